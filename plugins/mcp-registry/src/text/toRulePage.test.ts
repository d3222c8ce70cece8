import { toRulePage } from './toRulePage';

describe('toRulePage', () => {
  it('drops the header, says which example is right, lowers headings', () => {
    const page = [
      '# tool-name-format',
      '- **Level:** error',
      '<!-- end of the generated header -->',
      '',
      '## Why',
      '```yaml incorrect tool',
      '# a comment',
      '```',
      '```yaml correct tool',
      'name: a',
      '```',
      '###### Deep',
    ].join('\n');
    expect(toRulePage(page, 2).split('\n')).toEqual([
      '#### Why',
      '',
      '**Wrong**',
      '',
      '```yaml incorrect tool',
      '# a comment',
      '```',
      '',
      '**Right**',
      '',
      '```yaml correct tool',
      'name: a',
      '```',
      '###### Deep',
    ]);
  });

  it('takes a page without a header whole', () => {
    expect(toRulePage('# Mine\n\nText', 1)).toBe('## Mine\n\nText');
  });
});
