/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@ijkpunt/testing';
import { startProduct, type Product } from './product.js';
import { findingsOf, phone, visit } from './visitor.js';

const scan = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan';
const question = `${scan}/leren-clientstem-en-sturen?vraag=J2`;

describe('two people at one theme', () => {
  let product: Product;
  let browser: Browser;
  let sam: Page;
  let noor: Page;
  const complaints: string[][] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    const coordinator = await visit(browser, product.url, 'schiedam');
    const contributor = await visit(browser, product.url, 'schiedam.invuller', phone);
    complaints.push(coordinator.complaints, contributor.complaints);
    sam = coordinator.page;
    noor = contributor.page;
    for (const page of [sam, noor]) {
      await page.goto(`${product.url}${question}`);
      await page.getByTestId('comments').waitFor();
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const expectFit = async (page: Page): Promise<void> => {
    expect(await findingsOf(page)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  };

  it('are each asked from where they answer, once the coordinator made it blind', async () => {
    await sam.getByRole('button', { name: 'Laat dit thema blind beantwoorden' }).click();
    await noor.getByText('Vanuit welk perspectief antwoordt u?').waitFor();
    expect(await noor.getByRole('radio').count()).toBe(0);
    await expectFit(noor);
    await noor.getByRole('button', { name: 'Uitvoering' }).click();
    await sam.getByRole('button', { name: 'Beleid', exact: true }).click();
    await noor.getByText(/U antwoordt voor uzelf, als Uitvoering/).waitFor();
  });

  it('answer without seeing each other, while the coordinator sees how many', async () => {
    await sam.getByRole('radio', { name: /Ingevoerd in de praktijk/ }).check();
    await noor.getByRole('radio', { name: /In aanzet/ }).check();
    const counts = sam.getByTestId('blind-counts').first();
    await counts.getByText(/Uitvoering 1 van/).waitFor();
    await counts.getByText(/Beleid 1 van/).waitFor();
    expect(await sam.locator('input[value="4"]:checked').count()).toBe(1);
    expect(await noor.locator('input[value="2"]:checked').count()).toBe(1);
    expect(await sam.content()).not.toContain('koos niveau');
    expect(await noor.getByTestId('blind-counts').count()).toBe(0);
    await noor.reload();
    await noor.locator('input[value="2"]:checked').waitFor({ state: 'attached' });
    await expectFit(noor);
    await expectFit(sam);
  });

  it('see both answers as soon as they are shown', async () => {
    await sam.getByRole('button', { name: 'Toon de antwoorden' }).click();
    await sam.getByRole('dialog').waitFor();
    await expectFit(sam);
    await sam.getByRole('button', { name: 'Toon ze nu' }).click();
    await noor.getByTestId('views').getByText('koos niveau 4').waitFor();
    await sam.getByTestId('views').getByText('koos niveau 2').waitFor();
    // The answer of all together is still open.
    await sam.locator('input[value="4"]:checked').waitFor({ state: 'detached' });
    await expectFit(sam);
  });

  it('talk about the difference, and agree with a reason and who thinks otherwise', async () => {
    for (const page of [sam, noor]) {
      await page.getByRole('link', { name: 'Bespreek het verschil' }).click();
      await page.getByText('2 niveaus verschil').waitFor();
      await page.getByText(/Uitvoering ziet het minst geregeld/).waitFor();
      await expectFit(page);
    }
    expect(await noor.getByRole('button', { name: 'Leg vast en ga verder' }).count()).toBe(0);
    await sam.getByRole('button', { name: 'Leg vast en ga verder' }).click();
    await sam.getByText('Kies eerst het antwoord dat u afspreekt.').waitFor();
    await sam.getByRole('radio', { name: /^3\. / }).check();
    await sam.getByLabel('Waarom dit antwoord?').fill('De steekproef geeft de doorslag.');
    await sam.getByLabel(/Wie denkt er anders over/).fill('Uitvoering blijft bij 2.');
    await sam.getByRole('button', { name: 'Leg vast en ga verder' }).click();
    await noor.getByTestId('agreement').getByText('Uitvoering blijft bij 2.').waitFor();
    await sam.getByText('De afspraak bij vraag J2 is vastgelegd.').waitFor();
  });

  it('go to the next question by one key', async () => {
    await noor.getByRole('heading', { level: 1 }).focus();
    await noor.keyboard.press('n');
    await noor.waitForURL((url) => url.search !== '?vraag=J2');
    await expectFit(noor);
  });

  it('take all of it along on paper, without the form', async () => {
    const shown = sam.locator('.talk__question:visible');
    expect(await shown.count()).toBe(1);
    await sam.emulateMedia({ media: 'print' });
    expect(await shown.count()).toBe(5);
    expect(await sam.locator('form:visible, button:visible').count()).toBe(0);
    await sam.emulateMedia({ media: 'screen' });
  });

  it('find the agreement at the question, until somebody changes the answer', async () => {
    await noor.goto(`${product.url}${question}`);
    await noor.locator('input[value="3"]:checked').waitFor({ state: 'attached' });
    await noor.getByTestId('agreement').getByText('Afgesproken', { exact: true }).waitFor();
    await noor.getByRole('radio', { name: /Ingevoerd in de praktijk/ }).check();
    await noor
      .getByTestId('agreement')
      .getByText(/^Eerder afgesproken/)
      .waitFor();
    await expectFit(noor);
  });

  it('leave no page of which the browser complains', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
