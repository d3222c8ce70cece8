import { Page } from '@playwright/test';

function describeFaults() {
  const TOLERANCE = 1;
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(
      element.textContent ?? ''
    ).slice(0, 60)}`;

  // What may: a table, or what holds a table and nothing else.
  const isTable = (element: Element) =>
    element.matches('table') ||
    (element.childElementCount === 1 &&
      element.firstElementChild?.matches('table') === true);
  const scrolls = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) &&
    element.scrollWidth > element.clientWidth;

  const roots = [...document.querySelectorAll('main, [role="dialog"]')];
  const elements = roots.flatMap(root => [root, ...root.querySelectorAll('*')]);
  const tables = elements.filter(each => isTable(each) && scrolls(each));

  // For listeners only: clipped to a point, wherever it is.
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const isCut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -TOLERANCE || right > window.innerWidth + TOLERANCE;
  };
  const isInside = (element: Element) =>
    tables.some(table => table !== element && table.contains(element));

  const { body, scrollingElement } = document;
  const wide = [scrollingElement ?? body, body].filter(
    each => each.scrollWidth > each.clientWidth,
  );
  return [
    ...wide.map(each => `The page scrolls: ${nameOf(each)}`),
    ...elements
      .filter(each => scrolls(each) && !isTable(each))
      .map(each => `Scrolls without being a table: ${nameOf(each)}`),
    ...elements
      .filter(each => isShown(each) && isCut(each) && !isInside(each))
      .map(each => `Reaches beyond the screen: ${nameOf(each)}`),
  ];
}

/**
 * What scrolls sideways in the page and its open dialogs although it is no
 * table, and what is cut off instead of scrolling.
 */
export function findSidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(describeFaults);
}
