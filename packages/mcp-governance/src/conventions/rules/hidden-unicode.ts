import { z } from 'zod';
import { defineRule, ProblemOf } from '../define-rule';
import { hiddenCharacters } from '../hidden-text';
import { FindingDocument } from '../../model/finding';
import { walkText } from '../walk-text';

export const hiddenUnicode = defineRule({
  id: 'hidden-unicode',
  aliases: ['SEC-001'],
  subject: 'server',
  category: 'security',
  level: 'error',
  preset: 'recommended',
  blocks: true,
  since: '0.1.0',
  summary: 'Forbids characters that a reader does not see and a model reads.',
  reference: 'SAFE-MCP T1402, T1501; OWASP MCP Top 10 2025, MCP03',
  options: z.strictObject({}),
  messages: {
    inText:
      'Hidden characters in the text: {{count}}, the first of them {{character}} at position {{position}}.',
    inName:
      'Hidden characters in the name of this member: {{count}}, the first of them {{character}} at position {{position}}.',
  },
  fixes: {
    default:
      'Remove the characters. If you did not put them there, find out who did before the server is used.',
  },
  *check({ manifest, snapshot }) {
    yield* hiddenIn('manifest', manifest);
    if (snapshot.known) {
      yield* hiddenIn('snapshot', snapshot.value);
    }
  },
});

function* hiddenIn(
  document: FindingDocument,
  root: unknown,
): Generator<ProblemOf<'inText' | 'inName'>> {
  for (const { text, pointer, isName } of walkText(root)) {
    const hidden = hiddenCharacters(text);
    if (hidden.length > 0) {
      yield {
        messageId: isName ? 'inName' : 'inText',
        document,
        pointer,
        data: {
          count: hidden.length,
          character: hidden[0].name,
          position: hidden[0].index + 1,
        },
      };
    }
  }
}
