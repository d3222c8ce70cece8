import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aConvention } from '../../__testUtils__/fixtures';
import { aFleet } from '../../__testUtils__/fleetFixtures';
import { renderPage } from '../../__testUtils__/renderPage';
import { toPercent } from './toPercent';

const FLEET = '/mcp-registry/fleet';

function section(title: string) {
  const heading = screen.getByRole('heading', { level: 2, name: title });
  const element = heading.closest('section');
  if (!element) {
    throw new Error(`${title} heads no section`);
  }
  return within(element);
}

function hrefOf(name: string | RegExp) {
  return screen.getByRole('link', { name }).getAttribute('href');
}

describe('toPercent', () => {
  it('rounds, but never to nothing or to everything', () => {
    expect(toPercent(5, 25)).toBe('20 %');
    expect(toPercent(0, 25)).toBe('0 %');
    expect(toPercent(1, 25_000)).toBe('< 1 %');
    expect(toPercent(24_999, 25_000)).toBe('> 99 %');
    expect(toPercent(25, 25)).toBe('100 %');
    expect(toPercent(0, 0)).toBe('–');
  });
});

describe('FleetPage', () => {
  it('makes each number a link to the servers behind it', async () => {
    const registry = createFakeRegistry();
    registry.listConventions.mockResolvedValue({
      items: [
        aConvention(),
        aConvention({ id: 'tool-name-style' }),
        aConvention({ id: 'retired', level: 'off' }),
      ],
      rulesetDigest: 'sha256:abc',
    });
    await renderPage(registry, FLEET);
    expect(
      await screen.findByRole('link', { name: '25 Servers' }),
    ).toBeVisible();
    expect(hrefOf('25 Servers')).toBe('/mcp-registry');
    expect(hrefOf('20 % Certified')).toBe('/mcp-registry?trust=certified');
    expect(hrefOf('2 Unowned')).toBe('/mcp-registry?unowned=true');
    expect(hrefOf('9 Breaking rules')).toBe('/mcp-registry?verdict=fail');
    expect(hrefOf('Blocked: 1')).toBe('/mcp-registry?trust=blocked');
    expect(hrefOf('Servers that break tool-name-format: 3')).toBe(
      '/mcp-registry?rule=tool-name-format',
    );
    expect(hrefOf('tool-name-format')).toBe(
      '/mcp-registry/conventions/tool-name-format',
    );
    expect(hrefOf('Servers with the findings of tool-name-format: 11')).toBe(
      '/mcp-registry?rule=tool-name-format',
    );
    expect(hrefOf('customerId')).toBe('/mcp-registry?parameter=customerId');
    expect(hrefOf('customerId of type integer: 1 server')).toBe(
      '/mcp-registry?parameter=customerId&parameterType=integer',
    );
    expect(hrefOf('Servers with stale data')).toBe('/mcp-registry?stale=true');
    expect(hrefOf('Servers from git: 20')).toBe('/mcp-registry?source=git');
    expect(hrefOf('payments, Naming: 3 of 3')).toBe(
      '/mcp-registry?owner=group%3Adefault%2Fpayments&rule=tool-name-format&rule=tool-name-style',
    );
    expect(hrefOf('no owner, Ownership: 2 of 2')).toBe(
      '/mcp-registry?unowned=true',
    );
  });

  it('puts the worst team first, and says each level in words', async () => {
    await renderPage(createFakeRegistry(), FLEET);
    await screen.findByText('Conformance by team');
    const table = screen.getByRole('table', { name: 'Conformance by team' });
    const teams = within(table).getAllByRole('rowheader');
    expect(teams.map(team => team.textContent)).toEqual([
      'payments',
      'no owner',
      'orders',
    ]);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(column => column.textContent),
    ).toEqual(['Team', 'Servers', 'Naming', 'Security', 'Ownership']);
    expect(section('Trust levels').getAllByRole('listitem')).toHaveLength(5);
    expect(
      screen
        .getAllByRole('cell')
        .map(cell => cell.textContent)
        .filter(text => text?.startsWith('string')),
    ).toEqual(['string (4 servers), integer (1 server)']);
    expect(screen.getByText(/80 % agree in shape/)).toBeInTheDocument();
    const cellsOf = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(cellsOf('customerId').slice(0, 2)).toEqual(['customerId', '3']);
    expect(cellsOf('cursor')).toEqual(['cursor', '2', 'Left open']);
  });

  it('shows how sources fare, and what was rejected with its fix', async () => {
    await renderPage(createFakeRegistry(), FLEET);
    expect(await screen.findByText('No such folder.')).toBeInTheDocument();
    const rejected = await screen.findByRole('button', {
      name: /broken\/server.json/,
    });
    await userEvent.click(rejected);
    const rejections = section('Rejected manifests');
    expect(rejections.getByText(/server.json, line 9/)).toBeInTheDocument();
    expect(
      rejections.getByText('Fix: Close the last brace.'),
    ).toBeInTheDocument();
  });

  it('says how many were rejected, and shows the rest page by page', async () => {
    const registry = createFakeRegistry();
    const { items } = await registry.listRejected();
    const pageOf = (...locations: string[]) => ({
      items: locations.map(location => ({ ...items[0], location })),
      total: 3,
    });
    registry.listRejected
      .mockResolvedValueOnce({ ...pageOf('a.json'), nextCursor: 'c1' })
      .mockRejectedValueOnce(await aRefusal(500, 'InternalServerError'))
      .mockResolvedValueOnce(pageOf('b.json', 'c.json'));
    await renderPage(registry, FLEET);
    expect(await screen.findByText(/^3 could not be read/)).toBeInTheDocument();
    const rejected = section('Rejected manifests');
    await userEvent.click(
      rejected.getByRole('button', { name: 'Show more (2 left)' }),
    );
    await userEvent.click(
      await rejected.findByRole('button', { name: 'Try again' }),
    );
    expect(await rejected.findByText('c.json')).toBeInTheDocument();
    expect(rejected.getByText('a.json')).toBeInTheDocument();
    expect(rejected.queryByText(/Show more/)).toBeNull();
    expect(registry.listRejected).toHaveBeenLastCalledWith({ cursor: 'c1' });
  });

  it('keeps the rest where the rejected manifests may not be seen', async () => {
    const registry = createFakeRegistry();
    registry.listRejected.mockRejectedValue(
      await aRefusal(403, 'NotAllowedError'),
    );
    await renderPage(registry, FLEET);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have no permission to see the rejected manifests.',
    );
    expect(await screen.findByText('No such folder.')).toBeInTheDocument();
  });

  it('keeps the rejected manifests where the health fails, and retries', async () => {
    const registry = createFakeRegistry();
    registry.getFleetHealth.mockRejectedValueOnce(
      await aRefusal(500, 'InternalServerError'),
    );
    await renderPage(registry, FLEET);
    expect(
      await screen.findByRole('button', { name: /broken\/server.json/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: '25 Servers' }),
    ).toBeInTheDocument();
  });

  it('shows the worst rules, and all of them on request', async () => {
    const registry = createFakeRegistry();
    const [rule] = aFleet().brokenRules;
    registry.getFleetHealth.mockResolvedValue(
      aFleet({
        brokenRules: Array.from({ length: 12 }, (_, index) => ({
          ...rule,
          rule: `rule-${index}`,
        })),
      }),
    );
    await renderPage(registry, FLEET);
    expect(await screen.findByText('rule-7')).toBeInTheDocument();
    expect(screen.queryByText('rule-8')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(screen.getByText('rule-11')).toBeInTheDocument();
  });

  it('says what an empty fleet is waiting for', async () => {
    const registry = createFakeRegistry();
    registry.getFleetHealth.mockResolvedValue(
      aFleet({
        servers: 0,
        tools: 0,
        unowned: 0,
        byTrust: [],
        breakingRules: 0,
        brokenRules: [],
        parameters: { shared: 0, agreeing: 0, disagreements: [] },
        matrix: [],
        sources: [],
      }),
    );
    registry.listRejected.mockResolvedValue({ items: [], total: 0 });
    await renderPage(registry, FLEET);
    expect(await screen.findByText('No source is set up')).toBeInTheDocument();
    expect(screen.getByText('No rule is broken')).toBeInTheDocument();
    expect(hrefOf('– Certified')).toBe('/mcp-registry?trust=certified');
    expect(screen.queryByText('Rejected manifests')).toBeNull();
  });
});
