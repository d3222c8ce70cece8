import { demoteHeadings } from './demoteHeadings';

describe('demoteHeadings', () => {
  it('lowers headings, but not what looks like one inside a fence', () => {
    const page = ['# Rule', '```yaml', '# comment', '```', '###### Deep'];
    expect(demoteHeadings(page.join('\n'), 2).split('\n')).toEqual([
      '### Rule',
      '```yaml',
      '# comment',
      '```',
      '###### Deep',
    ]);
  });
});
