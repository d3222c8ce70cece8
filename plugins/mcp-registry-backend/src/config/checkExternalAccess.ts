import { Config } from '@backstage/config';
import { ConfigProblem } from 'mcp-governance';

const EXTERNAL_ACCESS = 'backend.auth.externalAccess';
const PLUGIN_PREFIX = 'plugin:';
const SUBJECT_KEYS = ['subject', 'subjectPrefix'];

/**
 * External-access tokens whose subject is written as those of plugins are.
 * Backstage does not mind, and the registry would take such a token for a
 * plugin.
 */
export function checkExternalAccess(config: Config): ConfigProblem[] {
  const entries = config.getOptionalConfigArray(EXTERNAL_ACCESS) ?? [];
  return entries.flatMap((entry, index) =>
    SUBJECT_KEYS.flatMap(key => {
      const subject = entry.getOptional(`options.${key}`);
      return typeof subject === 'string' && subject.startsWith(PLUGIN_PREFIX)
        ? [describe(`${EXTERNAL_ACCESS}[${index}].options.${key}`, subject)]
        : [];
    }),
  );
}

function describe(path: string, subject: string): ConfigProblem {
  const shown = JSON.stringify(subject.slice(0, 80));
  return {
    path,
    message: `Begins with "${PLUGIN_PREFIX}" (${shown}), which is how Backstage names its plugins. Name who holds the token instead, for example "payments-ci".`,
  };
}
