import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aCriterion, aSummary, CRITERIA } from '../../__testUtils__/fixtures';
import { renderPiece } from '../../__testUtils__/renderPage';
import { FreshnessLabel } from './FreshnessLabel';
import { OwnerBadge } from './OwnerBadge';
import { toNextStep } from './toNextStep';
import { TrustBadge } from './TrustBadge';
import { VersionBadge } from './VersionBadge';

describe('toNextStep', () => {
  it('asks for the next level, what is not held first', () => {
    const step = toNextStep({ level: 'registered', criteria: CRITERIA });
    expect(step.level).toBe('conformant');
    expect(step.criteria.map(criterion => criterion.id)).toEqual([
      'on-call-named',
      'no-errors',
      'snapshot-present',
    ]);
  });

  it('shows a blocked server what blocks it', () => {
    const denied = aCriterion({ id: 'denied', level: 'blocked', held: false });
    const step = toNextStep({
      level: 'blocked',
      criteria: [...CRITERIA, denied],
    });
    expect(step.criteria).toEqual([denied]);
  });

  it('shows a certified server what holds it at the top', () => {
    const step = toNextStep({ level: 'certified', criteria: CRITERIA });
    expect(step.level).toBeUndefined();
    expect(step.criteria.map(criterion => criterion.id)).toEqual(['approved']);
  });
});

describe('TrustBadge', () => {
  async function open(registry = createFakeRegistry()) {
    await renderPiece(
      registry,
      <TrustBadge
        level="registered"
        serverName="com.example.payments/billing"
        entityRef="api:default/billing"
      />,
    );
    const badge = screen.getByRole('button', { name: /Registered/ });
    await userEvent.click(badge);
    return { badge, dialog: await screen.findByRole('dialog') };
  }

  it('opens the ladder and what the next level wants', async () => {
    const { dialog } = await open();
    const ladder = await within(dialog).findByRole('list', {
      name: 'Trust levels, best first',
    });
    const rungs = within(ladder).getAllByRole('listitem');
    expect(rungs.map(rung => rung.textContent)).toEqual([
      'Certified',
      'Conformant',
      'Registeredthis server',
      'Unverified',
      'Blocked',
    ]);
    expect(rungs[2]).toHaveAttribute('aria-current', 'step');
    expect(
      within(dialog).getByText('What Conformant wants'),
    ).toBeInTheDocument();
    const stateOf = (criterion: RegExp) =>
      within(dialog).getByText(criterion).closest('li');
    expect(stateOf(/Somebody is on call/)).toHaveTextContent('not held');
    expect(stateOf(/A snapshot was published/)).toHaveTextContent(/^held/);
    expect(
      within(dialog).getByText('Set support.onCall in the manifest.'),
    ).toBeInTheDocument();
    expect(stateOf(/No error is left/)).toHaveTextContent('unknown');
    expect(
      within(dialog).getByRole('link', { name: /findings of this server/ }),
    ).toHaveAttribute('href', '/catalog/default/api/billing/mcp-conventions');
  });

  it('keeps the focus inside, closes on Escape and gives it back', async () => {
    const { badge, dialog } = await open();
    await within(dialog).findByText('What Conformant wants');
    for (let presses = 0; presses < 5; presses += 1) {
      await userEvent.tab();
      const root = dialog.closest('[role="presentation"]');
      expect(root).toContainElement(
        document.activeElement instanceof HTMLElement
          ? document.activeElement
          : null,
      );
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(badge).toHaveFocus();
  });

  it('offers a retry where the criteria cannot be had', async () => {
    const registry = createFakeRegistry();
    registry.getServer.mockRejectedValueOnce(
      await aRefusal(500, 'InternalServerError'),
    );
    const { dialog } = await open(registry);
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(dialog).findByText('What Conformant wants'),
    ).toBeInTheDocument();
  });
});

describe('other badges', () => {
  it('say in words what they mean', async () => {
    await renderPiece(
      createFakeRegistry(),
      <>
        <OwnerBadge resolved={false} />
        <OwnerBadge owner="group:default/ghosts" resolved={false} />
        <OwnerBadge owner="group:default/payments" resolved />
        <VersionBadge version="1.0.0" status="deprecated" />
        <VersionBadge />
        <FreshnessLabel
          freshness={{
            ...aSummary().freshness,
            stale: true,
            error: 'The host did not answer.',
          }}
        />
      </>,
    );
    expect(screen.getByText('no owner')).toBeInTheDocument();
    expect(screen.getByText(/unknown group/)).toHaveTextContent('ghosts');
    expect(screen.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );
    expect(screen.getByText('deprecated')).toBeInTheDocument();
    expect(screen.getByText('no version')).toBeInTheDocument();
    expect(screen.getByText(/, stale$/)).toBeInTheDocument();
    expect(
      screen.getByText(/Stale: The host did not answer\./),
    ).toBeInTheDocument();
  });
});
