import { EditDecision, SchemaEdit } from '../schema/types';
import { ChangeBase } from './base';

/** A tool's schema appeared, disappeared, or is one that no client can use. @public */
export interface SchemaChange extends ChangeBase {
  kind: 'schema';
  direction: 'input' | 'output';
  tool: string;
  action: 'add' | 'remove' | 'dialect' | 'root-type' | 'invalid';
  from?: string;
  to?: string;
  /** The keyword that no draft allows as it is; absent where no schema is at its place. */
  keyword?: string;
}

/** One keyword of a tool's schema changed. @public */
export interface SchemaEditChange extends ChangeBase {
  kind: 'schema-edit';
  direction: 'input' | 'output';
  tool: string;
  edit: SchemaEdit;
  decision: EditDecision;
}

/** A tool's schema changed in a way that no single edit explains. @public */
export interface SchemaWholeChange extends ChangeBase {
  kind: 'schema-whole';
  direction: 'input' | 'output';
  tool: string;
  decision: EditDecision;
}

/** A portability problem that the older version did not have. @public */
export interface PortabilityChange extends ChangeBase {
  kind: 'portability';
  tool: string;
  /** Id of the rule of the profile. */
  rule: string;
  /** Clients that are known to trip over it. */
  clients: string[];
  /** Where in the schema. */
  path: string;
}
