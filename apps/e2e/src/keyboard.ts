/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

const maxTabs = 120;

/** Moves on with Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < maxTabs; tabs += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${target.toString()}`);
}

/** Comes to the element with Tab, and presses it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Whether what has the focus can be seen: inside the window, and under nothing. */
export async function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const label = element.closest('label') ?? element;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      top >= 0 &&
      top + Math.min(height, 40) <= innerHeight &&
      hit !== null &&
      (label.contains(hit) || hit.contains(element))
    );
  });
}
