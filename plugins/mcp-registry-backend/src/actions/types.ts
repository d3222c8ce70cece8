import {
  EndpointName,
  OperationOutput,
} from 'backstage-plugin-mcp-registry-common';
import { z } from 'zod';

/** One endpoint of the registry, as agents are offered it. */
export interface AgentAction<TName extends EndpointName> {
  endpoint: TName;
  /** Of the tool that it becomes: a name that every client takes. */
  name: string;
  title: string;
  /** For a model that has to choose. Never holds what others wrote. */
  description: string;
  /** Keys of the endpoint's path, query and body that agents may set. */
  input: z.ZodObject;
  /** What of the endpoint's answer they get: its schema, narrowed. */
  output: z.ZodObject;
  /** Refuses what the schema cannot say. @throws InputError */
  check?(input: Record<string, unknown>): void;
  /** Makes the answer fit for a reader that obeys what it reads. */
  quote?(answer: OperationOutput<TName>): OperationOutput<TName>;
}
