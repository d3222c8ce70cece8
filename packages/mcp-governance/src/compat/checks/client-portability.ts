import { defineCheck } from '../define-check';
import {
  isPortabilityRuleId,
  PORTABILITY_RULES,
} from '../portability/profiles';

export const clientPortability = defineCheck({
  id: 'client-portability',
  rows: ['IN-22', 'IN-26', 'IN-28', 'OUT-10'],
  of: 'portability',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'portability',
    action: 'add',
  },
  impact: 'risk',
  flags: ['portability'],
  since: '0.1.0',
  summary: 'Some clients cannot take a tool as it is defined now.',
  call: 'Any call of the tool, by users of those clients.',
  reference:
    'Reports on clients, each with its source, in portability/profiles',
  unmirrored: {
    'none/remove': 'Where a problem is gone, the tool reaches more clients.',
  },
  messages: {
    default: 'Some clients cannot take the tool {{tool}}: {{clients}}.',
    'root-combinator': PORTABILITY_RULES['root-combinator'].message,
    reference: PORTABILITY_RULES.reference.message,
    'properties-missing': PORTABILITY_RULES['properties-missing'].message,
    'root-type': PORTABILITY_RULES['root-type'].message,
    'type-list': PORTABILITY_RULES['type-list'].message,
    'long-name': PORTABILITY_RULES['long-name'].message,
    'property-name': PORTABILITY_RULES['property-name'].message,
    'output-root': PORTABILITY_RULES['output-root'].message,
    header: PORTABILITY_RULES.header.message,
  },
  fixes: {
    default: 'Write the definition so that these clients take it.',
    'root-combinator':
      'Put the alternatives into one property, or list all properties at the root and check their combination in the server.',
    reference: 'Put what the reference leads to in its place.',
    'properties-missing': 'Write `properties: {}` where there are none.',
    'root-type': 'Write `type: object` at the root of the schema.',
    'type-list': 'Use anyOf, or one type.',
    'long-name': 'Shorten the tool’s name in the next major version.',
    'output-root': 'Return an object that holds the value.',
    header:
      'Use a token once, on a text, integer or boolean that properties alone lead to.',
  },
  *judge({ tool, rule, clients, path, before, after }) {
    const isDropped = rule === 'header' && before !== undefined;
    yield {
      messageId: isPortabilityRuleId(rule) ? rule : 'default',
      ...(isDropped && { impact: 'breaking' }),
      data: {
        tool,
        clients,
        path: path || 'the root',
        ...(after?.value !== undefined && { found: after.value }),
      },
    };
  },
});
