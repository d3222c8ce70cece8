import fc from 'fast-check';
import { findRule } from '../conventions/find-rule';
import { renderFinding } from '../conventions/render-finding';
import { parseManifest } from '../model/manifest';
import { createSnapshot } from '../model/snapshot';
import { GOVERNANCE_KEY } from '../model/manifest/types';
import { JsonValue } from '../model/json';
import { createContext, NOW, rulesetOf } from './__testUtils__/evaluation';
import { createContextDigest } from './context-digest';
import { evaluate } from './evaluate';
import { nextExpiry } from './next-expiry';
import { renderCriterion } from './trust';
import { TRUST_LEVELS } from './types';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'com.acme.payments/billing',
    'delete_all',
    'http://a@localhost/',
    'api_key',
    'group:default/payments',
    '\u202E\uD800',
  ),
);

const values: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>(
  tie => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      texts,
      fc.constantFrom(true, false, null, 0, -1, 1e300),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
    ),
  }),
).value;

/** Objects with some members that rules look at, whatever these hold. */
const like = (...keys: string[]) =>
  fc.oneof(
    fc.record(Object.fromEntries(keys.map(key => [key, values])), {
      requiredKeys: [],
    }),
    values,
  );

const inputs = fc.array(
  like('name', 'isSecret', 'value', 'default', 'variables', 'format'),
  { maxLength: 2 },
);

const governance = fc.oneof(
  fc.record(
    {
      owner: texts,
      origin: fc.constantFrom('internal', 'third-party'),
      system: values,
      support: like('onCall', 'securityContact'),
      auth: fc.record(
        {
          scheme: texts,
          scopes: fc.array(like('name', 'tools'), { maxLength: 3 }),
          credentialReference: texts,
        },
        { requiredKeys: [] },
      ),
      errors: like('shape', 'schema'),
      logging: like('shape', 'schema'),
      auditLog: like('enabled', 'destination'),
    },
    { requiredKeys: [] },
  ),
  values,
);

const manifests = fc.record(
  {
    name: fc.constantFrom(
      'com.acme.payments/billing',
      'a/b',
      'x',
      '',
      'A.b-/..',
    ),
    description: texts,
    version: fc.constantFrom('1.0.0', '0.4.1', 'latest', '', '1.0.0-rc.1'),
    remotes: fc.array(
      fc.record({
        type: fc.constantFrom('sse', 'streamable-http'),
        url: fc.constantFrom(
          'https://a.example',
          'http://a.example',
          '{x}',
          ['javascript', '1'].join(':'),
        ),
        headers: inputs,
        variables: fc.dictionary(texts, like('isSecret', 'value')),
      }),
      { maxLength: 2 },
    ),
    packages: fc.array(
      fc.record({
        registryType: fc.constantFrom('npm', 'oci'),
        identifier: texts,
        environmentVariables: inputs,
        packageArguments: inputs,
      }),
      { maxLength: 2 },
    ),
    _meta: fc.record({ [GOVERNANCE_KEY]: governance, other: values }),
    more: values,
  },
  { requiredKeys: ['name', 'version', '_meta'] },
);

const snapshots = fc.record(
  {
    tools: fc.array(
      fc.record(
        {
          name: texts,
          title: texts,
          description: texts,
          inputSchema: like('type', 'properties', '$ref', 'anyOf'),
          annotations: like('readOnlyHint', 'destructiveHint'),
          _meta: values,
        },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 5 },
    ),
    prompts: fc.array(like('name', 'arguments'), { maxLength: 2 }),
    resources: fc.array(like('uri', 'name'), { maxLength: 2 }),
    resourceTemplates: fc.array(like('uriTemplate', 'name'), { maxLength: 2 }),
    instructions: values,
  },
  { requiredKeys: ['tools'] },
);

const context = createContext({
  ruleset: rulesetOf({
    extends: ['strict'],
    errorShapes: { problem: { type: 'object' } },
  }),
});

it('judges whatever the parsers let through, the same each time, and can say it', () => {
  let judged = 0;
  fc.assert(
    fc.property(manifests, snapshots, (manifest, snapshot) => {
      const read = parseManifest({
        text: JSON.stringify(manifest),
        file: 'server.json',
      });
      const taken = createSnapshot(JSON.parse(JSON.stringify(snapshot)));
      const input = {
        ...(read.ok && { parsed: read.value.parsed }),
        ...(taken.ok && { snapshot: taken.value }),
        parseFindings: [...read.findings, ...taken.findings],
        published: true,
      };
      judged += read.ok && taken.ok ? 1 : 0;
      const verdict = evaluate(input, context);
      expect(evaluate(structuredClone(input), context)).toEqual(verdict);
      expect(verdict.contextDigest).toBe(createContextDigest(input, context));
      expect(TRUST_LEVELS).toContain(verdict.trust.level);
      expect(verdict.findings.map(({ messageId }) => messageId)).not.toContain(
        'ruleFailed',
      );
      const prints = verdict.findings
        .filter(({ rule }) => findRule(rule))
        .map(({ fingerprint }) => fingerprint);
      expect(prints).toEqual([...new Set(prints)]);
      for (const finding of verdict.findings) {
        const { message, fix } = renderFinding(finding);
        expect(`${message}${fix}`).not.toContain('{{');
      }
      expect(
        verdict.trust.criteria.map(each => renderCriterion(each).text),
      ).not.toContain('');
    }),
    { numRuns: 150 },
  );
  expect(judged).toBeGreaterThan(40);
});

it('is not led astray by a context of odd dates', () => {
  fc.assert(
    fc.property(texts, texts, texts, (now, until, expires) => {
      const decision = { server: '*', by: 'b', reason: 'r', until };
      const odd = createContext({
        now,
        approvals: [decision],
        denials: [decision],
        allowlist: [decision],
        waivers: [{ fingerprint: 'f', reason: 'r', grantedBy: 'g', expires }],
      });
      const input = { parseFindings: [], published: false, server: 'a/b' };
      expect(evaluate(input, odd).trust.level).toBe('blocked');
      expect(nextExpiry(odd, 'a/b')).toBe(undefined);
    }),
  );
  expect(nextExpiry(createContext({ now: NOW, approvals: [] }), 'a/b')).toBe(
    undefined,
  );
});
