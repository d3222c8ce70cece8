import { limitData } from './limit-data';

it('cuts texts and lists, and says how much of a list is missing', () => {
  const items = Array.from({ length: 23 }, (_, index) => index);
  const { text, list, inner } = limitData({
    text: 'a'.repeat(300),
    list: items,
    inner: { list: items.slice(0, 20) },
  });
  expect(text).toMatch(/^a{198,199}…$/);
  expect(list).toEqual([...items.slice(0, 20), 'and 3 more']);
  expect(inner).toEqual({ list: items.slice(0, 20) });
});
