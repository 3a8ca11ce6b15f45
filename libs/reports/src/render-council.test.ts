import { describe, expect, it } from '@jest/globals';
import type { MunicipalResults } from '@ijkpunt/results';
import { renderReport } from './render-report.js';
import { reportForms, type ReportForm } from './report-kinds.js';
import { buildExplanations, buildResults, buildWaitingResults } from './results-fixture.js';
import { hostileTexts, withText } from './testing/hostile-texts.js';
import { optionsOf, uriOf } from './testing/print-options.js';
import { bare, readPdf } from './testing/read-pdf.js';

const print = (results: MunicipalResults, form: ReportForm = 'pdf-ua'): Buffer =>
  renderReport({ kind: 'council', results, development: null }, optionsOf({ form }));

/** As full as it can be: an explanation of everything, and reasons to ask on. */
const full = (overrides: Partial<MunicipalResults> = {}): MunicipalResults =>
  buildResults({ explanations: buildExplanations('total', 'theme:A'), ...overrides });
const long = 'De samenwerkende gemeenten van de Hoeksche en Overflakkeese Delta en omstreken ';

describe('the version for alderman and council', () => {
  it('has two pages, in the order of what they ask', () => {
    const { pageCount, all } = readPdf(print(full()));
    expect(pageCount).toBe(2);
    expect(all('Title', 'H1').map(({ text }) => text)).toEqual([
      'Schiedam',
      'Watisergemeten?',
      'Watvaltop?',
      'Waarstaanwij?',
      'Watiserveranderd?',
      'Watkanderaadvragen?',
      'Watzijndevolgendestappen?',
      'Overdezecijfers',
    ]);
  });

  it('has one chart that says what it shows, and one small table beside it', () => {
    const { all } = readPdf(print(full()));
    const [chart, ...others] = all('Figure');
    expect(others).toEqual([]);
    expect(chart?.alt).toContain('Alle getallen staan in de tabel ernaast.');
    const heads = all('TH').flatMap(({ text, scope }) => (scope === 'Column' ? text : []));
    expect(heads).toEqual([
      'Thema',
      'Eigen',
      'Regio',
      'Verschil',
      'Thema',
      '2025',
      'Nu',
      'Verschil',
    ]);
    const [, casusregie] = all('TR').filter(({ text }) => text.includes('E.Casusregie'));
    expect(casusregie?.children.map(({ text }) => text)).toEqual([
      'E.Casusregie',
      '2,6',
      '3,4',
      '+0,8',
    ]);
  });

  it('tells what stands out, what may be asked and what one step up looks like', () => {
    const { text } = readPdf(print(full()));
    for (const part of [
      'Casusregie staat steviger dan in 2025',
      'Over total.',
      'Wat doen andere gemeenten in de regio anders bij Randvoorwaarden?',
      'Vraag I5 staat op niveau 1. Een stap hoger (niveau 2, In aanzet) ziet er zo uit: Zo ziet niveau 2 eruit bij deze stelling.',
      'Editie 2 van 22 november 2026, 13 van 13 gemeenten.',
    ]) {
      expect(text).toContain(bare(part));
    }
    expect(uriOf(print(full()))).toEqual(['https://ijkpunt.example/controleren']);
  });

  it('has no figure of the region before the gate opens', () => {
    const { text, all } = readPdf(print(buildWaitingResults()));
    expect(text).toContain(bare('Het gemiddelde van de regio is er nog niet: 11 van 13 gemeenten'));
    expect(all('TH').map((head) => head.text)).not.toContain('Regio');
  });

  it.each<[string, Partial<MunicipalResults>]>([
    ['no earlier measurement', { previousCampaign: null, previousTotal: null }],
    ['no submission', { submission: null, total: null, totalAbsence: 'not_submitted' }],
    ['no themes', { themes: [], questions: [], lowest: [], insights: [] }],
    ['nothing that stands out', { insights: [], lowest: [] }],
    [
      'very long names',
      {
        municipality: { code: 'GM0606', slug: 'x', name: long.repeat(10) },
        region: { slug: 'y', name: long.repeat(10) },
      },
    ],
    [
      'long statements',
      {
        questions: buildResults().questions.map((one) => ({
          ...one,
          statement: long.repeat(12),
          levels: one.levels.map(() => long.repeat(12)),
        })),
      },
    ],
    [
      'twenty-five themes with long titles',
      {
        themes: Array.from({ length: 25 }, (_, index) => ({
          ...(buildResults().themes[index % 10] ?? buildResults().themes[0]),
          ...{ code: String.fromCharCode(65 + index), title: long.repeat(3) },
        })) as MunicipalResults['themes'],
      },
    ],
  ])('has two pages with %s', (_name, overrides) => {
    expect(readPdf(print(full(overrides))).pageCount).toBe(2);
  });

  it.each(hostileTexts.flatMap((text) => reportForms.map((form) => [text, form] as const)))(
    'has two pages with %j as every text of people, as %s',
    (hostile, form) => {
      const pdf = print(withText(full(), hostile.repeat(40)), form);
      expect(readPdf(pdf).pageCount).toBe(2);
      expect(/\/JavaScript|\/Launch|\/EmbeddedFile/u.test(pdf.toString('latin1'))).toBe(false);
      expect(uriOf(pdf)).toEqual(['https://ijkpunt.example/controleren']);
    },
  );

  it('has the same bytes for the same results', () => {
    const first = print(full());
    print(buildWaitingResults());
    expect(print(full()).equals(first)).toBe(true);
  });
});
