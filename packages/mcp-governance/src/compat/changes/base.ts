import { FindingDocument } from '../../model/finding';
import { JsonValue } from '../../model/json';

/** Where one side of a change stands. @public */
export interface ChangePlace {
  /** JSON pointer into that side's document. */
  pointer: string;
  value?: JsonValue;
}

/** What all changes have. @public */
export interface ChangeBase {
  /** What it is about, for example `tool:refund_invoice`; `server` for all of it. */
  subject: string;
  document: FindingDocument;
  /** Absent where it was added. */
  before?: ChangePlace;
  /** Absent where it was removed. */
  after?: ChangePlace;
}
