import { Tool } from '../../model/snapshot/types';
import { findConsolidations } from './consolidations';

const list = (tools: Tool[]) =>
  tools.map((tool, index) => ({ tool, pointer: `/tools/${index}` }));

const reader = (name: string): Tool => ({
  name,
  annotations: { readOnlyHint: true },
});

const method = (schema: object) => ({
  type: 'object',
  properties: { method: { type: 'string', ...schema } },
});

function find(gone: Tool[], added: Tool[], common: Tool[] = []) {
  return findConsolidations({
    gone: list(gone),
    added: list(added),
    common: list(common).map(after => ({ before: after, after })),
  }).map(({ from, into, existing, widens }) => ({
    from,
    into,
    existing,
    widens,
  }));
}

const ORDER_READ: Tool = {
  ...reader('order_read'),
  inputSchema: method({ enum: ['get', 'get_lines', 'list'] }),
};

const ORDER_WRITE: Tool = {
  name: 'order_write',
  inputSchema: method({ enum: ['create', 'cancel'] }),
};

it('gives each tool to the one that now does it', () => {
  const gone = [
    reader('get_order'),
    reader('list_orders'),
    reader('get_order_lines'),
    { name: 'cancel_order' },
  ];
  expect(find(gone, [ORDER_READ, ORDER_WRITE])).toEqual([
    {
      from: ['get_order', 'list_orders', 'get_order_lines'],
      into: 'order_read',
      existing: false,
      widens: false,
    },
    {
      from: ['cancel_order'],
      into: 'order_write',
      existing: false,
      widens: false,
    },
  ]);
});

it('reads options that only the description lists', () => {
  const described = {
    ...reader('order_read'),
    inputSchema: method({
      description: 'What to read:\n 1. get - One order.\n 2. list - All.',
    }),
  };
  expect(find([reader('get_order')], [described])).toHaveLength(1);
});

it('sees that what only read can now write', () => {
  const both = {
    name: 'order',
    inputSchema: method({ enum: ['get', 'list', 'cancel'] }),
  };
  expect(find([reader('get_order'), reader('list_orders')], [both])).toEqual([
    expect.objectContaining({ widens: true }),
  ]);
});

it('finds it in a tool that was there before', () => {
  const [found] = find([{ name: 'cancel_order' }], [], [ORDER_WRITE]);
  expect(found).toMatchObject({ into: 'order_write', existing: true });
});

it('takes no tool for another one that shares a word', () => {
  expect(find([reader('get_customer')], [ORDER_READ])).toEqual([]);
  expect(find([reader('get_order')], [reader('read_orders')])).toEqual([]);
  expect(find([reader('ship_order_parcels')], [ORDER_READ])).toEqual([]);
});
