import {
  createFleetFacts,
  EvaluationInput,
  FindingDocument,
  FleetFacts,
  Locate,
  ParsedManifest,
  Snapshot,
} from 'mcp-governance';
import { toStorableFacts } from './fleet/storableFacts';

/** Who knows the places in which document. */
export type Locators = Partial<Record<FindingDocument, Locate>>;

/** A server as it is judged: its latest version under its stewardship. */
export interface Subject {
  server: string;
  /** The latest version's contract with the stewardship in force. */
  parsed: ParsedManifest;
  snapshot?: Snapshot;
  input: EvaluationInput;
  /** What the server adds to the fleet. */
  facts: FleetFacts;
  /** Line and column of a finding's pointer, where they are known. */
  locators: Locators;
}

/** What a subject is made of. */
export type SubjectParts = Omit<EvaluationInput, 'server' | 'parsed'> & {
  parsed: ParsedManifest;
  locators?: Locators;
};

/**
 * Makes a subject. An entity without a version has no manifest that anybody
 * wrote: what it tells is shown, and not judged as one.
 */
export function createSubject(parts: SubjectParts): Subject {
  const { parsed, locators = {}, ...rest } = parts;
  const server = parsed.manifest.name;
  return {
    server,
    parsed,
    snapshot: rest.snapshot,
    input: { server, ...(rest.published && { parsed }), ...rest },
    locators,
    facts: toStorableFacts(createFleetFacts(parsed, rest.snapshot)),
  };
}
