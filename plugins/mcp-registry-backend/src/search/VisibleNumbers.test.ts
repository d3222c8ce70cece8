import { McpServerResource, VisibleServers } from '../permissions';
import { VisibleNumbers } from './VisibleNumbers';

const createServer = (origin: string): McpServerResource => ({
  ...{ name: 'com.acme/any', origin, sourceId: 'files' },
  ...{ trustLevel: 'registered', lifecycle: 'production' },
});

const internal: VisibleServers = { property: 'origin', values: ['internal'] };

describe('VisibleNumbers', () => {
  it('keeps up with servers that come, change and go', () => {
    const numbers = new VisibleNumbers();
    numbers.put(0, createServer('internal'));
    numbers.put(1, createServer('third-party'));
    expect([...numbers.list(internal)]).toEqual([0]);
    numbers.put(1, createServer('internal'));
    numbers.put(2, createServer('internal'));
    numbers.put(0, createServer('third-party'));
    expect([...numbers.list(internal)]).toEqual([1, 2]);
    numbers.remove(2);
    expect([...numbers.list(internal)]).toEqual([1]);
    expect([...numbers.list({ not: internal })]).toEqual([0]);
  });

  it('tells callers apart, and forgets those that it was asked for long ago', () => {
    const numbers = new VisibleNumbers();
    numbers.put(0, createServer('internal'));
    const first = numbers.list(internal);
    expect(numbers.list(internal)).toBe(first);
    for (let caller = 0; caller < 16; caller += 1) {
      const values = [`group:default/${caller}`];
      expect(numbers.list({ property: 'owner', values }).size).toBe(0);
    }
    const again = numbers.list(internal);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
