import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MunicipalResults } from '@ijkpunt/results';
import { renderReport } from './render-report.js';
import { reportForms, type ReportForm } from './report-kinds.js';
import type { ReportOptions } from './report-source.js';
import {
  buildExplanations,
  buildResults,
  buildSuccessorResults,
  buildWaitingResults,
} from './results-fixture.js';
import { hostileTexts, withText } from './testing/hostile-texts.js';
import { optionsOf, uriOf } from './testing/print-options.js';
import { bare, readPdf } from './testing/read-pdf.js';

const print = (results: MunicipalResults, overrides: Partial<ReportOptions> = {}): Buffer =>
  renderReport({ kind: 'municipality', results, development: null }, optionsOf(overrides));
const render = (overrides: Partial<MunicipalResults> = {}): Buffer =>
  print(buildResults(overrides));
const textOf = (pdf: Buffer): string => readPdf(pdf).text;

/** Where the table of a file's objects points elsewhere than at an object. */
function strayObjectsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const table = text.slice(Number(/startxref\n(\d+)\n%%EOF/u.exec(text)?.[1]));
  expect(table.startsWith('xref\n0 ')).toBe(true);
  const entries = Array.from(table.matchAll(/^(\d{10}) 00000 n\r$/gmu), ([, from]) => Number(from));
  expect(entries.length + 1).toBe(Number(/\/Size (\d+)/u.exec(table)?.[1]));
  return entries.flatMap((from, index) => {
    const found = text.slice(from, from + 20);
    return found.startsWith(`${index + 1} 0 obj\n`) ? [] : [found];
  });
}

/** A square of one pixel. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a report of a municipality', () => {
  it('is a tagged Dutch PDF/UA-1 file with embedded fonts', () => {
    const text = render().toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (nl-NL)');
    expect(text).toMatch(/\/MarkInfo <<\s+\/Marked true/u);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/Title (Resultaten van de zelfscan: Schiedam');
    expect(text).toMatch(/\/DisplayDocTitle true/u);
    const fonts = text.match(/\/BaseFont \/\w+\+SourceSans3-\w+/gu) ?? [];
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    expect(text.match(/\/FontFile2 \d+ 0 R/gu)?.length).toBe(3);
  });

  it('is a PDF/A-2a file where it is to be kept, with its colours and fonts in it', () => {
    const text = print(buildResults(), { form: 'pdf-a' }).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).not.toContain('pdfuaid');
    expect(text.includes('/S /GTS_PDFA1')).toBe(true);
    expect(text).toContain('/ICCBased');
    expect(text.match(/\/FontFile2 \d+ 0 R/gu)?.length).toBe(3);
    expect(text).toContain('/StructTreeRoot');
    expect(/\/Encrypt|\/JavaScript|\/EmbeddedFile/u.test(text)).toBe(false);
  });

  it('is read in the order of its chapters', () => {
    const titles = readPdf(render()).all('Title', 'H1', 'H2');
    expect(titles.slice(0, 12).map(({ tag, text }) => `${tag} ${text}`)).toEqual([
      'Title Schiedam',
      'H1 Samenvatting',
      'H2 Ditvaltop',
      'H2 Zoleestueenniveau',
      'H1 Perthema',
      'H1 Watiserveranderd',
      'H2 Hogerdanin2025:12vragen',
      'H2 Lagerdanin2025:2vragen',
      'H1 Volgendestappen',
      'H2 Zogaatuverder',
      'H1 Allevragen',
      'H2 A.Visieenopdracht',
    ]);
    expect(titles.slice(-3).map(({ text }) => text)).toEqual([
      'Zoisgemetenenberekend',
      'Overditrapport',
      'Isditbestandecht?',
    ]);
  });

  it('names every chapter in its contents, with the page it begins on', () => {
    const { all, pageCount } = readPdf(render());
    const chapters = all('H1').map(({ text }) => text);
    const entries = all('Link').map(({ text }) => /^(.*?)(\d+)$/u.exec(text));
    const links = entries.filter((entry) => entry !== null);
    expect(links.map(([, title]) => title)).toEqual(chapters);
    for (const [, , page] of links) expect(Number(page)).toBeLessThanOrEqual(pageCount);
  });

  it('says of every picture what it shows, and of every column what stands in it', () => {
    const { all } = readPdf(render());
    for (const { alt } of all('Figure')) expect(alt?.length).toBeGreaterThan(60);
    const heads = all('TH').map(({ text }) => text);
    expect(heads.slice(0, 6)).toEqual(['Thema', '12345', 'Eigen', '2025', 'Regio', 'Verschil']);
    expect(heads.filter((head) => head === '')).toEqual([]);
  });

  it.each(reportForms)('says which cell is the head of its column or row, as %s', (form) => {
    const pdf = print(buildResults(), { form });
    const rows = readPdf(pdf)
      .all('TBody')
      .flatMap(({ children }) => children);
    expect(rows.length).toBeGreaterThan(80);
    for (const { children } of rows) {
      const [first, ...others] = children.map(({ tag, scope }) => `${tag} ${scope}`);
      expect(first).toBe('TH Row');
      expect(new Set(others)).toEqual(new Set(['TD null']));
    }
    const columns = readPdf(pdf)
      .all('THead')
      .flatMap(({ children: [row] }) => row?.children ?? []);
    expect(new Set(columns.map(({ tag, scope }) => `${tag} ${scope}`))).toEqual(
      new Set(['TH Column']),
    );
    expect(strayObjectsOf(pdf)).toEqual([]);
  });

  it('holds every theme, statement, figure, note and explanation of the results', () => {
    const fixture = buildResults();
    const explanations = buildExplanations('total', 'theme:C', 'question:I5');
    const results = buildResults({
      explanations,
      questions: fixture.questions.map((question, index) => ({
        ...question,
        note: `Toelichting nummer ${index} bij ${question.code}.`,
      })),
    });
    const { text, all } = readPdf(print(results));
    for (const { code, title, own, previous, region } of results.themes) {
      const row = all('TR').find((one) => one.text.startsWith(bare(`${code}. ${title}`)));
      const cells = row?.children.map((cell) => cell.text) ?? [];
      for (const figure of [own, previous, region]) {
        expect(cells).toContain(figure?.toFixed(1).replace('.', ','));
      }
    }
    for (const { statement, note, levels, own, previous, region, code } of results.questions) {
      for (const part of [statement, note ?? '', own === null ? '' : (levels[own - 1] ?? '')]) {
        expect(text).toContain(bare(part));
      }
      const row = all('TR').findLast((one) => one.children[0]?.text === code);
      const cells = row?.children.slice(2).map((cell) => cell.text);
      expect(cells).toEqual([
        own === null ? 'weetikniet' : String(own),
        String(previous),
        region?.toFixed(1).replace('.', ','),
      ]);
    }
    for (const one of explanations) {
      expect(text).toContain(bare(one.text));
      expect(text).toContain(bare(`${one.writtenBy}, 21 november 2026`));
    }
    const themeRow = all('TR').find((row) => row.text.startsWith('C.Veiligheid'));
    expect(themeRow?.text).toContain(bare('Toelichting van de gemeente: Over theme:C.'));
    const questionRow = all('TR').find((row) => row.text.includes(bare('Over question:I5.')));
    expect(questionRow?.children[0]?.text).toBe('I5');
    expect(text).toContain(bare('Editie 2 van 22 november 2026, 13 van 13 gemeenten'));
  });

  it('tells what one level up looks like and what to ask', () => {
    const text = textOf(render());
    expect(text).toContain(
      bare(
        'Zo ziet een stap hoger eruit (niveau 2, In aanzet): Zo ziet niveau 2 eruit bij deze stelling.',
      ),
    );
    expect(text).toContain(bare('Wat is er sinds 2025 veranderd?'));
  });

  it('tells where it can be checked, as text and as a link', () => {
    const pdf = render();
    const { text, drawn } = readPdf(pdf);
    expect(text).toContain('https://ijkpunt.example/controleren');
    // Whoever copies it gets no place to break it along.
    expect(drawn).not.toMatch(/ActualText <[0-9A-F]*200B/u);
    expect(uriOf(pdf)).toEqual(['https://ijkpunt.example/controleren']);
    const unknown = print(buildResults(), { verifyAt: '' });
    expect(textOf(unknown)).toContain(bare('Controleer het in IJkpunt, op de pagina Controleren.'));
    expect(unknown.toString('latin1').includes('/URI')).toBe(false);
    const strange = print(buildResults(), { verifyAt: 'javascript:alert(1)' });
    expect(strange.toString('latin1').includes('/URI')).toBe(false);
  });

  it.each(reportForms)('has the same bytes for the same results, as %s', (form: ReportForm) => {
    const first = print(buildResults(), { form });
    print(buildWaitingResults());
    expect(print(buildResults(), { form }).equals(first)).toBe(true);
  });

  it('carries the date it is given, not that of today', () => {
    expect(render().toString('latin1')).toContain('/CreationDate (D:20261122093000Z)');
  });

  it('shows no figure of the region before the gate opens', () => {
    const text = textOf(print(buildWaitingResults()));
    expect(text).toContain(bare('Nog niet ingediend: Maassluis en Vlaardingen.'));
    expect(text).not.toContain(bare('Gemiddelde regio'));
    expect(text).not.toContain('Verschil:uwscoremindievanderegio');
  });

  it('takes the colour and the logo of its region', () => {
    const style = {
      name: 'X',
      accent: '#7a1f5c',
      logo: { bytes: logo, type: 'image/png' },
    } as const;
    const coloured = print(buildResults(), { style });
    expect(coloured.toString('latin1')).toMatch(/\/Subtype \/Image/u);
    expect(render().toString('latin1')).not.toMatch(/\/Subtype \/Image/u);
    expect(coloured.equals(print(buildResults(), { style: { ...style, accent: null } }))).toBe(
      false,
    );
  });

  it('goes without a logo that cannot be drawn', () => {
    const broken = { bytes: Buffer.from('geen plaatje'), type: 'image/png' } as const;
    const pdf = print(buildResults(), { style: { name: 'X', accent: null, logo: broken } });
    expect(pdf.equals(render())).toBe(true);
  });

  it.each(hostileTexts.flatMap((text) => reportForms.map((form) => [text, form] as const)))(
    'prints %j literally in every text of people, as %s',
    (hostile, form) => {
      const agreement = { reason: 'x', dissent: 'y' };
      const full = buildResults({
        explanations: buildExplanations('total', 'theme:A', 'question:A1'),
        questions: buildResults().questions.map((question) => ({
          ...question,
          ...{ note: 'n', agreement, breakReason: 'b' },
        })),
      });
      const pdf = print(withText(full, hostile), { form });
      const shown = bare(
        hostile
          .normalize('NFC')
          .replace(/\p{Cf}/gu, '')
          .replace(/\p{M}/gu, ''),
      );
      const printed = textOf(pdf);
      if (/^\p{ASCII}+$/u.test(shown)) expect(printed.split(shown).length).toBeGreaterThan(200);
      expect(printed).not.toContain('root:x:');
      const raw = pdf.toString('latin1');
      expect(/\/JavaScript|\/Launch|\/EmbeddedFile/u.test(raw)).toBe(false);
      expect(uriOf(pdf)).toEqual(['https://ijkpunt.example/controleren']);
    },
  );

  it('prints Hebrew and Arabic, and a visible mark for what no font has', () => {
    const [first, ...rest] = buildResults().questions;
    if (first === undefined) throw new Error('The fixture has questions.');
    const statement = 'שלום مرحبا 漢字 \u202Eomgekeerd \u0000\uD800';
    const text = textOf(render({ questions: [{ ...first, statement }, ...rest] }));
    for (const letter of 'שלוםم') expect(text).toContain(letter);
    expect(text).toContain('\uFFFD\uFFFD');
    expect(text).toContain('omgekeerd');
  });

  it('prints a very long text and a very long word in full, and cuts one of a megabyte', () => {
    const [first, second, third, ...rest] = buildResults().questions;
    if (!first || !second || !third) throw new Error('The fixture has questions.');
    const long = 'Een zin die maar niet ophoudt. '.repeat(300);
    const word = 'w'.repeat(3_000);
    const questions = [
      { ...first, note: long },
      { ...second, note: word },
      { ...third, note: 'Eindeloos. '.repeat(100_000) },
      ...rest,
    ];
    const text = textOf(render({ questions }));
    expect(text.split('ophoudt.').length - 1).toBe(300);
    expect(text.match(/w{100,}/gu)?.join('').length).toBe(3_000);
    expect(text.split('Eindeloos.').length).toBeLessThan(1_000);
  });

  it('prints what was agreed upon and what cannot be compared', () => {
    const [first, second, ...rest] = buildResults().questions;
    if (first === undefined || second === undefined) throw new Error('The fixture has questions.');
    const agreement = { reason: 'Het staat in het convenant.', dissent: 'Wie twijfelt, zei dat.' };
    const breakReason = 'Dat is een andere maat.';
    const { text, all } = readPdf(
      render({ questions: [{ ...first, agreement }, { ...second, breakReason }, ...rest] }),
    );
    expect(all('H1').map((one) => one.text)).toContain(bare('Waar collega’s verschilden'));
    for (const part of [agreement.reason, agreement.dissent, breakReason]) {
      expect(text).toContain(bare(part));
    }
    expect(text).toContain(bare('Besloten: niveau 4.'));
    expect(text).toContain(bare('Ander standpunt:'));
    expect(textOf(render())).not.toContain(bare('Waar collega’s verschilden'));
  });

  it('prints predecessors in a table of their own, and only where there are any', () => {
    const text = textOf(print(buildSuccessorResults()));
    expect(text).toContain(bare('Deze gemeenten zijn opgegaan in Maashorst.'));
    expect(text).toContain(bare('Voorganger Landerd, meting 2025: niet ingediend'));
    expect(text).toContain(bare('Voorganger Uden, meting 2025'));
    expect(textOf(render())).not.toContain('Voorganger');
  });

  it.each(reportForms)('never fails on a text, whatever is in it, as %s', (form: ReportForm) => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const property = fc.property(anyText, (text) => {
      const results = buildResults();
      const few = {
        themes: results.themes.slice(0, 3),
        questions: results.questions.slice(0, 3),
        lowest: [],
      };
      const pdf = print(withText(buildResults(few), text), { form });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
    fc.assert(property, { numRuns: 30, seed: 2026 });
  });

  it.each([
    ['no submission', { submission: null, total: null, totalAbsence: 'not_submitted' } as const],
    ['no earlier measurement', { previousCampaign: null, previousTotal: null } as const],
    ['no scale', { scale: [] }],
    ['no themes', { themes: [], questions: [], lowest: [], insights: [] }],
    [
      'a scale of a hundred',
      { scale: [0, 50, 100].map((value) => ({ value, label: `${value}` })) },
    ],
  ])('is made with %s', (_name, overrides) => {
    expect(render(overrides).length).toBeGreaterThan(10_000);
  });
});
