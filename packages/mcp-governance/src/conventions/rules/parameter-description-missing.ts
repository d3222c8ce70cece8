import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { listParameters, ToolParameter } from '../tool-parameters';

export const parameterDescriptionMissing = defineRule({
  id: 'parameter-description-missing',
  aliases: ['DESC-004'],
  subject: 'tool',
  category: 'description',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires a description on most parameters of a tool.',
  reference: 'Glama TDQS, parameters',
  options: z.strictObject({
    minCoverage: z
      .number()
      .min(0)
      .max(1)
      .default(0.8)
      .describe('Share of a tool’s parameters that must have a description.'),
  }),
  messages: {
    missing:
      '{{count}} of {{total}} parameters have no description: {{parameters}}.',
  },
  fixes: {
    default:
      'Describe each of them: what it means, its unit or format, and an example.',
  },
  *check(tool, { options }) {
    // A reference may lead to a description; only what is in sight is judged.
    const judged = listParameters(tool).filter(({ schema }) => !schema.$ref);
    const bare = judged.filter(hasNoDescription);
    const [count, total] = [bare.length, judged.length];
    if (count > 0 && total - count < options.minCoverage * total) {
      const parameters = bare.map(({ name }) => name);
      yield problem('missing', '/inputSchema/properties', {
        count,
        total,
        parameters,
      });
    }
  },
});

function hasNoDescription({ schema }: ToolParameter): boolean {
  const { description } = schema;
  return typeof description !== 'string' || description.trim() === '';
}
