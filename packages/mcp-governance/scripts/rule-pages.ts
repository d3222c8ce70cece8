// What the generated parts of a rule's page and of the index look like.
import { z } from 'zod';
import type { Rule, RuleCategory, RuleSubject } from '../src/conventions/types';
import { putHeader, putIndex, renderSection, renderTable } from './pages';

const SUBJECTS: Record<RuleSubject, string> = {
  manifest: 'the manifest',
  server: 'the server, manifest and snapshot',
  tool: 'each tool',
  prompt: 'each prompt',
  resource: 'each resource and resource template',
  fleet: 'the server among all servers of the fleet',
};

const CATEGORIES: Record<RuleCategory, string> = {
  protocol: 'Protocol',
  naming: 'Naming',
  description: 'Descriptions',
  annotation: 'Annotations',
  authentication: 'Authentication',
  security: 'Security',
  errors: 'Errors',
  logging: 'Logging',
  ownership: 'Ownership',
};

const PAGE_SECTIONS = [
  '## Why',
  '## Examples',
  '## How to fix',
  '## When to turn it off',
];

/** A page whose header is the rule's own; a new page gets its sections too. */
export function withHeader(rule: Rule, page: string): string {
  const { id, summary, level, category, preset, subject, reference } = rule;
  return putHeader(
    {
      id,
      summary,
      facts: [
        ['Level', level],
        ['Category', category],
        ['Preset', preset],
        ['Looks at', SUBJECTS[subject]],
        ['Reference', reference],
        ['Since', rule.since],
        ['Also known as', (rule.aliases ?? []).join(', ')],
        [
          'Blocks',
          rule.blocks ? 'the server, until it is fixed or waived' : '',
        ],
      ],
      more: renderOptions(rule),
    },
    page,
    PAGE_SECTIONS,
  );
}

function renderOptions(rule: Rule): string[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
  const rows = Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === 'boolean'
      ? []
      : [
          [
            `\`${name}\``,
            describeType(schema),
            schema.default === undefined ? 'none' : code(schema.default),
            schema.description ?? '',
          ],
        ],
  );
  return rows.length === 0
    ? []
    : [...renderTable([['Option', 'Type', 'Default', 'Meaning'], ...rows]), ''];
}

function describeType(schema: z.core.JSONSchema.BaseSchema): string {
  if (schema.enum) {
    return schema.enum.map(code).join(', ');
  }
  if (schema.type === 'array' && typeof schema.items === 'object') {
    return 'list of text';
  }
  return schema.type === 'string' ? 'text' : String(schema.type);
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

/** The index with its hand-written head kept. */
export function renderIndex(rules: Rule[], page: string): string {
  const sections = Object.entries(CATEGORIES).flatMap(([category, title]) => {
    const rows = rules.filter(rule => rule.category === category).map(toRow);
    return renderSection(title, [
      ['Rule', 'Level', 'Preset', 'What it asks'],
      ...rows,
    ]);
  });
  return putIndex(page, sections);
}

function toRow({ id, level, blocks, preset, summary }: Rule): string[] {
  return [
    `[${id}](../packages/mcp-governance/src/conventions/rules/${id}.md)`,
    level + (blocks ? ', blocks' : ''),
    preset,
    summary,
  ];
}
