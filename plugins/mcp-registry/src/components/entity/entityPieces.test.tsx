import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JsonObject } from 'mcp-governance';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import {
  aFinding,
  aServer,
  aServerEntity,
  someCapabilities,
  someFindings,
} from '../../__testUtils__/fixtures';
import { aVersion } from '../../__testUtils__/versionFixtures';
import { renderOnEntity } from '../../__testUtils__/renderPage';
import { McpCapabilitiesContent } from './McpCapabilitiesContent';
import { McpConventionsContent } from './McpConventionsContent';
import { McpServerCard } from './McpServerCard';

// Written so because the linter refuses the scheme in one piece.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

function hrefs() {
  return screen
    .queryAllByRole('link')
    .map(link => link.getAttribute('href') ?? '');
}

describe('McpServerCard', () => {
  it('says what the server is and who answers for it', async () => {
    const registry = createFakeRegistry();
    await renderOnEntity(registry, aServerEntity(), <McpServerCard />);
    expect(
      await screen.findByText('Invoices, refunds and dunning.'),
    ).toBeInTheDocument();
    expect(registry.getServer).toHaveBeenCalledWith(
      'com.example.payments/billing',
    );
    const card = within(screen.getByRole('region', { name: 'MCP server' }));
    expect(
      card.getByRole('heading', { name: 'MCP server', level: 2 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Registered/ })).toBeVisible();
    expect(hrefs()).toEqual(
      expect.arrayContaining([
        'https://oncall.example/payments',
        'mailto:security@example.com',
        '/catalog/default/api/billing-api',
        '/catalog/default/group/payments',
        'https://git.example/payments/server.json',
      ]),
    );
    expect(screen.getByText('#payments')).toBeInTheDocument();
    expect(screen.getByText('https://mcp.example/billing')).toBeInTheDocument();
    expect(hrefs()).not.toContain('https://mcp.example/billing');
  });

  it('makes no link of what could run', async () => {
    const registry = createFakeRegistry();
    registry.getServer.mockResolvedValue(
      aServer({
        description: `<b>bold</b> ${SCRIPT}`,
        repositoryUrl: SCRIPT,
        wraps: [SCRIPT, 'a b c'],
        owner: SCRIPT,
        ownerResolved: false,
        support: {
          onCall: SCRIPT,
          channel: 'data:text/html,x',
          securityContact: 'vbscript:x',
        },
        remotes: [{ type: 'stdio', url: 'npx -y server' }],
        freshness: {
          ...aServer().freshness,
          location: SCRIPT,
          stale: true,
          error: 'The host did not answer.',
        },
      }),
    );
    await renderOnEntity(registry, aServerEntity(), <McpServerCard />);
    expect(
      await screen.findByText(`<b>bold</b> ${SCRIPT}`),
    ).toBeInTheDocument();
    for (const href of hrefs()) {
      expect(href).toMatch(/^(https?:|mailto:|\/catalog\/)/);
    }
    expect(screen.getByText('The host did not answer.')).toBeInTheDocument();
  });

  it('names what is missing', async () => {
    const registry = createFakeRegistry();
    registry.getServer.mockResolvedValue(
      aServer({ support: {}, auth: undefined, owner: undefined, wraps: [] }),
    );
    await renderOnEntity(registry, aServerEntity(), <McpServerCard />);
    expect(await screen.findByText('no owner')).toBeInTheDocument();
    expect(screen.getAllByText('nobody named')).toHaveLength(2);
    expect(screen.getByText('not declared')).toBeInTheDocument();
  });

  it('says what to do about an entity that names no server', async () => {
    const registry = createFakeRegistry();
    await renderOnEntity(registry, aServerEntity({}), <McpServerCard />);
    expect(
      screen.getByText('The registry does not know this server yet'),
    ).toBeInTheDocument();
    expect(registry.getServer).not.toHaveBeenCalled();
  });

  it('tells a hidden server from a broken request', async () => {
    const registry = createFakeRegistry();
    registry.getServer.mockRejectedValueOnce(
      await aRefusal(404, 'NotFoundError'),
    );
    await renderOnEntity(registry, aServerEntity(), <McpServerCard />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not found: this server. The registry does not know it, or you have no permission',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Invoices, refunds and dunning.'),
    ).toBeInTheDocument();
  });
});

describe('McpCapabilitiesContent', () => {
  function render(registry = createFakeRegistry()) {
    return renderOnEntity(
      registry,
      aServerEntity(),
      <McpCapabilitiesContent />,
    );
  }

  it('lists everything, and unfolds a tool to all that callers need', async () => {
    await render();
    const tool = await screen.findByRole('button', { name: /refund_invoice/ });
    expect(tool).toHaveTextContent('may change or delete');
    expect(tool).toHaveTextContent('stays within its own system');
    expect(
      screen.getByRole('button', { name: /list_invoices/ }),
    ).toHaveTextContent('reads only');
    expect(
      screen.getByText('Ask for the invoice number first.'),
    ).toBeInTheDocument();
    for (const name of ['explain_invoice', 'Price list', 'Invoice billing']) {
      expect(
        screen.getByRole('button', { name: new RegExp(name) }),
      ).toBeInTheDocument();
    }

    await userEvent.click(tool);
    const table = screen.getByRole('table', {
      name: 'Parameters of refund_invoice',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('invoicestring●required');
    expect(rows[2]).toHaveTextContent('"error" | "goodwill"optional"error"');
    await userEvent.click(
      within(table).getByRole('button', { name: 'properties of address' }),
    );
    expect(within(table).getByText('city')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Raw JSON of refund_invoice' }),
    );
    expect(
      screen.getByRole('textbox', { name: 'Raw JSON of refund_invoice' }),
    ).toHaveTextContent('"name": "refund_invoice"');
  });

  it('keeps its search in the URL and opens the only match', async () => {
    await render();
    const box = await screen.findByRole('textbox', {
      name: /Find a tool, prompt or resource/,
    });
    await userEvent.type(box, 'refund');
    expect(screen.getByTestId('url')).toHaveTextContent('?q=refund');
    expect(screen.queryByText(/list_invoices/)).toBeNull();
    await userEvent.clear(box);
    await userEvent.type(box, 'nothing');
    expect(
      screen.getByText('Nothing here matches “nothing”'),
    ).toBeInTheDocument();
    expect(screen.getByText(/see all 5/)).toBeInTheDocument();
  });

  it('survives schemas and texts made to hurt', async () => {
    const loop: JsonObject = {
      $defs: {
        node: { properties: { next: { $ref: '#/$defs/node' } } },
      },
      properties: {
        tree: { $ref: '#/$defs/node' },
        'a\u202Eb': { enum: Array.from({ length: 9999 }, (_, i) => `v${i}`) },
      },
    };
    const registry = createFakeRegistry();
    registry.getCapabilities.mockResolvedValue(
      someCapabilities({
        instructions: undefined,
        tools: [
          {
            name: '<script>alert(1)</script>',
            description: 'x'.repeat(1_000_000),
            inputSchema: loop,
          },
          { name: 'odd', inputSchema: null, annotations: 'no' },
        ],
      }),
    );
    const { container } = await render(registry);
    await userEvent.click(
      await screen.findByRole('button', { name: /<script>/ }),
    );
    expect(container.querySelector('script')).toBeNull();
    expect(container.textContent?.length).toBeLessThan(5000);
    expect(screen.getByText(/9,991 more/)).toBeInTheDocument();
    expect(screen.getByText('a⟨U+202E⟩b')).toBeInTheDocument();
    for (let depth = 0; depth < 10; depth += 1) {
      const closed = screen
        .queryAllByRole('button', { name: /^properties of/ })
        .find(button => button.getAttribute('aria-expanded') === 'false');
      if (!closed) {
        break;
      }
      await userEvent.click(closed);
    }
    expect(screen.getByText(/Nested too deeply/)).toBeInTheDocument();
  });

  it('says how a snapshot is published where there is none', async () => {
    const registry = createFakeRegistry();
    registry.getCapabilities.mockResolvedValue({
      tools: [],
      prompts: [],
      resources: [],
      resourceTemplates: [],
    });
    await render(registry);
    expect(
      await screen.findByText('No capabilities are known'),
    ).toBeInTheDocument();
  });
});

describe('McpConventionsContent', () => {
  function render(registry = createFakeRegistry()) {
    return renderOnEntity(registry, aServerEntity(), <McpConventionsContent />);
  }

  it('shows failures first, with place, reason, fix and rule', async () => {
    await render();
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(2),
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Error');
    expect(first).toHaveTextContent('Tool name contains a dot.');
    expect(first).toHaveTextContent('snapshot.json, line 7, column 13');
    expect(first).toHaveTextContent('/tools/0/name');
    expect(first).toHaveTextContent('Fix: Rename it to refund_invoice.');
    expect(
      within(first).getByRole('link', { name: 'tool-name-format' }),
    ).toHaveAttribute('href', '/mcp-registry/conventions/tool-name-format');
    expect(second).toHaveTextContent('Warning');
    expect(screen.getByText('Breaks conventions')).toBeInTheDocument();
    await waitFor(() => expect(within(second).queryByRole('link')).toBeNull());
  });

  it('folds what is waived and counts what passed', async () => {
    await render();
    const waived = await screen.findByRole('button', {
      name: '1 finding waived',
    });
    expect(screen.queryByText('Owner is unknown.')).toBeNull();
    await userEvent.click(waived);
    expect(screen.getByText('Owner is unknown.')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: '2 rules passed' }),
    );
    expect(screen.getByText('wildcard-scope')).toBeInTheDocument();
  });

  it('proves a break by the call that fails, and names its check', async () => {
    const registry = createFakeRegistry();
    registry.getFindings.mockResolvedValue(
      someFindings({
        findings: [
          aFinding({
            rule: 'input-required-property-added',
            impact: 'breaking',
            flags: ['review'],
            tool: 'refund_invoice',
            witness: { invoice: 'a' },
          }),
        ],
      }),
    );
    await render(registry);
    const item = within(await screen.findByRole('listitem'));
    expect(item.getByText('Breaking')).toBeInTheDocument();
    expect(item.getByText('review')).toBeInTheDocument();
    expect(item.getByText('This call worked and now fails:')).toHaveTextContent(
      'refund_invoice',
    );
    expect(item.getByText(/"invoice": "a"/)).toBeInTheDocument();
    await waitFor(() => expect(registry.listConventions).toHaveBeenCalled());
    expect(
      item.getByRole('link', { name: 'input-required-property-added' }),
    ).toHaveAttribute(
      'href',
      '/mcp-registry/conventions/input-required-property-added',
    );
  });

  it('folds changes that the version number covers, and leads to both sides', async () => {
    const registry = createFakeRegistry();
    registry.getFindings.mockResolvedValue(
      someFindings({
        compatibility: aVersion().compatibility,
        findings: [
          aFinding({ message: 'Tool name contains a dot.' }),
          aFinding({
            rule: 'tool-removed',
            level: 'info',
            impact: 'breaking',
            message: 'The tool void_invoice is gone.',
          }),
        ],
      }),
    );
    await render(registry);
    const fold = await screen.findByRole('button', {
      name: '1 change since 1.4.0 that the version number covers',
    });
    expect(screen.getByText('1 finding')).toBeInTheDocument();
    expect(screen.queryByText(/void_invoice/)).toBeNull();
    await userEvent.click(fold);
    expect(screen.getByText(/void_invoice/)).toBeInTheDocument();
    expect(hrefs()).toContain('/catalog/default/api/billing/mcp-versions');
  });

  it('says why a finding is waived, by whom and for how long', async () => {
    const registry = createFakeRegistry();
    const waived = aFinding({ message: 'Owner is unknown.' });
    registry.getFindings.mockResolvedValue(
      someFindings({
        findings: [],
        waived: [
          {
            ...waived,
            waiver: {
              reason: 'The team moves in March.',
              grantedBy: 'user:default/rosa',
              expires: '2999-03-01T00:00:00.000Z',
              where: 'registry',
            },
          },
          {
            ...waived,
            waiver: {
              reason: 'Never mind.',
              grantedBy: 'platform team',
              where: 'app-config',
            },
          },
        ],
      }),
    );
    await render(registry);
    await userEvent.click(
      await screen.findByRole('button', { name: '2 findings waived' }),
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Waived: The team moves in March.');
    expect(first).toHaveTextContent('by rosa, until Mar 1, 2999');
    expect(second).toHaveTextContent(
      'by platform team, until it is withdrawn, in app-config',
    );
  });

  it('says so where there is nothing to fix, and shows many in steps', async () => {
    const registry = createFakeRegistry();
    registry.getFindings.mockResolvedValueOnce(
      someFindings({ status: 'pass', findings: [], waived: [] }),
    );
    const { unmount } = await render(registry);
    expect(await screen.findByText('Nothing to fix')).toBeInTheDocument();
    unmount();

    const [finding] = someFindings().findings;
    registry.getFindings.mockResolvedValueOnce(
      someFindings({ findings: Array.from({ length: 120 }, () => finding) }),
    );
    await render(registry);
    expect(await screen.findAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show more (70 findings left)' }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
  });
});
