import { toRulePage } from './toRulePage';

describe('toRulePage', () => {
  it('drops the header, says which example is right, lowers headings', () => {
    const page = [
      '# tool-name-format',
      'Requires tool names that every MCP client accepts.',
      '- **Level:** error',
      '| Option | Meaning |',
      '| ------ | ------- |',
      '## Why',
      '```yaml incorrect tool',
      '## a comment',
      '```',
      '```yaml correct tool',
      'name: a',
      '```',
      '###### Deep',
    ].join('\n');
    expect(toRulePage(page, 2).split('\n')).toEqual([
      '| Option | Meaning |',
      '| ------ | ------- |',
      '',
      '#### Why',
      '',
      '**Wrong**',
      '',
      '```',
      '## a comment',
      '```',
      '',
      '**Right**',
      '',
      '```',
      'name: a',
      '```',
      '###### Deep',
    ]);
  });

  it('says what a check makes of each example', () => {
    const page = [
      '## Examples',
      '```yaml breaking input',
      'before: {}',
      '```',
      '```yaml silent input',
      '```',
      '```json',
      '```',
    ].join('\n');
    expect(toRulePage(page, 0).split('\n')).toEqual([
      '## Examples',
      '',
      '**Breaking**',
      '',
      '```',
      'before: {}',
      '```',
      '',
      '**Not reported**',
      '',
      '```',
      '```',
      '```',
      '```',
    ]);
  });

  it('takes a page without a header whole', () => {
    expect(toRulePage('# Mine\n\nText', 1)).toBe('## Mine\n\nText');
    expect(toRulePage('Text\n\n## Why', 1)).toBe('Text\n\n### Why');
  });
});
