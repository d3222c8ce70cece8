import { JsonObject } from '../../model/json';

/** Two schemas of a tool, and where they stand. */
export interface PlacedSchemas {
  direction: 'input' | 'output';
  tool: string;
  before: JsonObject;
  after: JsonObject;
  oldPointer: string;
  newPointer: string;
}
