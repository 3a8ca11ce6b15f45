/// <reference lib="dom" />
import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startInProcess, type InProcess } from './in-process.js';
import { setStage } from './stage.js';
import { desk, findingsAtBothWidths } from './visitor.js';

const email = 'lotte@drechtsteden.example';
const password = 'zeven groene paraplu’s';
const scan =
  '/rotterdam-rijnmond/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen?vraag=J2';
const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

describe('the life of a region', () => {
  const stage = setStage<InProcess>(startInProcess);
  let administrator: Page;
  let coordinator: Page;
  beforeAll(async () => {
    administrator = await stage.enter('beheer', '/beheer/regios');
  });

  /** As the worker does that mails it: who makes the link keeps its hash. */
  const linkFor = async (address: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    const { database } = stage.product;
    await database.query(
      `update identity.invitations set mail = 'sending', mail_due_at = now() + interval '1 hour'
        where email = $1`,
      [address],
    );
    await database.query(
      `select identity.keep_invitation_link(id, $2) from identity.invitations where email = $1`,
      [address, hash],
    );
    return `${stage.product.url}/uitnodiging/${token}`;
  };

  it('begins when the administrator takes it on', async () => {
    const page = administrator;
    await page.getByRole('link', { name: 'Rotterdam-Rijnmond' }).waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('link', { name: 'Nieuwe regio' }).click();
    await page.getByLabel('Naam', { exact: true }).fill('Drechtsteden');
    await page.getByRole('button', { name: 'Neem de regio aan' }).click();
    await page.getByRole('alert').getByText('Kies: Soort').waitFor();
    await page.getByLabel('Vrij gekozen').check();
    await page.getByLabel(/^Gebundeld/).check();
    await page.getByLabel('Met naam in de regio').check();
    await page.getByLabel('Volledig').check();
    await page.getByLabel('Begint op').fill('2026-01-01');
    await page.getByLabel('Doen mee vanaf').fill('2026-01-01');
    for (const name of ['Barendrecht', 'Ridderkerk', 'Albrandswaard']) {
      await page.getByLabel('Zoek een gemeente').fill(name);
      await page.getByLabel(name, { exact: true }).check();
    }
    await page.getByLabel('Naam van de contactpersoon').fill('Jo de Wit');
    await page.getByLabel('E-mailadres van de contactpersoon').fill('jo@drechtsteden.example');
    await page.getByLabel('E-mailadres van de regiocoördinator').fill(email);
    await page.getByLabel(/^Eigen kleur/).fill('#ffd400');
    await page.getByRole('button', { name: 'Neem de regio aan' }).click();
    await page
      .getByRole('alert')
      .getByText(/Deze kleur is te licht/)
      .waitFor();
    await page.getByLabel(/^Eigen kleur/).fill('#8A1538');
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Neem de regio aan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Drechtsteden' }).waitFor();
    await page.getByText('3 gemeenten').waitFor();
    await page.getByText(email).waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('is led by whoever accepts the invitation, in the region’s own colour', async () => {
    const context = await stage.browser.newContext({ viewport: desk, reducedMotion: 'reduce' });
    coordinator = await context.newPage();
    stage.watch(coordinator);
    const page = coordinator;
    await page.goto(await linkFor(email));
    await page.getByText(/Pim Voorbeeld nodigt u uit als regiocoördinator/).waitFor();
    await page.getByLabel('Uw naam').fill('Lotte Vermeer');
    await page.getByLabel('Wachtwoord', { exact: true }).fill('te kort');
    await page.getByRole('button', { name: 'Aanvaard de uitnodiging' }).click();
    await page
      .getByRole('alert')
      .getByText(/15 tot 128 tekens/)
      .waitFor();
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Aanvaard de uitnodiging' }).click();
    await page.waitForURL(/\/drechtsteden$/);
    await page.waitForFunction(
      () => document.documentElement.style.getPropertyValue('--ijkpunt-color-accent') === '#8a1538',
    );
    await page.getByRole('link', { name: 'Mensen' }).waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('leaves her the choice of another password', async () => {
    const page = await coordinator.context().newPage();
    stage.watch(page);
    await page.goto(`${stage.product.url}/account`);
    await page.getByLabel('Huidig wachtwoord').fill('iets anders dan het is');
    await page.getByLabel('Nieuw wachtwoord').fill(`${password} en een gele`);
    await page.getByRole('button', { name: 'Wijzig wachtwoord' }).click();
    await page.getByText('Dit is niet uw huidige wachtwoord.').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByLabel('Huidig wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Wijzig wachtwoord' }).click();
    await page.getByText('Uw wachtwoord is gewijzigd.').waitFor();
    await page.close();
  });

  it('fills with people, whom its coordinator invites', async () => {
    const page = coordinator;
    await page.getByRole('link', { name: 'Mensen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mensen' }).waitFor();
    await page.getByRole('main').getByText('Lotte Vermeer').waitFor();
    await page.getByLabel('E-mailadres', { exact: true }).fill('gemeente@barendrecht.example');
    await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Barendrecht' });
    await page.getByRole('button', { name: 'Stuur uitnodiging' }).click();
    await page.getByText('De uitnodiging aan gemeente@barendrecht.example gaat').waitFor();
    await page.getByText('Gemeentecoördinator, gemeente Barendrecht').waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page
      .getByRole('button', { name: 'Trek in: uitnodiging aan gemeente@barendrecht.example' })
      .click();
    await page.getByText('De uitnodiging is ingetrokken.').waitFor();
  });

  it('ends with a typed confirmation; then she reads and cannot change', async () => {
    await administrator.reload();
    await administrator.getByRole('button', { name: 'Beëindig het abonnement' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel('Eerste dag zonder abonnement').fill(today());
    await dialog.getByLabel(/Typ/).fill('Drechtsteden');
    expect(await findingsAtBothWidths(administrator)).toEqual([]);
    await dialog.getByRole('button', { name: 'Beëindig het abonnement' }).click();
    await administrator.getByText('Het abonnement is gewijzigd.').waitFor();
    await administrator.getByText('alleen lezen', { exact: true }).waitFor();

    const page = coordinator;
    await page.reload();
    await page
      .getByTestId('read-only')
      .getByText(/Het abonnement van deze regio/)
      .waitFor();
    await page.getByRole('main').getByText('Lotte Vermeer').waitFor();
    await page.getByLabel('E-mailadres', { exact: true }).fill('nog.iemand@barendrecht.example');
    await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Barendrecht' });
    await page.getByRole('button', { name: 'Stuur uitnodiging' }).click();
    await page
      .getByRole('alert')
      .getByText(/Het abonnement van deze regio is afgelopen/)
      .waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('goes on when that is taken back', async () => {
    await administrator.getByRole('button', { name: 'Neem de beëindiging terug' }).click();
    await administrator
      .getByRole('dialog')
      .getByRole('button', { name: 'Neem de beëindiging terug' })
      .click();
    await administrator.getByText('actief', { exact: true }).waitFor();
    await coordinator.reload();
    await coordinator.getByRole('heading', { level: 1, name: 'Mensen' }).waitFor();
    expect(await coordinator.getByTestId('read-only').count()).toBe(0);
    expect(stage.complaints()).toEqual([]);
  });

  it('ends likewise for a municipality that was filling in', async () => {
    const page = administrator;
    await page.goto(`${stage.product.url}/beheer/regios/rotterdam-rijnmond`);
    await page.getByLabel('Basis').check();
    await page.getByLabel('Begint op').fill('2020-01-01');
    await page.getByLabel('Tot (hoeft niet)').fill(today());
    await page.getByRole('button', { name: 'Leg het abonnement vast' }).click();
    await page.getByText('alleen lezen', { exact: true }).waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);

    const schiedam = await stage.enter('schiedam', scan);
    await schiedam.getByTestId('read-only').waitFor();
    await schiedam.getByRole('radio', { name: /Deels ingevoerd/ }).check();
    await schiedam.getByText(/Het abonnement van deze regio is afgelopen\. U/).waitFor();
    expect(await findingsAtBothWidths(schiedam)).toEqual([]);
  });
});
