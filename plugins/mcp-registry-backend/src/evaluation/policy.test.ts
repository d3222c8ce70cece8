import { configOf } from '../ingestion/__testUtils__/testRegistry';
import { createPolicy, digestPolicy } from './policy';

const mockRelease = jest.fn(() => '1.0.0');

jest.mock('./release', () => ({
  get RELEASE() {
    return mockRelease();
  },
}));

describe('digestPolicy', () => {
  it('names the release of the rules, so that another one judges anew', () => {
    const policy = createPolicy(configOf());
    const first = digestPolicy(policy, true);
    expect(digestPolicy(createPolicy(configOf()), true)).toBe(first);
    mockRelease.mockReturnValue('1.1.0');
    expect(digestPolicy(policy, true)).not.toBe(first);
  });

  it('tells apart whether the groups were known', () => {
    const policy = createPolicy(configOf());
    expect(digestPolicy(policy, true)).not.toBe(digestPolicy(policy, false));
  });
});
