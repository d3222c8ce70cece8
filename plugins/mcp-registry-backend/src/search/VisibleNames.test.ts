import { McpServerResource, VisibleServers } from '../permissions';
import { VisibleNames } from './VisibleNames';

const createServer = (name: string, origin: string): McpServerResource => ({
  ...{ name, origin, sourceId: 'files' },
  ...{ trustLevel: 'registered', lifecycle: 'production' },
});

const internal: VisibleServers = { property: 'origin', values: ['internal'] };

describe('VisibleNames', () => {
  it('keeps up with servers that come, change and go', () => {
    const names = new VisibleNames();
    names.put(createServer('a', 'internal'));
    names.put(createServer('b', 'third-party'));
    expect([...names.list(internal)]).toEqual(['a']);
    names.put(createServer('b', 'internal'));
    names.put(createServer('c', 'internal'));
    names.put(createServer('a', 'third-party'));
    expect([...names.list(internal)]).toEqual(['b', 'c']);
    names.remove('c');
    expect([...names.list(internal)]).toEqual(['b']);
    expect([...names.list({ not: internal })]).toEqual(['a']);
  });

  it('tells callers apart, and forgets those that it was asked for long ago', () => {
    const names = new VisibleNames();
    names.put(createServer('a', 'internal'));
    const first = names.list(internal);
    expect(names.list(internal)).toBe(first);
    for (let caller = 0; caller < 16; caller += 1) {
      const values = [`group:default/${caller}`];
      expect(names.list({ property: 'owner', values }).size).toBe(0);
    }
    const again = names.list(internal);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
