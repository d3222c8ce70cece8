import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aServerEntity } from '../../__testUtils__/fixtures';
import { aChange, aDiff, aVersion } from '../../__testUtils__/versionFixtures';
import { renderOnEntity } from '../../__testUtils__/renderPage';
import { McpVersionsContent } from '../entity/McpVersionsContent';

const NAME = 'com.example.payments/billing';

function render(registry = createFakeRegistry()) {
  return renderOnEntity(registry, aServerEntity(), <McpVersionsContent />);
}

function timeline(major: string) {
  return within(screen.getByRole('list', { name: `Major ${major}` }));
}

describe('the timeline', () => {
  it('gives each major a line of its own, with bump, status and sunset', async () => {
    const registry = createFakeRegistry();
    registry.listVersions.mockResolvedValue({
      items: [
        aVersion(),
        aVersion({
          version: '1.4.1',
          major: '1',
          latest: false,
          publishedBy: 'source:files',
          status: 'deprecated',
          statusMessage: 'Use 2.0.0 instead.',
          sunsetAt: '2999-03-01T00:00:00.000Z',
          compatibility: {
            baseline: '1.4.0',
            declaredBump: 'patch',
            requiredBump: 'major',
            impact: 'breaking',
            flags: [],
            covered: false,
            suggestedVersion: '3.0.0',
          },
        }),
        aVersion({
          version: '1.4.0',
          major: '1',
          latest: false,
          status: 'deleted',
          sunsetAt: '2020-03-01T00:00:00.000Z',
          compatibility: undefined,
        }),
        aVersion({
          version: 'blue',
          major: 'blue',
          latest: false,
          compatibility: undefined,
        }),
      ],
    });
    await render(registry);
    expect(await screen.findByText('Major 2 · 1 version')).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual(
      expect.arrayContaining([
        'Major 1 · 2 versions',
        'Other versions · 1 version',
      ]),
    );
    const [two] = timeline('2').getAllByRole('listitem');
    expect(two).toHaveTextContent('2.0.0latestcompared below');
    expect(two).toHaveTextContent('Major bump declared, major required');
    expect(within(two).getByRole('link', { name: 'rosa' })).toHaveAttribute(
      'href',
      '/catalog/default/user/rosa',
    );
    const [fix, first] = timeline('1').getAllByRole('listitem');
    expect(fix).toHaveTextContent(
      'Patch bump declared, major required · right would be 3.0.0',
    );
    expect(fix).toHaveTextContent('by source files · 12 tools');
    expect(fix).toHaveTextContent('DeprecatedSunset Mar 1, 2999');
    expect(fix).toHaveTextContent('Use 2.0.0 instead.');
    expect(within(fix).queryByRole('link')).toBeNull();
    expect(first).toHaveTextContent('Nothing before it to compare with');
    expect(first).toHaveTextContent('DeletedPast its sunset, Mar 1, 2020');
  });

  it('folds what is old and much', async () => {
    const registry = createFakeRegistry();
    registry.listVersions.mockResolvedValue({
      items: [9, 8, 7, 6, 5, 4].flatMap(major =>
        [6, 5, 4, 3, 2, 1, 0].map(minor =>
          aVersion({
            version: `${major}.${minor}.0`,
            major: String(major),
            latest: major === 9 && minor === 6,
            compatibility: undefined,
          }),
        ),
      ),
    });
    await render(registry);
    expect(
      await screen.findAllByRole('button', { name: 'Show older (2 left)' }),
    ).toHaveLength(4);
    expect(timeline('9').getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 2 older majors' }),
    );
    expect(timeline('4').getAllByRole('listitem')).toHaveLength(5);
  });
});

describe('the comparison', () => {
  it('shows breaking changes first, by tool, with proof, both sides and fix', async () => {
    const registry = createFakeRegistry();
    await render(registry);
    expect(
      await screen.findByText(/^Major bump declared, major required: the/),
    ).toHaveTextContent('the version number covers it');
    expect(registry.getDiff).toHaveBeenCalledWith(NAME, {
      from: undefined,
      to: '2.0.0',
    });
    const tools = screen
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent)
      .filter(text => !text?.startsWith('Major'));
    expect(tools).toEqual([
      'refund_invoice',
      'list_invoices',
      '1 additive or cosmetic change: nobody has to do anything',
    ]);
    const item = within(
      screen.getByText('refund_invoice now requires reason.').closest('li') ??
        document.body,
    );
    expect(item.getByText('Breaking')).toBeInTheDocument();
    expect(item.getByText('This call worked and now fails:')).toHaveTextContent(
      'refund_invoice',
    );
    expect(item.getByText(/"invoice": "a"/)).toBeInTheDocument();
    expect(item.getByText('Before, 1.4.0')).toBeInTheDocument();
    expect(item.getByText('After, 2.0.0')).toBeInTheDocument();
    expect(item.getByText('Fix: Make reason optional.')).toBeInTheDocument();
    expect(
      item.getByRole('link', { name: 'input-required-property-added' }),
    ).toHaveAttribute(
      'href',
      '/mcp-registry/conventions/input-required-property-added',
    );
    const risk = within(
      screen.getByText(/another status/).closest('li') ?? document.body,
    );
    expect(
      risk.getByText('This result was never promised and may come now:'),
    ).toBeInTheDocument();
    expect(risk.getByText('items[].status')).toBeInTheDocument();
    expect(risk.getByText('Not there.')).toBeInTheDocument();
    expect(risk.getByText('Too large to show.')).toBeInTheDocument();

    expect(screen.queryByText(/description of list_invoices/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /nobody has/ }));
    expect(screen.getByText(/description of list_invoices/)).toBeVisible();
    expect(screen.getByText('Cosmetic')).toBeInTheDocument();
  });

  it('keeps the pair in the URL, whichever way it is picked', async () => {
    const registry = createFakeRegistry();
    await render(registry);
    const from = await screen.findByRole('combobox', { name: 'From' });
    expect(from).toHaveDisplayValue('Its baseline, 1.4.0');
    await userEvent.selectOptions(from, '2.0.0');
    expect(screen.getByTestId('url')).toHaveTextContent('?from=2.0.0&to=2.0.0');
    await userEvent.click(
      screen.getByRole('button', { name: 'Compare 2.0.0 with 1.4.0' }),
    );
    expect(screen.getByTestId('url')).toHaveTextContent(/\?to=2\.0\.0$/);
    await userEvent.click(screen.getByRole('button', { name: 'Swap' }));
    expect(screen.getByTestId('url')).toHaveTextContent('?from=2.0.0&to=1.4.0');
    expect(registry.getDiff).toHaveBeenLastCalledWith(NAME, {
      from: '2.0.0',
      to: '1.4.0',
    });
    expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('1.4.0');
  });

  it.each([
    ['Nothing changed', aDiff({ findings: [], impact: 'none' })],
    ['One version, twice', aDiff({ from: '2.0.0' })],
    ['Nothing came before 2.0.0', aDiff({ from: undefined })],
  ])('says so: %s', async (title, diff) => {
    const registry = createFakeRegistry();
    registry.getDiff.mockResolvedValue(diff);
    await render(registry);
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it.each([
    ['minor', 'major', /^Minor bump declared, major required: .*does not/],
    [null, 'major', /^The number says no bump, major required: .*cannot be/],
    ['minor', null, /^Minor bump declared, what is required is undecided: /],
    ['none', 'none', /^No bump declared, none required: the version/],
  ] as const)('tells a %s bump from a %s one', async (...row) => {
    const [declaredBump, requiredBump, text] = row;
    const registry = createFakeRegistry();
    registry.getDiff.mockResolvedValue(aDiff({ declaredBump, requiredBump }));
    await render(registry);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('asks nothing where there is one version only', async () => {
    const registry = createFakeRegistry();
    registry.listVersions.mockResolvedValue({
      items: [aVersion({ compatibility: undefined })],
    });
    await render(registry);
    expect(
      await screen.findByText('Nothing to compare yet'),
    ).toBeInTheDocument();
    expect(registry.getDiff).not.toHaveBeenCalled();
  });

  it('shows texts from outside as text, and cuts what is long', async () => {
    const registry = createFakeRegistry();
    registry.getDiff.mockResolvedValue(
      aDiff({
        findings: [
          aChange({
            tool: '<script>alert(1)</script>',
            message: 'a\u202Eb',
            witness: { __proto: 'x'.repeat(50_000) },
          }),
        ],
      }),
    );
    const { container } = await render(registry);
    expect(await screen.findByText('a⟨U+202E⟩b')).toBeInTheDocument();
    expect(container.querySelector('script')).toBeNull();
    expect(container.textContent?.length).toBeLessThan(8000);
    await userEvent.click(
      screen.getByRole('button', { name: /^Show all .* of the example/ }),
    );
    expect(container.textContent?.length).toBeGreaterThan(50_000);
  });

  it('tells a refusal from a failure, and keeps the timeline', async () => {
    const registry = createFakeRegistry();
    registry.getDiff.mockRejectedValueOnce(
      await aRefusal(404, 'NotFoundError'),
    );
    await render(registry);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not found: what changed between these versions.',
    );
    expect(timeline('2').getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('refund_invoice now requires reason.'),
    ).toBeVisible();
  });

  it('says where nobody may see the versions', async () => {
    const registry = createFakeRegistry();
    registry.listVersions.mockRejectedValue(
      await aRefusal(403, 'NotAllowedError'),
    );
    await render(registry);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have no permission to see the versions of this server.',
    );
  });
});

describe('the changelog', () => {
  it('is asked for when it is unfolded, and copied as Markdown', async () => {
    const user = userEvent.setup();
    const registry = createFakeRegistry();
    await render(registry);
    const fold = await screen.findByRole('button', { name: 'Changelog' });
    expect(registry.getChangelog).not.toHaveBeenCalled();
    await user.click(fold);
    expect(
      await screen.findByRole('textbox', { name: 'Changelog, Markdown' }),
    ).toHaveTextContent('## 2.0.0');
    // Jest's document cannot copy.
    document.execCommand = jest.fn(() => true);
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(document.execCommand).toHaveBeenCalledWith('copy');
    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
  });

  it('can be asked for again', async () => {
    const registry = createFakeRegistry();
    registry.getChangelog.mockRejectedValueOnce(new Error('down'));
    await render(registry);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Changelog' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Changelog, Markdown' }),
    ).toBeInTheDocument();
  });
});
