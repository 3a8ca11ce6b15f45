/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasFocus, isFocusVisible, press, tabTo } from './keyboard.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const scan = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan';
const question = `${scan}/leren-clientstem-en-sturen?vraag=J2`;

describe('two people at one theme', () => {
  const stage = setStage();
  let sam: Page;
  let noor: Page;

  beforeAll(async () => {
    sam = await stage.enter('schiedam', question);
    noor = await stage.enter('schiedam.invuller', question, phone);
    for (const page of [sam, noor]) await page.getByTestId('comments').waitFor();
  });

  const expectFit = async (page: Page): Promise<void> => {
    expect(await findingsAtBothWidths(page)).toEqual([]);
  };

  it('are each asked from where they answer, once the coordinator made it blind', async () => {
    await sam.getByRole('button', { name: 'Laat dit thema blind beantwoorden' }).click();
    await noor.getByText('Vanuit welk perspectief antwoordt u?').waitFor();
    expect(await noor.getByRole('radio').count()).toBe(0);
    await expectFit(noor);
    await expectFit(sam);
    await press(noor, noor.getByRole('button', { name: 'Uitvoering' }), 'Space');
    await sam.getByRole('button', { name: 'Beleid', exact: true }).click();
    await noor.getByText(/U antwoordt voor uzelf, als Uitvoering/).waitFor();
    // The buttons are folded away by then; what was said stays under the focus.
    expect(await hasFocus(noor.getByTestId('blind-band'))).toBe(true);
  });

  it('have nothing to talk about before the answers are shown', async () => {
    await noor.goto(`${stage.product.url}${scan}/bespreken`);
    await noor.getByRole('heading', { name: 'Bespreek de verschillen' }).waitFor();
    await expectFit(noor);
    await noor.goBack();
    await noor.getByText(/U antwoordt voor uzelf, als Uitvoering/).waitFor();
  });

  it('answer without seeing each other, while the coordinator sees how many', async () => {
    await sam.getByRole('radio', { name: /Ingevoerd in de praktijk/ }).check();
    await tabTo(noor, noor.getByRole('radio').first());
    await noor.keyboard.press('Space');
    await noor.keyboard.press('ArrowDown');
    expect(await noor.getByRole('radio', { name: /In aanzet/ }).isChecked()).toBe(true);
    expect(await isFocusVisible(noor)).toBe(true);
    await tabTo(noor, noor.locator('#note-J2'));
    await noor.keyboard.type('Dat hoor ik van collega’s.');
    expect(await isFocusVisible(noor)).toBe(true);
    const counts = sam.getByTestId('blind-counts').first();
    await counts.getByText(/Uitvoering 1 van/).waitFor();
    await counts.getByText(/Beleid 1 van/).waitFor();
    expect(await sam.locator('input[value="4"]:checked').count()).toBe(1);
    expect(await noor.locator('input[value="2"]:checked').count()).toBe(1);
    expect(await sam.content()).not.toContain('koos niveau');
    expect(await noor.getByTestId('blind-counts').count()).toBe(0);
    await noor.reload();
    await noor.locator('input[value="2"]:checked').waitFor({ state: 'attached' });
    expect(await noor.locator('#note-J2').inputValue()).toBe('Dat hoor ik van collega’s.');
    await expectFit(noor);
    await expectFit(sam);
  });

  it('see both answers as soon as they are shown', async () => {
    await sam.getByRole('button', { name: 'Toon de antwoorden' }).click();
    await sam.getByRole('dialog').waitFor();
    // What stands beside a question stands there once, however its theme came to be blind.
    const beside = await sam.locator('.question-aside h2').allTextContents();
    expect(beside.length).toBe(new Set(beside).size);
    await expectFit(sam);
    await press(sam, sam.getByRole('button', { name: 'Toon ze nu' }));
    await noor.getByTestId('views').getByText('koos niveau 4').waitFor();
    await sam.getByTestId('views').getByText('koos niveau 2').waitFor();
    // The answer of all together is still open.
    await sam.locator('input[value="4"]:checked').waitFor({ state: 'detached' });
    expect(await hasFocus(sam.getByRole('heading', { name: 'Collega’s', exact: true }))).toBe(true);
    await expectFit(sam);
    await expectFit(noor);
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
    await expectFit(sam);
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
    await noor.goto(`${stage.product.url}${question}`);
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
    expect(stage.complaints()).toEqual([]);
  });
});
