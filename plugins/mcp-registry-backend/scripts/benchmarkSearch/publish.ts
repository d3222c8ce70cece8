import { setTimeout } from 'node:timers/promises';
import { toManifestText } from '../../src/__testUtils__/exampleCalls';
import { PUBLISHER_TOKEN } from './publisher';
import { Portal } from './users';

const PUBLICATIONS = 5;
const PATIENCE = 30_000;

const WORDS = ['quokka', 'okapi', 'axolotl', 'pangolin', 'tarsier'];

function toPublication(index: number): string {
  const tool = {
    name: `feed_${WORDS[index]}`,
    description: `Feeds a ${WORDS[index]}.`,
    inputSchema: { type: 'object' },
  };
  const manifest = toManifestText(`com.acme.benchmark/published-${index}`, {
    owner: 'group:default/benchmark',
    snapshot: { tools: [tool] },
  });
  return JSON.stringify({ manifest });
}

async function publish({ origin }: Portal, index: number): Promise<void> {
  const response = await fetch(`${origin}/api/mcp-registry/v1/publish`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${PUBLISHER_TOKEN}`,
      'content-type': 'application/json',
    },
    body: toPublication(index),
  });
  if (!response.ok) {
    throw new Error(`Not published: ${await response.text()}`);
  }
}

async function isFound({ origin, tokens }: Portal, index: number) {
  const headers = { authorization: `Bearer ${tokens.everything}` };
  const url = `${origin}/api/mcp-registry/v1/search?q=feed+${WORDS[index]}`;
  const text = await (await fetch(url, { headers })).text();
  return text.includes(`published-${index}"`);
}

/** Milliseconds from each publication's answer until a search finds it. */
export async function measureFreshness(portal: Portal): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < PUBLICATIONS; index += 1) {
    await publish(portal, index);
    const start = performance.now();
    while (!(await isFound(portal, index))) {
      if (performance.now() - start > PATIENCE) {
        throw new Error(`Publication ${index} was not found in time`);
      }
      await setTimeout(20);
    }
    waits.push(performance.now() - start);
  }
  return waits.sort((a, b) => a - b);
}
