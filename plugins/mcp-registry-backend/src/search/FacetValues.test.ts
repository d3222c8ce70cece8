import { FacetValues } from './FacetValues';

const SERVERS = 1500;

const createValues = (tag: string[]) => ({
  ...{ trust: ['certified'], owner: [], system: [] },
  ...{ lifecycle: ['production'], transport: ['stdio'], tag },
  origin: ['internal'],
});

describe('FacetValues', () => {
  it('keeps apart what changes, grows and comes again under a number', () => {
    const values = new FacetValues();
    for (let server = 0; server < SERVERS; server += 1) {
      values.put(server, createValues(['old']));
    }
    values.put(3, createValues(['eu', 'money', 'old']));
    values.put(4, createValues([]));
    values.put(3, createValues(['eu']));
    const all = Array.from({ length: SERVERS }, (_, server) => server);
    const { tag, trust } = values.count(all);
    expect(trust).toEqual([{ value: 'certified', count: SERVERS }]);
    expect(tag).toEqual([
      { value: 'old', count: SERVERS - 2 },
      { value: 'eu', count: 1 },
    ]);
    const isFound = values.toFilterCheck({ tag: ['eu', 'old', 'unknown'] });
    expect([2, 3, 4, 5].filter(isFound)).toEqual([2, 3, 5]);
    expect(all.filter(values.toFilterCheck({ tag: ['unknown'] }))).toEqual([]);
  });
});
