import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const rijnmond = '/rotterdam-rijnmond';
const schiedam = `${rijnmond}/metingen/zelfscan-2026/schiedam`;
const brabant = '/noordoost-brabant';
const zaanstreek = '/zaanstreek-waterland';
const purmerend = `${zaanstreek}/metingen/zelfscan-2026/purmerend`;

/**
 * Every page of the product, in each of the states that look different. What takes people and
 * deeds to come about is looked at in the same way by the tests that tell of those.
 */
const pages: readonly (readonly [string, string, string])[] = [
  ['begin of a municipality', 'schiedam', rijnmond],
  ['begin of who fills in', 'schiedam.invuller', rijnmond],
  ['begin of who only reads', 'schiedam.lezer', rijnmond],
  ['begin of who submitted', 'oss', brabant],
  ['begin of who leads the conversation', 'begeleider', zaanstreek],
  ['a question', 'schiedam', `${schiedam}/scan/signaleren-en-meldcode`],
  ['an open question', 'schiedam', `${schiedam}/scan/leren-clientstem-en-sturen?vraag=J2`],
  ['all questions', 'schiedam', `${schiedam}/scan/vragen`],
  ['questions that differ', 'schiedam', `${schiedam}/scan/vragen?filter=verschil&zoek=team`],
  ['the empty form on paper', 'schiedam', `${schiedam}/scan/afdrukken?vorm=leeg`],
  ['the filled form on paper', 'schiedam', `${schiedam}/scan/afdrukken?vorm=ingevuld`],
  ['the documents', 'schiedam', `${schiedam}/scan/stukken`],
  ['nothing to talk about yet', 'schiedam', `${schiedam}/scan/bespreken`],
  ['a link that does not work', 'schiedam', `/verzoek/${'x'.repeat(43)}`],
  ['a shared page that is gone', 'schiedam', `/delen/${'x'.repeat(43)}`],
  ['whether a file is genuine', 'schiedam', '/controleren'],
  ['nothing to compare yet', 'schiedam', `${schiedam}/scan/vergelijken`],
  [
    'two submissions side by side',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/vergelijken`,
  ],
  ['review with open questions', 'schiedam', `${schiedam}/scan/controleren`],
  ['the local teams', 'schiedam', `${rijnmond}/gemeenten/schiedam/teams`],
  ['results before submitting', 'schiedam', `${schiedam}/resultaten`],
  ['reports before submitting', 'schiedam', `${schiedam}/rapportages`],
  ['messages', 'schiedam', `${rijnmond}/berichten`],
  ['settings of messages', 'coordinator.rijnmond', `${rijnmond}/berichten/instellingen`],
  ['the account', 'schiedam', '/account'],
  ['a page that is not there', 'schiedam', '/rotterdam-rijnmond/metingen/zelfscan-1900'],
  ['a question for a reader', 'schiedam.lezer', `${schiedam}/scan/visie-en-opdracht`],
  [
    'results before the gate opens',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/resultaten`,
  ],
  [
    'review of a submitted scan',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/controleren`,
  ],
  ['reopening', 'vlaardingen', `${rijnmond}/metingen/zelfscan-2026/vlaardingen/scan/heropenen`],
  ['results with the mean', 'oss', `${brabant}/metingen/zelfscan-2026/oss/resultaten`],
  [
    'a question of another measure than before',
    'zaanstad',
    `${zaanstreek}/metingen/zelfscan-2026/zaanstad/scan/signaleren-en-meldcode?vraag=B2`,
  ],
  ['the questions of results', 'oss', `${brabant}/metingen/zelfscan-2026/oss/resultaten/vragen`],
  [
    'the questions of a theme, lowest first',
    'oss',
    `${brabant}/metingen/zelfscan-2026/oss/resultaten/vragen?thema=C&volgorde=laagste`,
  ],
  ['a question of results', 'oss', `${brabant}/metingen/zelfscan-2026/oss/resultaten/vragen/A1`],
  ['questions before submitting', 'schiedam', `${schiedam}/resultaten/vragen`],
  ['a question before submitting', 'schiedam.lezer', `${schiedam}/resultaten/vragen/b2`],
  [
    'questions before the gate opens',
    'vlaardingen',
    `${rijnmond}/metingen/zelfscan-2026/vlaardingen/resultaten/vragen`,
  ],
  ['questions beside an older version', 'purmerend', `${purmerend}/resultaten/vragen`],
  ['a question of another measure', 'purmerend', `${purmerend}/resultaten/vragen/b2`],
  ['results beside an older version', 'purmerend', `${purmerend}/resultaten`],
  ['two versions side by side', 'purmerend', `${purmerend}/scan/vergelijken?van=vorige`],
  ['progress beside an older version', 'begeleider', `${zaanstreek}/metingen/zelfscan-2026`],
  ['how a municipality develops', 'oss', `${brabant}/metingen/zelfscan-2026/oss/ontwikkeling`],
  ['how one develops beside an older version', 'purmerend', `${purmerend}/ontwikkeling`],
  [
    'how one developed as it stood on a day',
    'oss',
    `${brabant}/metingen/zelfscan-2026/oss/ontwikkeling?op=2025-12-31`,
  ],
  ['what will develop', 'oss', `${brabant}/metingen/zelfscan-2026/oss/ontwikkeling?op=2023-12-31`],
  ['no figures over all regions yet', 'beheer', '/beheer/cijfers'],
  ['how a region develops', 'coordinator.brabant', `${brabant}/ontwikkeling`],
  ['reports of a region', 'coordinator.brabant', `${brabant}/metingen/zelfscan-2026/rapportages`],
  ['reports', 'oss', `${brabant}/metingen/zelfscan-2026/oss/rapportages`],
  ['begin of a coordinator', 'coordinator.rijnmond', rijnmond],
  [
    'what a region compares',
    'coordinator.brabant',
    `${brabant}/metingen/zelfscan-2026/vergelijken?thema=E`,
  ],
  [
    'what a region compares before the gate opens',
    'begeleider',
    `${rijnmond}/metingen/zelfscan-2026/vergelijken`,
  ],
  ['who takes part', 'begeleider', `${zaanstreek}/deelname`],
  ['who takes part, for who may not see it', 'schiedam', `${rijnmond}/deelname`],
  ['progress before the gate opens', 'coordinator.rijnmond', `${rijnmond}/metingen/zelfscan-2026`],
  ['progress with the means', 'coordinator.brabant', `${brabant}/metingen/zelfscan-2026`],
  [
    'the questions of a campaign',
    'coordinator.rijnmond',
    `${rijnmond}/metingen/zelfscan-2026/vragen`,
  ],
  ['what to talk about', 'coordinator.brabant', `${brabant}/metingen/zelfscan-2026/bespreken`],
  ['begin of a municipality with checklists', 'zaanstad', zaanstreek],
  ...['checklist-sturing', 'basisfuncties'].flatMap((instrument) => {
    const zaanstad = `${zaanstreek}/metingen/${instrument}-2026/zaanstad`;
    return [
      [`a question of ${instrument}`, 'zaanstad', `${zaanstad}/scan`],
      [`all questions of ${instrument}`, 'zaanstad', `${zaanstad}/scan/vragen`],
      [`the review of ${instrument}`, 'zaanstad', `${zaanstad}/scan/controleren`],
      [`${instrument} on paper`, 'zaanstad', `${zaanstad}/scan/afdrukken`],
      [`results of ${instrument}`, 'zaanstad', `${zaanstad}/resultaten`],
      [`results per question of ${instrument}`, 'zaanstad', `${zaanstad}/resultaten/vragen`],
    ] as const;
  }),
  ['the choice of a region', 'begeleider', '/'],
  ['the settings of a region', 'coordinator.rijnmond', `${rijnmond}/instellingen`],
  ['planning', 'coordinator.rijnmond', `${rijnmond}/meetkalender`],
  ['planning for who may not see it', 'schiedam', `${rijnmond}/meetkalender`],
  ['planning for many regions', 'beheer', '/beheer/metingen'],
  ['where the platform administrator begins', 'beheer', '/beheer'],
  ['the background work', 'beheer', '/beheer/achtergrondwerk'],
  ['the instruments', 'beheer', '/beheer/instrumenten'],
  ['a version of an instrument', 'beheer', '/beheer/instrumenten/zelfscan/versie-2'],
  ['the differences of a version', 'beheer', '/beheer/instrumenten/zelfscan/versie-2/verschillen'],
  ['a checklist', 'beheer', '/beheer/instrumenten/checklist-sturing/versie-1'],
  ['a draft that is not there', 'beheer', '/beheer/instrumenten/zelfscan/concept'],
  ['an import', 'beheer', '/beheer/instrumenten/importeren'],
  ['the instruments for who may not see them', 'schiedam', '/beheer/instrumenten'],
  ['the background work for who may not see it', 'schiedam', '/beheer/achtergrondwerk'],
];
const people = [...new Set(pages.map(([, person]) => person))];

describe('every page, at 1280 and at 390 px wide', () => {
  const stage = setStage();
  const windows = new Map<string, Page>();

  beforeAll(async () => {
    for (const person of people) {
      windows.set(person, await stage.enter(person));
    }
  });

  const open = async (person: string, path: string): Promise<Page> => {
    const page = windows.get(person);
    if (!page) throw new Error(`no window for ${person}`);
    await page.goto(`${stage.product.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    return page;
  };

  it.each(pages)('axe finds nothing on %s, which fits and says where one is', async (...row) => {
    const [, person, path] = row;
    const page = await open(person, path);
    expect(await findingsAtBothWidths(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.title()).toMatch(/ · IJkpunt$/);
  });

  it('axe finds nothing on the sign-in page, also after a refusal', async () => {
    const page = await stage.browser.newPage({ locale: 'nl-NL' });
    await page.goto(`${stage.product.url}/inloggen`);
    await page.getByRole('button', { name: 'Inloggen' }).waitFor();
    expect(await findingsAtBothWidths(page)).toEqual([]);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('no page gave the browser a reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
