import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const campaign = '/rotterdam-rijnmond/metingen/zelfscan-2026';
const question = `${campaign}/schiedam/scan/leren-clientstem-en-sturen?vraag=J2`;
const note = 'In onze regio telt een cliëntenraad van de GGD ook mee.';

describe('a question that a region reads alike', () => {
  const stage = setStage();
  let coordinator: Page;
  let sam: Page;
  let reader: Page;

  beforeAll(async () => {
    coordinator = await stage.enter('coordinator.rijnmond', campaign);
    sam = await stage.enter('schiedam', question);
    reader = await stage.enter('schiedam.lezer', question, phone);
  });

  it('gets a note by keyboard alone, which stands beside open scans without a reload', async () => {
    await coordinator.getByRole('link', { name: 'Vragen en hoe wij ze lezen' }).click();
    await coordinator.getByRole('heading', { name: 'Vragen van deze meting' }).waitFor();
    const j2 = coordinator.getByTestId('question-J2');
    await j2.getByRole('button', { name: /Schrijf hoe wij/ }).press('Enter');
    await coordinator.keyboard.type(note);
    await coordinator.keyboard.press('Tab');
    await coordinator.keyboard.press('Enter');
    await j2.getByText('Bewaard. Elke gemeente ziet het nu').waitFor();
    expect(await coordinator.evaluate('document.activeElement.tagName')).toBe('H3');
    for (const page of [sam, reader]) {
      await page.getByTestId('reading-note').getByText(note).waitFor();
      await page.getByRole('heading', { name: 'Zo lezen wij deze vraag' }).waitFor();
    }
  });

  it('is not written on by a municipality', async () => {
    const other = await sam.context().newPage();
    await other.goto(`${stage.product.url}${campaign}/vragen`);
    await other.getByTestId('question-J2').getByText(note).waitFor();
    expect(await other.getByRole('button', { name: /hoe wij deze vraag lezen/ }).count()).toBe(0);
    await other.close();
  });

  it('is marked as unclear with a reason by keyboard, and the mark is taken back', async () => {
    await sam.getByRole('button', { name: 'Onduidelijke vraag' }).press('Enter');
    await sam.keyboard.type('Welke cijfers tellen mee?');
    await sam.keyboard.press('Tab');
    await sam.keyboard.press('Tab');
    await sam.keyboard.press('Enter');
    await reader.getByTestId('unclear-marks').getByText('Welke cijfers tellen mee?').waitFor();
    await reader.getByRole('link', { name: /Vraag J2, .*gemarkeerd als onduidelijk/ }).waitFor();
    expect(await reader.getByRole('button', { name: 'Onduidelijke vraag' }).count()).toBe(0);
    for (const page of [sam, reader]) expect(await findingsAtBothWidths(page)).toEqual([]);
    await coordinator.goto(`${stage.product.url}${campaign}/bespreken`);
    const discussed = coordinator.getByTestId('question-J2');
    await discussed.getByText('Welke cijfers tellen mee?').waitFor();
    await discussed.getByText(/^Gemeente Schiedam, vandaag/).waitFor();
    expect(await findingsAtBothWidths(coordinator)).toEqual([]);
    await sam.getByRole('button', { name: 'Uw markering wijzigen' }).click();
    await sam.getByLabel('Wat is er onduidelijk aan deze vraag?').waitFor();
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await sam.getByRole('button', { name: 'Markering intrekken' }).click();
    await reader.getByTestId('unclear-marks').waitFor({ state: 'detached' });
    await discussed.waitFor({ state: 'detached' });
    await sam.getByRole('button', { name: 'Onduidelijke vraag' }).waitFor();
  });

  it('leaves pages on which axe finds nothing and the browser has no complaint', async () => {
    for (const page of [coordinator, sam, reader])
      expect(await findingsAtBothWidths(page)).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
