import { createServer } from '../__testUtils__/FakeRegistry';
import { BadgeCache } from './BadgeCache';

const REF = 'api:default/com.acme.payments_billing';
const OURS = 'mcp-registry:provider';
const THEIRS = 'url:https://git.acme.com/catalog-info.yaml';

const declared = createServer({
  name: 'com.acme/declared',
  entityRef: 'api:default/declared',
  binding: 'catalog',
  originLocation: THEIRS,
});

describe('BadgeCache', () => {
  it('knows nothing before it has all servers', () => {
    const cache = new BadgeCache();
    expect(cache.lookUp(REF, OURS)).toEqual({ warm: false });
    cache.replace([createServer()]);
    expect(cache.lookUp(REF, OURS)).toMatchObject({ warm: true, badge: {} });
    expect(cache.lookUp('api:default/other', OURS)).toEqual({ warm: true });
  });

  it('has only those processed again that were asked for too early', () => {
    const cache = new BadgeCache();
    cache.lookUp('api:default/declared', THEIRS);
    expect(cache.replace([createServer(), declared])).toEqual([
      'api:default/declared',
    ]);
    expect(cache.replace([createServer(), declared])).toEqual([]);
  });

  it('tells which entities look different', () => {
    const cache = new BadgeCache();
    cache.replace([createServer(), declared]);
    // The provider itself writes the trust level on its own entities.
    expect(cache.update([createServer({ trustLevel: 'blocked' })], [])).toEqual(
      [],
    );
    expect(cache.update([createServer({ wraps: [] })], [])).toEqual([REF]);
    expect(cache.update([{ ...declared, trustLevel: 'blocked' }], [])).toEqual([
      'api:default/declared',
    ]);
    expect(cache.update([], [declared.name])).toEqual(['api:default/declared']);
    expect(cache.replace([])).toEqual([REF]);
    expect(cache.lookUp(REF, OURS)).toEqual({ warm: true });
  });

  it('gives an entity to another server, whichever comes first', () => {
    const before = { ...declared, name: 'com.acme/before' };
    const moved = { ...before, entityRef: 'api:default/moved' };
    for (const servers of [
      [declared, moved],
      [moved, declared],
    ]) {
      const cache = new BadgeCache();
      cache.replace([before]);
      cache.update(servers, []);
      expect(cache.lookUp('api:default/declared', THEIRS)).toMatchObject({
        badge: { server: declared.name },
      });
      expect(cache.lookUp('api:default/moved', THEIRS)).toMatchObject({
        badge: { server: before.name },
      });
    }
  });

  it('tells apart our entity and another one of its name', () => {
    const squatter = { ...declared, entityRef: REF };
    for (const servers of [
      [createServer(), squatter],
      [squatter, createServer()],
    ]) {
      const cache = new BadgeCache();
      cache.replace(servers);
      const serverAt = (origin: string) => {
        const found = cache.lookUp(REF, origin);
        return found.warm ? found.badge?.server : undefined;
      };
      expect(serverAt(OURS)).toBe('com.acme.payments/billing');
      expect(serverAt(THEIRS)).toBe(squatter.name);
      expect(serverAt('url:https://evil')).toBeUndefined();
      cache.update([], [squatter.name]);
      expect(serverAt(OURS)).toBe('com.acme.payments/billing');
      expect(serverAt(THEIRS)).toBeUndefined();
    }
  });

  it('gives no badge to what is bound to no location', () => {
    const cache = new BadgeCache();
    cache.replace([{ ...declared, originLocation: undefined }]);
    expect(cache.lookUp('api:default/declared', THEIRS)).toEqual({
      warm: true,
    });
  });
});
