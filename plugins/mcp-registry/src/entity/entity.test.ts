import { Entity } from '@backstage/catalog-model';
import { aServerEntity, someCapabilities } from '../__testUtils__/fixtures';
import { findCapabilities, toCapabilitiesView } from './capabilities';
import { isMcpServer } from './serverEntity';
import { toAnnotationWords } from './toAnnotationWords';
import { toEntityRef } from './toEntityRef';

describe('isMcpServer', () => {
  it('knows servers from other entities', () => {
    const entity = aServerEntity();
    const other: Entity = { ...entity, spec: { type: 'openapi' } };
    expect(isMcpServer(entity)).toBe(true);
    expect(isMcpServer({ ...entity, kind: 'api' })).toBe(true);
    expect(isMcpServer(other)).toBe(false);
    expect(isMcpServer({ ...entity, kind: 'Component' })).toBe(false);
  });
});

describe('toEntityRef', () => {
  it('takes what an entity could be called, and nothing else', () => {
    expect(toEntityRef('payments', 'group')).toBe('group:default/payments');
    expect(toEntityRef('API:Default/Billing_v2.1')).toBe(
      'api:default/billing_v2.1',
    );
    for (const text of [
      'payments',
      'a:b:c',
      'api:default/..',
      'api:default/a b',
      'script:alert(1)',
      'api:default/a/b',
      '',
    ]) {
      expect(toEntityRef(text)).toBeUndefined();
    }
  });
});

describe('toAnnotationWords', () => {
  const words = (annotations: {}) =>
    toAnnotationWords(annotations).map(each => each.text);

  it('takes silence as the protocol does', () => {
    expect(words({})).toEqual([
      'may change or delete',
      'may reach other systems',
    ]);
    expect(words({ destructiveHint: 'no', readOnlyHint: 1 })).toEqual(
      words({}),
    );
  });

  it('says what was claimed', () => {
    expect(words({ readOnlyHint: true, idempotentHint: true })).toEqual([
      'reads only',
      'may reach other systems',
    ]);
    expect(
      words({
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      }),
    ).toEqual([
      'adds, never deletes',
      'safe to repeat',
      'stays within its own system',
    ]);
  });
});

describe('capabilities', () => {
  it('reads what it can of whatever it is given', () => {
    const view = toCapabilitiesView({
      tools: [{}, { name: 7, inputSchema: 'no', annotations: [] }],
      prompts: [{ name: 'p', arguments: [{ name: 'a', required: true }, 4] }],
      resources: [{ uri: 'file:///x' }],
      resourceTemplates: [],
    });
    expect(view.tools.map(tool => tool.name)).toEqual([
      '(no name)',
      '(no name)',
    ]);
    expect(view.tools[1].inputSchema).toBeUndefined();
    expect(view.prompts[0].arguments).toEqual([
      { name: 'a', required: true, description: undefined },
    ]);
    expect(view.resources[0].name).toBe('file:///x');
  });

  it('finds by name, title and description, in every kind', () => {
    const view = toCapabilitiesView(someCapabilities());
    const names = (text: string) =>
      Object.values(findCapabilities(view, text)).map(kind =>
        kind.map((item: { name: string }) => item.name),
      );
    expect(names('REFUND')).toEqual([['refund_invoice'], [], [], []]);
    expect(names('customer')).toEqual([
      ['list_invoices'],
      ['explain_invoice'],
      [],
      [],
    ]);
    expect(names(' price ')).toEqual([[], [], ['Price list'], []]);
    expect(findCapabilities(view, '')).toBe(view);
  });
});
