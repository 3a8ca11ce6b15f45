import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { visit, watch } from './visitor.js';

interface Site {
  readonly url: string;
  close(): Promise<void>;
}

export interface Stage<Running extends Site> {
  readonly browser: Browser;
  readonly product: Running;
  /** Brings a person of the demo, in a window of their own, to a page. */
  enter(
    person: string,
    path?: string,
    viewport?: { readonly width: number; readonly height: number },
  ): Promise<Page>;
  /** Notes also of this window what the browser complains about. */
  watch(page: Page): void;
  /** What any browser complained about so far. */
  complaints(): string[];
}

/** A browser and the product for all tests of a `describe`; both are gone after the last. */
export function setStage(): Stage<Product>;
export function setStage<Running extends Site>(start: () => Promise<Running>): Stage<Running>;
export function setStage(start: () => Promise<Site> = startProduct): Stage<Site> {
  let browser: Browser | undefined;
  let product: Site | undefined;
  const complaints: string[][] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    product = await start();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });
  const present = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the stage is set before the first test, not earlier');
    return thing;
  };
  return {
    get browser() {
      return present(browser);
    },
    get product() {
      return present(product);
    },
    async enter(person, path, viewport) {
      const { url } = present(product);
      const visitor = await visit(present(browser), url, person, viewport);
      complaints.push(visitor.complaints);
      if (path !== undefined) {
        await visitor.page.goto(`${url}${path}`);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      }
      return visitor.page;
    },
    watch(page) {
      complaints.push(watch(page));
    },
    complaints: () => complaints.flat(),
  };
}
