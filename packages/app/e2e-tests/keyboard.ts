import { ElementHandle, expect, Page } from '@playwright/test';

const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [tabindex]:not([tabindex="-1"])';

// Backstage's own: it draws the focus of its tabs beside them, and none for the
// graph's button.
const FRAME = '[class*="bui-HeaderNavItem"], [class*="fullscreenButton"]';

/** Finds the stop that follows the focus in the document, if any. */
function findNext(where: { root: string; interactive: string }) {
  const isStop = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"]');
  const root = document.querySelector(where.root);
  const all = [...(root?.querySelectorAll(where.interactive) ?? [])];
  const stops = all.filter(isStop);
  const active = stops.findIndex(each => each === document.activeElement);
  return stops[active + 1];
}

/** Writes down how an element looks, so that a visible focus changes it. */
function readLook(element: Element): string {
  // These draw the focus around the element that has it. The style of a class
  // may have a number at its end.
  const field =
    '[class*="MuiFormControl-root"], [class*="MuiFormControlLabel-root"]';
  // Too faint to count.
  const ripple = '[class*="MuiTouchRipple"]';
  const lookOf = (each: Element, pseudo?: string) => {
    const style = getComputedStyle(each, pseudo);
    const { backgroundColor, border, boxShadow, outlineStyle } = style;
    const outline = outlineStyle === 'none' ? '' : style.outline;
    const line = pseudo ? style.transform : outline;
    return style.opacity === '0'
      ? 'unseen'
      : [line, backgroundColor, border, boxShadow].join(' | ');
  };
  const shown = element.closest(field) ?? element;
  return [shown, ...shown.querySelectorAll('*')]
    .filter(each => !each.matches(ripple))
    .flatMap(each => [lookOf(each), lookOf(each, '::after')])
    .join('\n');
}

function readStop(element: Element) {
  const nameOf = (each: Element | null) =>
    (
      each?.getAttribute('aria-label') ??
      (each?.closest('label') ?? each)?.textContent ??
      ''
    ).slice(0, 60);
  const active = document.activeElement;
  const popup = element.getAttribute('aria-haspopup');
  return {
    name: `<${element.tagName.toLowerCase()}> ${nameOf(element)}`,
    active: `<${active?.tagName.toLowerCase()}> ${nameOf(active)}`,
    reached: element === active,
    folded: element.getAttribute('aria-expanded') === 'false' && !popup,
  };
}

async function findNextStop(page: Page, root: string) {
  const next = await page.evaluateHandle(findNext, {
    root,
    interactive: INTERACTIVE,
  });
  return next.asElement();
}

async function goTo(page: Page, stop: ElementHandle<Element>) {
  const before = await stop.evaluate(readLook);
  await page.keyboard.press('Tab');
  const after = await stop.evaluate(readLook);
  const isFrame = await stop.evaluate(
    (each, frame) => each.matches(frame),
    FRAME,
  );
  const visible = isFrame || before !== after;
  return { ...(await stop.evaluate(readStop)), visible };
}

/** What a walk through a part of the page met. */
export interface Walk {
  /** Names of the stops, in the order of the walk. */
  stops: string[];
  faults: string[];
}

/**
 * Presses Tab from where the focus is to the last control of a part of the
 * page, and unfolds on the way whatever is folded, with Enter and Space in
 * turn. It ends early where Tab goes astray.
 *
 * @param root - selector of the part
 */
export async function walkByTab(page: Page, root: string): Promise<Walk> {
  const walk: Walk = { stops: [], faults: [] };
  let unfolded = 0;
  for (;;) {
    const next = await findNextStop(page, root);
    if (!next) {
      return walk;
    }
    const { name, active, reached, folded, visible } = await goTo(page, next);
    if (!reached) {
      walk.faults.push(`Tab went to ${active}, not to ${name}`);
      return walk;
    }
    walk.stops.push(name);
    if (!visible) {
      walk.faults.push(`Its focus cannot be seen: ${name}`);
    }
    if (folded) {
      await page.keyboard.press(unfolded % 2 === 0 ? 'Enter' : 'Space');
      unfolded += 1;
      if ((await next.getAttribute('aria-expanded')) !== 'true') {
        walk.faults.push(`It stays folded: ${name}`);
      }
    }
  }
}

/** Puts the focus before the page's first control. */
export async function focusMain(page: Page) {
  await page.getByRole('main').evaluate(main => {
    main.tabIndex = -1;
    main.focus();
  });
}

/**
 * Opens a dialog with Enter, walks through it, checks that Tab does not leave
 * it, and closes it with Escape, which gives the focus back.
 */
export async function walkDialog(
  page: Page,
  opener: ReturnType<Page['locator']>,
): Promise<Walk> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('[aria-busy="true"]')).toHaveCount(0);
  const walk = await walkByTab(page, '[role="dialog"]');
  await page.keyboard.press('Tab');
  // Some dialogs keep the focus in a frame of theirs before they begin anew.
  const frame = page.locator('[tabindex="-1"]').filter({ has: dialog });
  const within = dialog.or(dialog.locator('*')).or(frame);
  await expect(within.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  return walk;
}
