import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aSummary } from '../../__testUtils__/fixtures';
import { renderPage } from '../../__testUtils__/renderPage';

const BASE = '/mcp-registry';

function url() {
  return screen.getByTestId('url').textContent;
}

function searchBox() {
  return screen.getByRole('searchbox', {
    name: 'What should an agent be able to do?',
  });
}

describe('RegistryPage', () => {
  it('shows each server with what a reader decides by', async () => {
    const registry = createFakeRegistry();
    await renderPage(registry, BASE);
    const row = (await screen.findByText('Billing')).closest('tr');
    if (!row) {
      throw new Error('the server stands in no row');
    }
    const cells = within(row);
    expect(cells.getByText('Registered')).toBeInTheDocument();
    expect(cells.getByText('payments')).toBeInTheDocument();
    expect(cells.getByText('12')).toBeInTheDocument();
    expect(cells.getByText('3.2.0')).toBeInTheDocument();
    expect(cells.getByRole('link', { name: 'Billing' })).toHaveAttribute(
      'href',
      '/catalog/default/api/billing',
    );
    expect(screen.getByText('no owner')).toBeInTheDocument();
    expect(screen.getByText('2 servers')).toHaveAttribute('role', 'status');
    expect(screen.getByText('150 tools')).toBeInTheDocument();
    expect(searchBox()).toHaveFocus();
  });

  it('reads its state from the URL and asks the registry for it', async () => {
    const registry = createFakeRegistry();
    await renderPage(
      registry,
      `${BASE}?trust=certified&rule=tool-name-format&unowned=true&sort=tools&order=desc`,
    );
    await screen.findByText('Billing');
    expect(registry.search).not.toHaveBeenCalled();
    expect(registry.listServers).toHaveBeenCalledWith(
      expect.objectContaining({
        trust: ['certified'],
        rule: ['tool-name-format'],
        unowned: true,
        sort: 'tools',
        order: 'desc',
      }),
    );
    expect(
      screen.getByRole('button', {
        name: 'Remove filter Breaks rule: tool-name-format',
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter No owner' }),
    );
    expect(url()).not.toContain('unowned');
    expect(url()).toContain('rule=tool-name-format');
  });

  it('writes filter and order into the URL', async () => {
    const registry = createFakeRegistry();
    await renderPage(registry, BASE);
    await screen.findByText('Billing');

    await userEvent.click(
      screen.getByRole('button', { name: 'Filter by Trust' }),
    );
    const menu = await screen.findByRole('dialog', { name: 'Trust filter' });
    expect(within(menu).getByText('5')).toBeInTheDocument();
    await userEvent.click(
      within(menu).getByRole('checkbox', { name: /Certified/ }),
    );
    expect(url()).toBe(`${BASE}?trust=certified`);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await userEvent.click(screen.getByRole('button', { name: 'Tools' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tools' }));
    expect(url()).toBe(`${BASE}?trust=certified&sort=tools&order=desc`);
    expect(screen.getByRole('columnheader', { name: /Tools/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await waitFor(() =>
      expect(registry.listServers).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'tools', order: 'desc' }),
      ),
    );
  });

  it('finds a value among many by typing', async () => {
    await renderPage(createFakeRegistry(), BASE);
    await screen.findByText('Billing');
    await userEvent.click(
      screen.getByRole('button', { name: 'Filter by Tag' }),
    );
    const menu = await screen.findByRole('dialog');
    await waitFor(() =>
      expect(within(menu).getAllByRole('checkbox')).toHaveLength(100),
    );
    expect(within(menu).getByText(/50 more values/)).toBeInTheDocument();
    fireEvent.change(within(menu).getByRole('textbox'), {
      target: { value: 'tag-149' },
    });
    await userEvent.click(
      within(menu).getByRole('checkbox', { name: /tag-149/ }),
    );
    expect(url()).toBe(`${BASE}?tag=tag-149`);
  });

  it('can be used by keyboard alone', async () => {
    const registry = createFakeRegistry();
    await renderPage(registry, BASE);
    const billing = await screen.findByRole('link', { name: 'Billing' });
    const weather = screen.getByRole('link', { name: 'Weather' });

    await userEvent.keyboard('{ArrowDown}');
    expect(billing).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(weather).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(weather).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(searchBox()).toHaveFocus();

    await act(async () => weather.focus());
    await userEvent.keyboard('{Escape}');
    expect(searchBox()).toHaveFocus();
    await act(async () => weather.focus());
    await userEvent.keyboard('/');
    expect(searchBox()).toHaveFocus();

    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(url()).toBe('/catalog/default/api/billing'));
  });

  it('shows more on request, and keeps what it has when that fails', async () => {
    const registry = createFakeRegistry();
    registry.listServers.mockImplementation(async query => {
      if (query?.cursor === undefined) {
        return {
          items: [aSummary()],
          total: 2,
          totalTools: 20,
          nextCursor: 'second',
        };
      }
      return {
        items: [aSummary({ name: 'com.example/last', title: 'Last' })],
        total: 2,
        totalTools: 20,
      };
    });
    await renderPage(registry, BASE);
    const more = await screen.findByRole('button', { name: 'Show more' });
    registry.listServers.mockRejectedValueOnce(new Error('down'));
    await userEvent.click(more);
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
    expect(screen.getByText('Billing')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Last')).toBeInTheDocument();
    expect(screen.getByText('Billing')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(registry.listServers).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'second' }),
    );
  });

  it('says what to do next where nothing is found', async () => {
    const registry = createFakeRegistry();
    registry.listServers.mockResolvedValue({
      items: [],
      total: 0,
      totalTools: 0,
    });
    await renderPage(registry, `${BASE}?trust=certified`);
    expect(
      await screen.findByText('No server matches these filters'),
    ).toBeInTheDocument();
    const [removeAll] = screen.getAllByRole('button', {
      name: 'Remove all filters',
    });
    await userEvent.click(removeAll);
    expect(await screen.findByText('No servers yet')).toBeInTheDocument();
    expect(screen.getByText('mcp-registry publish')).toBeInTheDocument();
  });

  it('offers a retry after a failure, and tells a refusal from one', async () => {
    const registry = createFakeRegistry();
    registry.listServers.mockRejectedValueOnce(
      await aRefusal(503, 'ServiceUnavailableError'),
    );
    await renderPage(registry, BASE);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the list of servers.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says when permission is what is missing', async () => {
    const registry = createFakeRegistry();
    registry.listServers.mockRejectedValue(
      await aRefusal(403, 'NotAllowedError'),
    );
    await renderPage(registry, BASE);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have no permission to see the list of servers.',
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('keeps the servers when only the filter values fail', async () => {
    const registry = createFakeRegistry();
    registry.getFacets.mockRejectedValueOnce(new Error('down'));
    await renderPage(registry, BASE);
    expect(await screen.findByText('Billing')).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: /Filter values failed/ }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /Filter values failed/ }),
      ).toBeNull(),
    );
  });

  it('renders whatever a server is called as text', async () => {
    const registry = createFakeRegistry();
    registry.listServers.mockResolvedValue({
      items: [
        aSummary({
          title: '<img src=x onerror=alert(1)>',
          description: 'a\u202Eb',
          entityRef: 'no ref at all: /',
          owner: 'not a:valid:ref',
          ownerResolved: false,
        }),
      ],
      total: 1,
      totalTools: 1,
    });
    await renderPage(registry, BASE);
    expect(
      await screen.findByText('<img src=x onerror=alert(1)>'),
    ).toBeInTheDocument();
    expect(screen.getByText('a⟨U+202E⟩b')).toBeInTheDocument();
    expect(screen.getByText(/unknown group/)).toBeInTheDocument();
  });
});
