import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  Endpoint,
  EndpointName,
  endpoints,
} from 'backstage-plugin-mcp-registry-common';
import { z } from 'zod';
import { parseOperation } from '../routes/parseInput';
import { RegistryService } from '../services/types';
import { NOTICE, toVisibleDeep } from './quote';
import { toObject3 } from './toVersion3';
import { AgentAction } from './types';

/** What actions are made with. */
export interface ActionDependencies {
  actions: ActionsRegistryService;
  /** Decides who may call and what they see, as it does for the routes. */
  service: RegistryService;
}

/**
 * Offers an endpoint to agents: the same service in the same caller's name,
 * schemas made of the endpoint's, and the answer delimited as data.
 */
export function registerAction<TName extends EndpointName>(
  action: AgentAction<TName>,
  { actions, service }: ActionDependencies,
) {
  const { name, title, description } = action;
  const output = z.object({ notice: z.string(), answer: action.output });
  actions.register({
    name,
    title,
    description,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: v3 => toObject3(action.input, v3),
      output: v3 => toObject3(output, v3),
    },
    action: async ({ input, credentials }) => {
      const answer = await call(action, input, { service, credentials });
      return { output: { notice: NOTICE, answer } };
    },
  });
}

async function call<TName extends EndpointName>(
  action: AgentAction<TName>,
  input: Record<string, unknown>,
  by: { service: RegistryService; credentials: BackstageCredentials },
) {
  const { endpoint, quote } = action;
  refuseNul(input);
  action.check?.(input);
  const operation = parseOperation(endpoint, toParts(endpoint, input));
  const answer = await by.service[endpoint](operation, {
    credentials: by.credentials,
  });
  const quoted = quote ? quote(answer) : answer;
  return toVisibleDeep(action.output.parse(quoted));
}

/** PostgreSQL has no text with a NUL in it, so nothing can be meant by one. */
function refuseNul(input: Record<string, unknown>) {
  for (const [key, value] of Object.entries(input)) {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.some(each => typeof each === 'string' && each.includes('\0'))) {
      throw new InputError(`${key}: the value holds a NUL character`);
    }
  }
}

/** Puts each key where the endpoint has it. */
function toParts(name: EndpointName, input: Record<string, unknown>) {
  const { params, query }: Endpoint = endpoints[name];
  const isIn = (schema: z.ZodObject | undefined, key: string) =>
    schema !== undefined && Object.hasOwn(schema.shape, key);
  const pick = (isPicked: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(input).filter(([key]) => isPicked(key)));
  return {
    params: pick(key => isIn(params, key)),
    query: pick(key => isIn(query, key)),
    body: pick(key => !isIn(params, key) && !isIn(query, key)),
  };
}
