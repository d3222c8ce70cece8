import { ConfigProblem } from 'mcp-governance';
import { createConfigProblem, toConfigPath } from './configProblem';
import { RawDecision } from './configSchema';

/** Decisions on the same server and major say who, why and until when twice. */
export function checkDecisions(
  list: 'approvals' | 'denials' | 'allowlist',
  raw: RawDecision[],
): ConfigProblem[] {
  const seen = new Map<string, string>();
  return raw.flatMap(({ server, major }, index) => {
    const subject = JSON.stringify([server, major]);
    const first = seen.get(subject);
    seen.set(subject, first ?? toConfigPath([list, index]));
    const what = `Decides on ${server}${
      major === undefined ? '' : ` ${major}`
    } a second time, after ${first}`;
    return first === undefined
      ? []
      : [createConfigProblem([list, index], what, 'Keep one of the two.')];
  });
}
