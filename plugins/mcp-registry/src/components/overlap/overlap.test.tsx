import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aServerEntity } from '../../__testUtils__/fixtures';
import { aCluster, anOverlap } from '../../__testUtils__/overlapFixtures';
import { renderPage, renderPiece } from '../../__testUtils__/renderPage';
import { McpOverlapsCard } from './McpOverlapsCard';

const FLEET = '/mcp-registry/fleet';

const intended = {
  reason: 'People and agents differ <b>',
  decidedBy: 'user:default/pat',
  decidedAt: '2026-11-22T10:00:00.000Z',
  joinedSince: [],
};

function renderCard(registry = createFakeRegistry()) {
  return renderPiece(
    registry,
    <EntityProvider entity={aServerEntity()}>
      <McpOverlapsCard />
    </EntityProvider>,
  );
}

describe('McpOverlapsCard', () => {
  it('names the other server, its owner and trust, with the evidence; tools fold', async () => {
    await renderCard();
    const link = await screen.findByRole('link', { name: 'Order billing' });
    expect(link).toHaveAttribute('href', '/catalog/default/api/order-billing');
    expect(screen.getByRole('link', { name: 'orders' })).toBeVisible();
    expect(screen.getByText('Both wrap billing-api.')).toBeVisible();
    expect(screen.queryByText(/↔/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'The tool' }));
    expect(screen.getByText(/get_invoice.*find_invoice$/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All overlaps' })).toHaveAttribute(
      'href',
      `${FLEET}#overlaps`,
    );
  });

  it('says why an overlap is intended, and what that does not cover', async () => {
    const registry = createFakeRegistry();
    registry.getServerOverlaps.mockResolvedValue({
      items: [
        anOverlap({
          intended: { ...intended, joinedSince: ['com.example.support/desk'] },
        }),
      ],
    });
    await renderCard(registry);
    expect(
      await screen.findByText(/People and agents differ <b>/),
    ).toBeVisible();
    expect(
      screen.getByText(/Not decided yet for com.example.support\/desk/),
    ).toBeVisible();
  });

  it('says so where nothing overlaps, and that it failed where it did', async () => {
    const registry = createFakeRegistry();
    registry.getServerOverlaps.mockRejectedValueOnce(new Error('no'));
    registry.getServerOverlaps.mockResolvedValue({ items: [] });
    await renderCard(registry);
    await userEvent.click(
      await screen.findByRole('button', { name: /retry|try again/i }),
    );
    expect(
      await screen.findByText('No other server covers the same ground.'),
    ).toBeVisible();
  });
});

describe('overlaps of the fleet', () => {
  it('shows each cluster with its servers, evidence folded', async () => {
    await renderPage(createFakeRegistry(), FLEET);
    const heading = await screen.findByRole('heading', {
      level: 3,
      name: 'billing-api is wrapped twice, by orders and payments.',
    });
    expect(heading).toBeVisible();
    expect(screen.getByText('1 open cluster, 0 intended')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Evidence for 1 pair' }),
    );
    expect(screen.getByText('Both wrap billing-api.')).toBeVisible();
  });

  it('lets who may mark a cluster as intended, with a reason, by keyboard', async () => {
    const registry = createFakeRegistry();
    await renderPage(registry, FLEET);
    const mark = await screen.findByRole('button', {
      name: /^Mark as intended: billing-api/,
    });
    mark.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    const submit = dialog.getByRole('button', { name: 'Mark as intended' });
    expect(submit).toBeDisabled();
    expect(dialog.getByLabelText(/Intended, because/)).toHaveFocus();
    await userEvent.keyboard(' One for people ');
    registry.listOverlaps.mockResolvedValue({
      items: [aCluster({ intended })],
      ...{ total: 1, mayDecide: true },
    });
    await userEvent.click(submit);
    expect(registry.setOverlapIntended).toHaveBeenCalledWith(
      '0123456789abcdef',
      { reason: 'One for people' },
    );
    expect(
      await screen.findByText('0 open clusters, 1 intended'),
    ).toBeVisible();
    expect(screen.getByText(/People and agents differ <b>/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: /^Not intended any more/ }),
    );
    await waitFor(() =>
      expect(registry.withdrawOverlapIntended).toHaveBeenCalledWith(
        '0123456789abcdef',
      ),
    );
  });

  it('keeps the dialog and its text where the decision is refused', async () => {
    const registry = createFakeRegistry();
    registry.setOverlapIntended.mockRejectedValue(new Error('Gone'));
    await renderPage(registry, FLEET);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as intended/ }),
    );
    await userEvent.keyboard('Because');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Mark as intended' }),
    );
    expect(await dialog.findByText(/Gone/)).toBeVisible();
    expect(dialog.getByDisplayValue('Because')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('offers nothing to decide to who may not, and says so where nothing overlaps', async () => {
    const registry = createFakeRegistry();
    registry.listOverlaps.mockResolvedValue({
      items: [aCluster()],
      ...{ total: 1, mayDecide: false },
    });
    const { unmount } = await renderPage(registry, FLEET);
    await screen.findByText('1 open cluster, 0 intended');
    expect(
      screen.queryByRole('button', { name: /^Mark as intended/ }),
    ).toBeNull();
    unmount();
    registry.listOverlaps.mockResolvedValue({
      items: [],
      ...{ total: 0, mayDecide: true },
    });
    await renderPage(registry, FLEET);
    expect(
      await screen.findByText('No two servers cover the same ground.'),
    ).toBeVisible();
  });
});
