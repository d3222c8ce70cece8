import { parseQuestion } from './parseQuestion';

const bySaying = (question: string) =>
  parseQuestion(question)
    .words.filter(({ stem }) => stem === 'fil' || stem === 'writ')
    .map(({ start, end, stem }) => [question.slice(start, end), stem]);

describe('files in a question', () => {
  it.each([
    ['Save the report to /srv/out/report.md.', '/srv/out/report.md', 'Save'],
    ['make a table as costs.csv', 'costs.csv', 'make'],
  ])('%s: is to be written', (question, file, verb) => {
    const expected = file
      ? [
          [file, 'fil'],
          [verb, 'writ'],
        ]
      : [];
    expect(bySaying(question)).toEqual(expected);
  });

  it.each([
    ['Read the names in /srv/in/names.csv', '/srv/in/names.csv'],
    ['Save my work. Then look in /srv/in/names.csv', '/srv/in/names.csv'],
    ['create a chart from costs.csv', 'costs.csv'],
  ])('%s: is there already', (question, file) => {
    expect(bySaying(question)).toEqual([[file, 'fil']]);
  });

  it.each(['refund an invoice', 'save it to https://acme.example/a.html'])(
    '%s: has none',
    question => {
      expect(bySaying(question).map(([, stem]) => stem)).not.toContain('fil');
    },
  );
});
