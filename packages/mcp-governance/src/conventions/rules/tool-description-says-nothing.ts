import { z } from 'zod';
import { Tool } from '../../model/snapshot/types';
import { defineRule, problem } from '../define-rule';
import { splitWords } from '../name-words';

const FILLERS = new Set(
  'a an the this that of for to in on by with from and or its your you will can tool function method api is it given'.split(
    ' ',
  ),
);

export const toolDescriptionSaysNothing = defineRule({
  id: 'tool-description-says-nothing',
  aliases: ['DESC-002', 'DESC-003'],
  subject: 'tool',
  category: 'description',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires tool descriptions that say more than the tool’s name.',
  reference: 'Glama TDQS, purpose',
  options: z.strictObject({
    minLength: z
      .int()
      .min(0)
      .default(20)
      .describe('Shortest description that is accepted, in characters.'),
  }),
  messages: {
    tautology: 'The description only repeats the name.',
    tooShort:
      'The description has {{length}} characters; at least {{min}} are expected.',
  },
  fixes: {
    default:
      'Say what the name does not: what exactly is done, when to use it, what comes back.',
  },
  *check(tool, { options }) {
    const text = (tool.description ?? '').trim();
    const [length, min] = [[...text].length, options.minLength];
    if (text === '') {
      return;
    }
    if (isTautology(tool, text)) {
      yield problem('tautology', '/description');
    } else if (length < min) {
      yield problem('tooShort', '/description', { length, min });
    }
  },
});

function isTautology({ name, title = '' }: Tool, description: string): boolean {
  const known = new Set([...stems(name), ...stems(title)]);
  return stems(description).every(stem => known.has(stem));
}

/** Words without fillers, a plural or third person like its stem. */
function stems(text: string): string[] {
  return splitWords(text)
    .filter(word => !FILLERS.has(word))
    .map(word => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
    .map(word => word.replace(/e$/, ''));
}
