import { SearchDocument } from '@backstage/plugin-search-common';
import { screen } from '@testing-library/react';
import { createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { renderPiece } from '../../__testUtils__/renderPage';
import { McpServerResult } from './McpServerResult';

/** A document as the search module writes it. */
function aDocument(overrides: object = {}): SearchDocument {
  const document = {
    title: 'Billing',
    text: 'com.acme/billing\nrefund_invoice\nPays back',
    location: '/catalog/default/api/com.acme_billing',
    description: 'Invoices and refunds.',
    owner: 'group:default/payments',
    ownerResolved: true,
    trustLevel: 'certified',
    lifecycle: 'production',
    version: '3.1.0',
  };
  return { ...document, ...overrides };
}

const render = (document: SearchDocument, text?: string) =>
  renderPiece(
    createFakeRegistry(),
    <McpServerResult
      result={document}
      highlight={
        text ? { preTag: '<m>', postTag: '</m>', fields: { text } } : undefined
      }
    />,
  );

describe('a server among the results of the global search', () => {
  it('shows whose it is, how far to trust it, and which tool was found', async () => {
    await render(
      aDocument(),
      'com.acme/billing\n<m>invoices</m>\nPays <m>refunds</m> of an <m>invoice</m>\n<m>refund</m>_<m>invoice</m>',
    );
    expect(screen.getByRole('link', { name: 'Billing' })).toHaveAttribute(
      'href',
      '/catalog/default/api/com.acme_billing',
    );
    expect(screen.getByText('Certified')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /payments/ })).toBeInTheDocument();
    expect(screen.getByText('3.1.0')).toBeInTheDocument();
    expect(screen.getByText(/^Found in/)).toHaveTextContent(
      'Found in refund_invoice',
    );
    expect(screen.queryByText(/Pays/)).not.toBeInTheDocument();
  });

  it('says no line twice', async () => {
    await render(aDocument(), '<m>Invoices</m> and refunds.');
    expect(screen.queryByText(/Found in/)).not.toBeInTheDocument();
  });

  it('shows what others wrote as text, and promises nothing that it was not told', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const { container } = await render(
      aDocument({
        title: hostile,
        description: hostile,
        owner: undefined,
        trustLevel: '__proto__',
        version: { not: 'a text' },
      }),
      `<m>${hostile}</m> <script>alert(1)</script>`,
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)>⟨U+202E⟩');
    expect(screen.getByText('Unverified')).toBeInTheDocument();
    expect(screen.getByText('no owner')).toBeInTheDocument();
  });

  it('is nothing without a result', async () => {
    await renderPiece(createFakeRegistry(), <McpServerResult />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
