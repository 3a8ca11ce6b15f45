import { describe, expect, it } from '@jest/globals';
import type { Development, RegionResults } from '@ijkpunt/results';
import { renderReport } from './render-report.js';
import { reportForms, type ReportForm } from './report-kinds.js';
import { buildDevelopment } from './testing/development-fixture.js';
import { hostileTexts, withText } from './testing/hostile-texts.js';
import { optionsOf, uriOf } from './testing/print-options.js';
import { bare, readPdf } from './testing/read-pdf.js';
import { buildRegionResults, buildWaitingRegion } from './testing/region-fixture.js';

const ofRegion: Development = { ...buildDevelopment(), municipality: null };
const print = (
  results: RegionResults,
  {
    form = 'pdf-ua',
    development = null,
  }: { form?: ReportForm; development?: Development | null } = {},
): Buffer => renderReport({ kind: 'region', results, development }, optionsOf({ form }));

describe('a report of a region', () => {
  it('is read in the order of its chapters', () => {
    const { all } = readPdf(print(buildRegionResults(), { development: ofRegion }));
    expect(all('Title', 'H1').map(({ text }) => text)).toEqual([
      'Rotterdam-Rijnmond',
      'Samenvatting',
      'Wiedeedmee',
      'Perthema',
      'Gemeentennaastelkaar',
      'Verschillenomovertepraten',
      'Watiserveranderd',
      'Ontwikkeling',
      'Samenoppakken',
      'Onduidelijkevragen',
      'Delenvanderegio',
      'Volgendestappen',
      'Allevragen',
      'Zoisgemetenenberekend',
      'Overditrapport',
    ]);
    for (const { alt } of all('Figure')) expect(alt?.length).toBeGreaterThan(60);
    for (const { text } of all('TH')) expect(text).not.toBe('');
  });

  it('tells the tone of a figure in ticks too, as the screen does', () => {
    const results = buildRegionResults();
    const { drawn } = readPdf(print(results));
    const shown = [
      ...results.members.flatMap(({ total, themes }) => [total, ...themes]),
      ...[results.total, ...results.themes].map(({ mean }) => mean),
    ].filter((value) => value !== null);
    expect(drawn.match(/\[1 1\.6\] 0 d/gu)?.length).toBe(shown.length);
  });

  it('holds every figure, name, question to begin with and remark of its results', () => {
    const results = buildRegionResults();
    const { text, all } = readPdf(print(results));
    const rows = all('TR').map((row) => row.children.map((cell) => cell.text));
    for (const { municipality, total, themes } of results.members) {
      const row = rows.find(([name]) => name === bare(municipality.name));
      const shown = [total, ...themes].map((one) =>
        one === null ? '–' : one.toFixed(1).replace('.', ','),
      );
      expect(row?.slice(1)).toEqual(shown);
    }
    for (const { statement } of results.questions) expect(text).toContain(bare(statement));
    for (const { openingQuestion } of results.differences) {
      expect(text).toContain(bare(openingQuestion));
    }
    for (const { name } of results.groups) expect(text).toContain(bare(name));
    for (const part of [
      'Wat is precies een fase?',
      'Geen cijfers: te weinig gemeenten.',
      'Alle gemeenten: niveau 1: 4 gemeenten; niveau 2: 3 gemeenten',
      'Eén gemeente deelde haar cijfers wel, maar staat hier niet.',
      '2 gemeenten kozen ervoor om alleen in het gemiddelde te staan.',
    ]) {
      expect(text).toContain(bare(part));
    }
  });

  it('names nobody who did not open its figures', () => {
    const results = buildRegionResults(13, { differences: [], unclear: [], groups: [] });
    const { text } = readPdf(print(results));
    expect(results.members.length).toBe(10);
    expect(text).toContain('Rotterdam');
    for (const name of ['Schiedam', 'Vlaardingen', 'Voorne aan Zee']) {
      expect(text).not.toContain(bare(name));
    }
  });

  it('has no mean and no comparison before the gate opens, and says so', () => {
    const { text, all } = readPdf(print(buildWaitingRegion()));
    const chapters = all('H1').map((one) => one.text);
    expect(chapters).not.toContain('Perthema');
    expect(chapters).not.toContain('Allevragen');
    expect(text).toContain(bare('Voor de regio Rotterdam-Rijnmond is er nog geen totaal.'));
    expect(text).toContain(bare('Nog niet ingediend: Voorne aan Zee en Vlaardingen.'));
    const mean = all('TR').find((row) => row.text.startsWith('Gemiddelderegio'));
    expect(mean?.text).toBe(`Gemiddelderegio${'–'.repeat(11)}`);
  });

  it.each([3, 13, 40])('is right for %d municipalities, in both forms', (count) => {
    for (const form of reportForms) {
      const { text, pageCount } = readPdf(print(buildRegionResults(count), { form }));
      expect(text).toContain(bare(`${count} van ${count} gemeenten die op de peildatum`));
      expect(pageCount).toBeLessThan(16);
    }
  });

  it('spreads many themes over more tables, each with its total', () => {
    const { themes, members, ...rest } = buildRegionResults();
    const many = Array.from({ length: 25 }, (_, index) => index);
    const pdf = print({
      ...rest,
      themes: many.flatMap((index) => {
        const theme = themes[index % 10];
        return theme ? [{ ...theme, code: String.fromCharCode(65 + index) }] : [];
      }),
      members: members.map((one) => ({
        ...one,
        themes: many.map((index) => one.themes[index % 10] ?? null),
      })),
    });
    const rows = readPdf(pdf)
      .all('TR')
      .filter((row) => row.text.startsWith('Albrandswaard'));
    expect(rows.filter(({ children }) => children.length > 8).length).toBe(3);
  });

  it.each([
    ['nobody who opened its figures', { members: [], differences: [] }],
    ['no earlier measurement', { previousCampaign: null }],
    ['no scale', { scale: [] }],
    ['no themes', { themes: [], questions: [], members: [], groups: [], weakPoints: [] }],
  ] satisfies [string, Partial<RegionResults>][])('is made with %s', (_name, overrides) => {
    expect(print(buildRegionResults(13, overrides)).length).toBeGreaterThan(10_000);
  });

  it.each(hostileTexts.flatMap((text) => reportForms.map((form) => [text, form] as const)))(
    'prints %j as text wherever people write, as %s',
    (hostile, form) => {
      const pdf = print(withText(buildRegionResults(), hostile), { form });
      const shown = bare(hostile);
      if (/^\p{ASCII}+$/u.test(shown)) {
        expect(readPdf(pdf).text.split(shown).length).toBeGreaterThan(100);
      }
      expect(/\/JavaScript|\/Launch|\/EmbeddedFile/u.test(pdf.toString('latin1'))).toBe(false);
      expect(uriOf(pdf)).toEqual(['https://ijkpunt.example/controleren']);
    },
  );

  it('has the same bytes for the same results', () => {
    const first = print(buildRegionResults(), { development: ofRegion });
    print(buildWaitingRegion());
    expect(print(buildRegionResults(), { development: ofRegion }).equals(first)).toBe(true);
  });
});
