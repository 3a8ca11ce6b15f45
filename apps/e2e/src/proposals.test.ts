/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasFocus, isFocusVisible, press, tabTo } from './keyboard.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths, phone } from './visitor.js';

const review = '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/controleren';
const question =
  '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen?vraag=J2';

describe('a colleague without an account', () => {
  const stage = setStage();
  let sam: Page;
  let guest: Page;
  let link: string;
  const addresses: string[] = [];
  const referrers: (string | undefined)[] = [];

  beforeAll(async () => {
    sam = await stage.enter('schiedam', question);
    const context = await stage.browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
    guest = await context.newPage();
    guest.on('request', (request) => {
      addresses.push(request.url());
      referrers.push(request.headers()['referer']);
    });
    stage.watch(guest);
  });

  it('is asked for a theme by the keyboard, and gets a link that is shown once', async () => {
    const ask = sam.getByRole('button', { name: 'Vraag een collega zonder account' });
    await ask.focus();
    await sam.keyboard.press('Enter');
    await sam.getByRole('dialog').getByLabel('Wie vraagt u?').fill('Gé de Wit');
    await sam.getByRole('radio', { name: /Alle vragen van thema J/ }).check();
    const message = sam.getByRole('dialog').getByLabel('Bericht');
    await message.fill('Jij spreekt het cliëntenpanel elke maand.');
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await sam.keyboard.press('Tab');
    await sam.keyboard.press('Tab');
    await sam.keyboard.press('Enter');
    link = await sam.getByLabel('Link', { exact: true }).inputValue();
    expect(link).toMatch(/\/verzoek\/[\w-]{43}$/);
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await sam.keyboard.press('Escape');
    expect(await hasFocus(ask)).toBe(true);
    expect(await sam.content()).not.toContain(link.slice(-43));
  });

  it('reads who asks and why, and nothing of the rest of the product', async () => {
    await guest.goto(link);
    await guest.getByRole('heading', { name: /Sam Voorbeeld vraagt u om/ }).waitFor();
    await guest.getByText('Jij spreekt het cliëntenpanel elke maand.').waitFor();
    expect(await guest.getByRole('navigation').count()).toBe(0);
    expect(await findingsAtBothWidths(guest)).toEqual([]);
  });

  it('answers one by one, by keyboard alone, and is told what is saved', async () => {
    const heading = guest.getByRole('heading', { level: 1 });
    const next = guest.getByRole('button', { name: 'Volgende vraag' });
    await press(guest, guest.getByRole('button', { name: 'Begin' }));
    await guest.getByText('Vraag 1 van').waitFor();
    await press(guest, next);
    await guest.getByText('Vraag 2 van').waitFor();
    expect(await hasFocus(heading)).toBe(true);
    await tabTo(guest, guest.getByRole('radio').first());
    await guest.keyboard.press('Space');
    await guest.keyboard.press('ArrowDown');
    await guest.keyboard.press('ArrowDown');
    expect(await guest.getByRole('radio', { name: /Deels ingevoerd/ }).isChecked()).toBe(true);
    expect(await isFocusVisible(guest)).toBe(true);
    await tabTo(guest, guest.getByLabel(/Waar/));
    await guest.keyboard.type('In het jaarplan van het panel.');
    expect(await isFocusVisible(guest)).toBe(true);
    await guest.getByText('Bewaard', { exact: true }).waitFor();
    expect(await findingsAtBothWidths(guest)).toEqual([]);
    for (const index of [3, 4, 5]) {
      await press(guest, next);
      await guest.getByText(`Vraag ${index} van 5`).waitFor();
    }
    await press(guest, guest.getByRole('button', { name: 'Klaar' }));
    await guest.getByRole('heading', { name: 'Bedankt' }).waitFor();
    expect(await hasFocus(heading)).toBe(true);
    await guest.getByText(/Nog niet beantwoord/).waitFor();
    expect(await findingsAtBothWidths(guest)).toEqual([]);
  });

  it('finds it again with the same link', async () => {
    await guest.goto(link);
    await guest.getByRole('button', { name: 'Ga verder' }).waitFor();
    expect(await findingsAtBothWidths(guest)).toEqual([]);
    await guest.goto(`${link}?vraag=J2`);
    await guest.locator('input[value="3"]:checked').waitFor({ state: 'attached' });
  });

  it('is taken over by the coordinator, who sees it arrive beside the present answer', async () => {
    const card = sam.getByTestId('proposal');
    await card.getByRole('heading', { name: 'Voorstel van Gé de Wit' }).waitFor();
    await card.getByText('Niveau 3, Deels ingevoerd.').waitFor();
    await card.getByText('Er is nog geen antwoord op deze vraag.').waitFor();
    await sam.goto(`${stage.product.url}${review}`);
    const waiting = sam.getByRole('region', { name: '1 voorstel wacht nog' });
    await waiting.getByRole('link').click();
    await sam.waitForURL(/vraag=J2/);
    await sam.getByText('Gevraagd: 1 collega').click();
    await sam
      .getByTestId('requests')
      .getByText(/1 van \d+ vragen beantwoord/)
      .waitFor();
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await card.getByRole('button', { name: /^Neem over/ }).click();
    await sam.getByText('Het voorstel van Gé de Wit is overgenomen.').waitFor();
    await sam.locator('input[value="3"]:checked').waitFor({ state: 'attached' });
    await sam.getByText(/Gé de Wit \(voorstel\), overgenomen door Sam Voorbeeld/).waitFor();
    expect(await card.count()).toBe(0);
    expect(await sam.evaluate(() => document.activeElement?.textContent)).toBe(
      'Collega zonder account',
    );
  });

  it('has a link no more once it is revoked, and hears so while filling in', async () => {
    await sam.getByRole('button', { name: /^Trek de link in/ }).click();
    await sam.getByText('De link voor Gé de Wit werkt niet meer.').waitFor();
    expect(await findingsAtBothWidths(sam)).toEqual([]);
    await guest.getByRole('radio', { name: 'Weet ik niet' }).check();
    await guest
      .getByRole('alert')
      .getByText(/Deze link werkt niet/)
      .waitFor();
    expect(await findingsAtBothWidths(guest)).toEqual([]);
    await guest.reload();
    await guest.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor();
    expect(await findingsAtBothWidths(guest)).toEqual([]);
  });

  it('leaves the secret in no address but that of the page, and the browser without complaint', async () => {
    const secret = link.slice(-43);
    const telling = addresses.filter((address) => address.includes(secret));
    expect(telling.every((address) => address.startsWith(link))).toBe(true);
    expect(referrers.filter((referrer) => referrer?.includes(secret))).toEqual([]);
    expect(await guest.context().cookies()).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
