import { createServer } from '../__testUtils__/FakeRegistry';
import { BadgeCache } from './BadgeCache';

const REF = 'api:default/com.acme.payments_billing';

const declared = createServer({
  name: 'com.acme/declared',
  entityRef: 'api:default/declared',
  binding: 'catalog',
  originLocation: 'url:https://git.acme.com/catalog-info.yaml',
});

describe('BadgeCache', () => {
  it('knows nothing before it has all servers', () => {
    const cache = new BadgeCache();
    expect(cache.lookUp(REF)).toEqual({ warm: false });
    cache.replace([createServer()]);
    expect(cache.lookUp(REF)).toMatchObject({ warm: true, badge: {} });
    expect(cache.lookUp('api:default/other')).toEqual({ warm: true });
  });

  it('has only those processed again that were asked for too early', () => {
    const cache = new BadgeCache();
    cache.lookUp('api:default/declared');
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
    expect(cache.lookUp(REF)).toEqual({ warm: true });
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
      expect(cache.lookUp('api:default/declared')).toMatchObject({
        badge: { server: declared.name },
      });
      expect(cache.lookUp('api:default/moved')).toMatchObject({
        badge: { server: before.name },
      });
    }
  });

  it('gives no badge to what is bound to no location', () => {
    const cache = new BadgeCache();
    cache.replace([{ ...declared, originLocation: undefined }]);
    expect(cache.lookUp('api:default/declared')).toEqual({ warm: true });
  });
});
