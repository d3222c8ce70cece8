import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CHECKS } from 'mcp-governance';
import { aRefusal, createFakeRegistry } from '../../__testUtils__/fakeRegistry';
import { aConvention } from '../../__testUtils__/fixtures';
import { renderPage } from '../../__testUtils__/renderPage';

const HANDBOOK = '/mcp-registry/conventions';

describe('ConventionsPage', () => {
  it('groups the rules and says how many servers break each now', async () => {
    const registry = createFakeRegistry();
    registry.listConventions.mockResolvedValue({
      items: [
        aConvention({ id: 'own-rule', category: 'house', brokenBy: 0 }),
        aConvention({ id: 'wildcard', category: 'security', brokenBy: 1 }),
        aConvention(),
        aConvention({ id: 'retired', level: 'off', brokenBy: 4 }),
      ],
      rulesetDigest: 'sha256:abc',
    });
    await renderPage(registry, HANDBOOK);
    expect(
      await screen.findByText(/3 rules in force, 2 of them/),
    ).toBeVisible();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual(['Naming', 'Security', 'house', 'Compatibility']);
    const first = screen.getByRole('heading', { name: 'Naming' });
    const naming = within(first.closest('section') ?? first);
    expect(naming.getByText('Error')).toBeInTheDocument();
    expect(naming.getByRole('link', { name: '3 servers' })).toHaveAttribute(
      'href',
      '/mcp-registry?rule=tool-name-format',
    );
    expect(naming.getByText(/not checked/)).toBeInTheDocument();
    expect(screen.getByText(/no server/)).toBeInTheDocument();
  });

  it('unfolds a rule to its reason and examples, in heading order', async () => {
    await renderPage(createFakeRegistry(), HANDBOOK);
    await userEvent.click(
      await screen.findByRole('button', { name: /tool-name-format/ }),
    );
    expect(
      await screen.findByText('Some clients refuse other names.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Why', level: 4 }),
    ).toBeVisible();
    expect(screen.getByText('Wrong')).toBeInTheDocument();
    expect(screen.getByText('{"maxLength":64}')).toBeInTheDocument();
  });

  it('gives each rule a page of its own, with the level in force', async () => {
    const registry = createFakeRegistry();
    registry.getConvention.mockResolvedValue(
      aConvention({
        level: 'warning',
        page: '## Why\n\n<script>alert(1)</script><img src=x onerror=alert(1)>',
      }),
    );
    const { container } = await renderPage(
      registry,
      `${HANDBOOK}/tool-name-format`,
    );
    expect(
      await screen.findByText('warning here, error by default'),
    ).toBeInTheDocument();
    expect(registry.getConvention).toHaveBeenCalledWith('tool-name-format');
    expect(
      screen.getByRole('heading', { name: 'tool-name-format', level: 1 }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Why', level: 3 }),
    ).toBeVisible();
    expect(container.querySelector('article script, [onerror]')).toBeNull();
  });

  it('lists the compatibility checks by what they look at', async () => {
    await renderPage(createFakeRegistry(), HANDBOOK);
    const groups = await screen.findAllByRole('button', { name: /checks?$/ });
    const words = groups.map(group => group.textContent ?? '');
    expect(words).toContainEqual(
      expect.stringMatching(/^Schemas, what callers send · \d+ checks$/),
    );
    const counts = words.map(text => Number(/(\d+) checks?$/.exec(text)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(CHECKS.length);
    await userEvent.click(
      screen.getByRole('button', { name: /^Schemas, what callers send/ }),
    );
    const link = screen.getByRole('link', {
      name: 'input-required-property-added',
    });
    expect(link.closest('li')).toHaveTextContent(/^Breaking/);
    expect(link).toHaveAttribute(
      'href',
      `${HANDBOOK}/input-required-property-added`,
    );
  });

  it('gives each check a page, without asking the registry', async () => {
    const registry = createFakeRegistry();
    await renderPage(registry, `${HANDBOOK}/tool-removed`);
    expect(
      await screen.findByRole('heading', { name: 'A tool is gone.', level: 2 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Every call of the tool.')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'How to fix', level: 3 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Not reported')).toBeInTheDocument();
    expect(registry.getConvention).not.toHaveBeenCalled();
  });

  it('says so where there is no such rule, and leads back', async () => {
    const registry = createFakeRegistry();
    registry.getConvention.mockRejectedValue(
      await aRefusal(404, 'NotFoundError'),
    );
    await renderPage(registry, `${HANDBOOK}/gone`);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not found: this convention',
    );
    await userEvent.click(
      screen.getByRole('link', { name: 'All conventions' }),
    );
    expect(
      await screen.findByRole('button', { name: /tool-name-format/ }),
    ).toBeInTheDocument();
  });

  it('offers a retry where the handbook cannot be had', async () => {
    const registry = createFakeRegistry();
    registry.listConventions.mockRejectedValueOnce(new Error('down'));
    await renderPage(registry, HANDBOOK);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('button', { name: /tool-name-format/ }),
    ).toBeInTheDocument();
  });
});
