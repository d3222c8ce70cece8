import {
  createFingerprint,
  Finding,
  FindingLevel,
  JsonObject,
  SourceLocation,
} from 'mcp-governance';

/** What only the registry can find. */
export interface RegistryProblem {
  /** Id among the registry's problems. */
  rule: string;
  /** Name of the server that it is about. */
  server: string;
  level: FindingLevel;
  /** Place in the manifest. */
  pointer: string;
  data: JsonObject;
  blocks?: boolean;
  /** Place in the file that was read, where there was one. */
  location?: SourceLocation;
}

/** Makes a finding of what the registry found. */
export function createRegistryFinding(problem: RegistryProblem): Finding {
  const { rule, server, level, pointer, data, blocks, location } = problem;
  return {
    rule,
    level,
    document: 'manifest',
    pointer,
    messageId: 'default',
    data,
    fingerprint: createFingerprint([rule, server, data]),
    ...(blocks && { blocks }),
    ...(location && { location }),
  };
}
