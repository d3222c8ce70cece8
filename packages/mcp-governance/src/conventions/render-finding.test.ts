import { PARSE_PROBLEMS } from '../model/problems';
import { RULES } from './generated/rules';
import { REGISTRY_PROBLEMS } from './registry-problems';
import { summaryOf } from './render-finding';

describe('summaryOf', () => {
  it('has a sentence for whatever a finding can carry', () => {
    const ids = [
      ...RULES.map(rule => rule.id),
      ...Object.keys(PARSE_PROBLEMS),
      ...Object.keys(REGISTRY_PROBLEMS),
    ];
    for (const id of ids) {
      expect(summaryOf(id)).toMatch(/^[A-Z…][^{}]*\.$/);
    }
  });

  it('leaves open what only a finding knows', () => {
    expect(summaryOf('text-duplicate-key')).toBe(
      'The key … is here twice; only the last one counts.',
    );
    expect(summaryOf('content-changed')).toBe(
      'The contract or the snapshot of … changed after it was published.',
    );
    expect(summaryOf('no-such-rule')).toBeUndefined();
    expect(summaryOf('toString')).toBeUndefined();
  });
});
