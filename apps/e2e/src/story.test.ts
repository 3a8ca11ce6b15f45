import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { gatherCast, tellStory, type Cast } from './story.js';

describe('the last municipality submits', () => {
  let product: Product;
  let browser: Browser;
  let cast: Cast;

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    const { url } = product;
    cast = await gatherCast(browser, { coordinator: url, neighbour: url, schiedam: url });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  tellStory(() => cast);
});
