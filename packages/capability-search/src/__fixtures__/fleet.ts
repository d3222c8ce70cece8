import { ServerDocument } from '../types';

function server(
  name: string,
  rest: Omit<ServerDocument, 'name'>,
): ServerDocument {
  return { name, ...rest };
}

/** A small organization: three servers wrap billing, none does payroll. */
export const fleet: readonly ServerDocument[] = [
  server('com.acme.payments/billing', {
    title: 'Billing',
    description: 'Invoices, credit notes and refunds of the whole company.',
    wraps: ['api:default/billing-api', 'api:default/ledger-api'],
    owner: 'group:default/payments',
    system: 'system:default/billing',
    tags: ['finance'],
    trust: 4,
    tools: [
      {
        name: 'refund_invoice',
        title: 'Refund an invoice',
        description:
          'Pays the amount of a settled invoice back to the customer.',
        parameters: ['invoice_id', 'amount'],
      },
      { name: 'get_invoice', description: 'Reads one invoice with its lines.' },
      {
        name: 'list_invoices',
        description: 'Lists invoices by customer and month.',
      },
    ],
  }),
  server('com.acme.orders/order-billing', {
    title: 'Order billing',
    description: 'Charges orders when they leave the warehouse.',
    wraps: ['api:default/billing-api'],
    owner: 'group:default/orders',
    system: 'system:default/orders',
    trust: 2,
    tools: [
      {
        name: 'charge_order',
        description: 'Charges an order to the card on file.',
      },
      {
        name: 'change_invoice_address',
        description: 'Puts another address on the invoice of an order.',
      },
    ],
  }),
  server('com.acme.support/refund-desk', {
    title: 'Refund desk',
    description: 'Helps support agents give money back.',
    wraps: ['api:default/billing-api', 'api:default/tickets-api'],
    owner: 'group:default/support',
    system: 'system:default/support',
    trust: 1,
    tools: [
      { name: 'request_refund', description: 'Asks for a refund on a ticket.' },
      { name: 'get_refund_status', description: 'Says how far a refund is.' },
    ],
  }),
  server('com.acme.payments/payouts', {
    title: 'Payouts',
    description: 'Sends money to merchants.',
    wraps: ['api:default/payouts-api'],
    owner: 'group:default/payments',
    system: 'system:default/billing',
    trust: 3,
    tools: [
      { name: 'list_payouts', description: 'Lists payouts to a merchant.' },
      { name: 'schedule_payout', description: 'Plans a payout for a day.' },
    ],
  }),
  server('com.acme.logistics/parcel-tracking', {
    title: 'Parcel tracking',
    description: 'Where parcels are.',
    owner: 'group:default/logistics',
    tools: [
      { name: 'trackParcel', description: 'Says where a parcel is right now.' },
      { name: 'list_parcels', description: 'Lists parcels on their way.' },
    ],
  }),
  server('com.acme.data/weather', {
    title: 'Weather',
    description: 'Forecasts for delivery planning.',
    tools: [
      { name: 'getForecast', description: 'Forecasts the weather of a city.' },
    ],
  }),
  server('com.acme.support/knowledge-base', {
    title: 'Knowledge base',
    description: 'Articles for customers and staff. 记录文章。',
    owner: 'group:default/support',
    tools: [
      {
        name: 'search_articles',
        description: 'Searches the articles by words. 搜索文章',
      },
      { name: 'publish_article', description: 'Puts a draft online.' },
      {
        name: 'delete_article',
        description: 'Takes an article away for good.',
      },
    ],
  }),
];
