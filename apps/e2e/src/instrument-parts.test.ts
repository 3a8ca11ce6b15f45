/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newId } from '@ijkpunt/contracts';
import { launchBrowser } from '@ijkpunt/testing';
import { startInProcess, type InProcess } from './in-process.js';
import { desk, findingsOf, phone, visit } from './visitor.js';

const list = '/beheer/instrumenten';

/** One questionnaire is not published yet, and three people found a question unclear. */
const situation = `
  delete from messages using campaigns c
   where c.id = messages.campaign_id and c.instrument_code = 'basisfuncties';
  delete from campaigns where instrument_code = 'basisfuncties';
  alter table instrument_versions disable trigger instrument_versions_only_grow;
  delete from instrument_versions where instrument_code = 'basisfuncties';
  alter table instrument_versions enable trigger instrument_versions_only_grow;
  insert into question_marks (region_id, campaign_id, municipality_code, question_code, person_id,
    person_name, reason, for_makers)
  select distinct on (r.region_id) r.region_id, c.id, m.municipality_code, 'B2',
      '${newId()}'::uuid, 'Noor Voorbeeld', 'Wat is op tijd? Dat leest ieder anders.',
      r.slug <> 'noordoost-brabant'
    from regions r join campaigns c using (region_id) join memberships m using (region_id)
   where c.slug = 'zelfscan-2025' order by r.region_id, m.municipality_code`;

describe.each([
  ['1280', desk],
  ['390', phone],
] as const)('the parts of a questionnaire at %s px wide', (_width, viewport) => {
  let product: InProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startInProcess();
    await product.database.query(situation);
    ({ page, complaints } = await visit(browser, product.url, 'beheer', viewport));
    await page.goto(`${product.url}${list}`);
    await page.getByRole('heading', { name: 'Meegeleverde vragenlijsten' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const isWell = async (): Promise<void> => {
    expect(await findingsOf(page)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const save = async (): Promise<void> => {
    await button('Opslaan').first().click();
    await page.getByText(/^Opgeslagen \d\d:\d\d/).waitFor();
  };
  const open = (part: string | RegExp) =>
    page
      .getByRole('navigation', { name: 'Onderdelen van de vragenlijst' })
      .getByRole('button', { name: part })
      .click();
  const kept = async (): Promise<Record<string, unknown>> => {
    const path = `${product.url}/downloads/instrumenten/zelfscan/concept.json`;
    return (await (await page.request.get(path)).json()) as Record<string, unknown>;
  };

  it('publish what comes with the product from the list', async () => {
    const card = page.getByRole('region', { name: 'Meegeleverde vragenlijsten' });
    await card.getByText('Nog niet gepubliceerd').waitFor();
    await isWell();
    await card.getByRole('button', { name: 'Publiceer versie 1' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /versie 1 publiceren\?/ }).waitFor();
    await isWell();
    await dialog.getByRole('button', { name: 'Publiceer versie 1' }).press('Enter');
    await card.getByText(/versie 1 is gepubliceerd/).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('shipped-title');
  });

  it('tell which questions were found unclear, and nothing of by whom', async () => {
    await page.goto(`${product.url}${list}/zelfscan/versie-1/onduidelijk`);
    const question = page.getByRole('article', { name: /^B2\./ });
    await question.getByText('3 keer onduidelijk genoemd in versie 1 (vraag B2)').waitFor();
    expect(await question.getByText('Wat is op tijd?').count()).toBe(2);
    await question.getByText('1 reden is alleen voor de eigen regio geschreven.').waitFor();
    await question.getByText(/van 2 regio’s samen/).waitFor();
    expect(await page.getByText('Noor Voorbeeld').count()).toBe(0);
    await isWell();
  });

  it('tell it again beside the question in the draft of the next version', async () => {
    await page.goto(`${product.url}${list}`);
    const card = page.getByRole('region', { name: 'Zelfscan sterke lokale teams' });
    await card.getByRole('button', { name: /Maak een nieuwe versie/ }).click();
    await page.getByText(/het vervolg op versie 2/).waitFor();
    await open(/^B\./);
    await page.locator('.question-item__toggle', { hasText: '3 keer onduidelijk' }).click();
    await page.getByRole('heading', { name: /onduidelijk genoemd in versie 1/ }).waitFor();
    await isWell();
  });

  it('name building blocks and basic functions, and the questions about them', async () => {
    await open('Bouwstenen');
    await button('Voeg een bouwsteen toe').press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.type('Samen met inwoners');
    const added = page.getByRole('group', { name: /Samen met inwoners/ });
    await added.getByLabel('Nummer').selectOption('12');
    await isWell();
    await open('Basisfuncties');
    await isWell();
    await open(/^A\./);
    await page.locator('.question-item__toggle').first().click();
    await page.getByLabel('12. Samen met inwoners').check();
    await isWell();
    await save();
    const { buildingBlocks, themes } = await kept();
    expect(buildingBlocks).toContainEqual({ code: 12, title: 'Samen met inwoners' });
    expect(themes).toMatchObject({
      0: { questions: { 0: { buildingBlocks: expect.arrayContaining([12]) } } },
    });
  });

  it('say when there is a score, in a form that refuses what cannot be', async () => {
    await open('Score');
    await page.getByLabel('Deel', { exact: true }).first().fill('11');
    await page.getByLabel('Geheel', { exact: true }).first().fill('10');
    await save();
    await page.getByText('een deel is hooguit het geheel').first().waitFor();
    await isWell();
    await page.getByLabel('Deel', { exact: true }).first().fill('2');
    await page.getByText('is 20 %').waitFor();
    await save();
    expect(await kept()).toMatchObject({ scoring: { theme: { atMostMissing: '2/10' } } });
  });

  it('give a level its number, and keep on screen what is none', async () => {
    await open('Schaal');
    const last = page.getByLabel('Getal').last();
    await last.fill('');
    await page.getByText(/Vul een geheel getal in. Tot dan blijft het 5/).waitFor();
    await isWell();
    await last.fill('7');
    await button('Voeg een niveau toe').click();
    await page.keyboard.type('Voorbeeld voor anderen');
    await save();
    expect(await kept()).toMatchObject({
      scale: { 4: { value: 7 }, 5: { value: 8, label: 'Voorbeeld voor anderen' } },
    });
    await button(/^Verwijder Niveau 8/).click();
    await save();
  });

  it('ask for a list of documents', async () => {
    await open('Documenten');
    await page.getByLabel('Vraag om een lijst van documenten').check();
    await page.getByLabel('Kop boven de lijst').fill('Documenten');
    await save();
    await button('Documentenlijst, uitleg').click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.getByText('Fout: Vul dit in.').waitFor();
    await isWell();
    await page.keyboard.type('Noem wat iedere collega kan vinden.');
    await save();
    expect(await kept()).toMatchObject({ documents: { title: 'Documenten' } });
  });

  it('hold the exceptions to the check, each with place and reason', async () => {
    await open('Uitzonderingen');
    await button('Voeg een uitzondering toe').click();
    const added = page.getByRole('group', { name: /^Uitzondering/ }).last();
    await added.getByLabel('Wat de controle opmerkt').selectOption('absolute_word');
    await added.getByLabel('Vraag', { exact: true }).selectOption('C2');
    await added.getByLabel('Tekst').selectOption('levels');
    await added.getByLabel('Niveau', { exact: true }).selectOption('2');
    await added.getByLabel('Waarom is dit zo bedoeld?').fill('Zo staat het in de norm.');
    await isWell();
    await save();
    const { exceptions } = await kept();
    expect(exceptions).toContainEqual({
      rule: 'absolute_word',
      where: { question: 'C2', field: 'levels', level: 2 },
      reason: 'Zo staat het in de norm.',
    });
    await button(/^Haal de uitzondering weg/)
      .last()
      .click();
    await save();
    expect((await kept())['exceptions']).not.toEqual(exceptions);
  });

  it('leave nothing that only a file can change', async () => {
    for (const part of ['Instellingen', 'Begrippen']) {
      await open(part);
      await isWell();
    }
    await open('Instellingen');
    await page.getByLabel('Taal').waitFor();
  });

  it('gave the browser nothing to complain about', () => {
    expect(complaints).toEqual([]);
  });
});
