import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresVariable } from './needs.mjs';
import { steps } from './steps.mjs';
import { missingFor, selectSteps } from './test.mjs';
import { changedPaths } from './tree.mjs';

const ids = list => list.map(step => step.id);

test('steps are picked by id or by the family before the dash', () => {
  const all = [{ id: 'lint' }, { id: 'generated-a' }, { id: 'generated-b' }];
  assert.deepEqual(ids(selectSteps(all, undefined)), ids(all));
  assert.deepEqual(ids(selectSteps(all, 'generated,lint')), ids(all));
  assert.deepEqual(ids(selectSteps(all, 'generated-b')), ['generated-b']);
  assert.throws(() => selectSteps(all, 'lint,typo'), /No such step: typo/);
});

test('every step has an id of its own', () => {
  assert.equal(new Set(ids(steps)).size, steps.length);
});

test('a missing browser stops its step, and fails it in CI', () => {
  const env = { MCP_REGISTRY_CHROMIUM: '/no/such/browser' };
  const missing = missingFor({ requires: ['browser'] }, env);
  assert.equal(missing.cannotRun, true);
  assert.equal(missing.failed, 0);
  assert.match(missing.messages[0], /Chromium/);
  const inCi = missingFor({ requires: ['browser'] }, { ...env, CI: 'true' });
  assert.equal(inCi.failed, 1);
});

test('a missing database is said and fails in CI; evaluation data only said', () => {
  const step = { better: ['postgres', 'evaluation'] };
  const missing = missingFor(step, { CI: 'true' });
  assert.equal(missing.cannotRun, false);
  assert.equal(missing.failed, 1);
  assert.equal(missing.messages.length, 2);
  const env = {
    CI: 'true',
    [postgresVariable]: 'postgresql://x',
    MCP_REGISTRY_EVALUATION_DATA: '/x',
  };
  assert.deepEqual(missingFor(step, env), {
    cannotRun: false,
    messages: [],
    failed: 0,
  });
});

test('the tree’s changes are those between before and after', () => {
  const before = new Map([
    ['edited-earlier.ts', 'a'],
    ['edited-again.ts', 'a'],
    ['restored.ts', 'a'],
  ]);
  const after = new Map([
    ['edited-earlier.ts', 'a'],
    ['edited-again.ts', 'b'],
    ['new.ts', 'c'],
  ]);
  assert.deepEqual(changedPaths(before, before), []);
  assert.deepEqual(changedPaths(before, after), [
    'edited-again.ts',
    'new.ts',
    'restored.ts',
  ]);
});
