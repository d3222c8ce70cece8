import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogGroupDirectory } from './CatalogGroupDirectory';

function group(name: string, namespace?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, ...(namespace && { namespace }) },
    spec: { type: 'team', children: [] },
  };
}

function setUp(entities: Entity[]) {
  let current: Entity[] | Error = entities;
  let time = 0;
  const streamEntities = jest.fn((...args: unknown[]) => {
    if (current instanceof Error) {
      throw current;
    }
    const [request] = args;
    return catalogServiceMock({ entities: current }).streamEntities(
      Object(request),
    );
  });
  const directory = new CatalogGroupDirectory({
    catalog: catalogServiceMock.mock({ streamEntities }),
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    now: () => time,
  });
  const changed = jest.fn(async () => {});
  directory.onChange(changed);
  return {
    directory,
    changed,
    streamEntities,
    become: (next: Entity[] | Error) => {
      current = next;
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('CatalogGroupDirectory', () => {
  it('lists groups by full, lower-case reference and, once they have settled, asks every half minute', async () => {
    const { directory, pass, streamEntities } = setUp([
      group('Payments'),
      group('Core', 'Acme'),
    ]);
    const refs = new Set(['group:default/payments', 'group:acme/core']);
    await Promise.all([directory.listGroups(), directory.listGroups()]);
    expect(streamEntities).toHaveBeenCalledTimes(1);
    pass(5_000);
    await directory.listGroups();
    pass(29_000);
    expect(await directory.listGroups()).toEqual({ known: true, value: refs });
    expect(streamEntities).toHaveBeenCalledTimes(2);
    pass(1_000);
    await directory.listGroups();
    expect(streamEntities).toHaveBeenCalledTimes(3);
  });

  it('looks again soon while a catalog that starts is filling up', async () => {
    const { directory, become, pass } = setUp([group('a')]);
    await directory.listGroups();
    become([group('a'), group('b')]);
    pass(5_000);
    expect(await directory.listGroups()).toEqual({
      known: true,
      value: new Set(['group:default/a', 'group:default/b']),
    });
  });

  it('tells of a change, and only of a change', async () => {
    const { directory, become, changed } = setUp([group('a')]);
    await directory.refresh();
    await directory.refresh();
    expect(changed).toHaveBeenCalledTimes(1);
    become([group('b')]);
    await directory.refresh();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('keeps what it knew while the catalog cannot be asked', async () => {
    const { directory, become, changed, pass } = setUp([group('a')]);
    await directory.refresh();
    become(new Error('catalog down'));
    pass(60_000);
    expect(await directory.listGroups()).toEqual({
      known: true,
      value: new Set(['group:default/a']),
    });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cannot be asked', new Error('catalog down')],
    ['has not been filled yet', []],
  ])(
    'knows nothing while the catalog %s, and asks again soon',
    async (_, state) => {
      const { directory, become, changed, pass } = setUp([]);
      become(state);
      expect(await directory.listGroups()).toEqual({ known: false });
      expect(changed).not.toHaveBeenCalled();
      become([group('a')]);
      pass(5_000);
      expect(await directory.listGroups()).toMatchObject({ known: true });
      expect(changed).toHaveBeenCalledTimes(1);
    },
  );

  it('survives a listener that fails', async () => {
    const { directory } = setUp([group('a')]);
    directory.onChange(async () => {
      throw new Error('not now');
    });
    expect(await directory.listGroups()).toMatchObject({ known: true });
  });
});
