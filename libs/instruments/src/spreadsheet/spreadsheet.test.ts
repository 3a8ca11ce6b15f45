import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instrumentSchema } from '../instrument-schema.js';
import type { Instrument, InstrumentQuestion } from '../instrument-shape.js';
import { checkRules, lineageKinds, placeFields } from '../instrument-words.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { fromSheets } from './from-sheets.js';
import type { Cell, Sheet } from './layout.js';
import { toSheets } from './to-sheets.js';

const shipped = await loadShippedInstruments();

/** Text as it stands in a cell: not empty, and without space around it. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((value) => value.trim())
  .filter((value) => value !== '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });

const questionIn = (code: string, steps: number): fc.Arbitrary<InstrumentQuestion> => {
  const asked = {
    code: fc.constant(code),
    statement: text,
    explanation: maybe(text),
    evidence: maybe(text),
    answeredBy: maybe(
      fc.uniqueArray(fc.constantFrom('beleid', 'teamleiding', 'professional', 'bestuur'), {
        minLength: 1,
      }),
    ),
    buildingBlocks: maybe(numbers),
    basicFunctions: maybe(numbers),
  };
  return fc.oneof(
    fc.record({
      ...asked,
      levels: fc.array(text, { minLength: steps, maxLength: steps }),
      weight: maybe(fc.integer({ min: 1, max: 3 })),
      isScored: maybe(fc.boolean()),
    }),
    fc.record({ ...asked, type: fc.constantFrom('check' as const) }),
    fc.record({ ...asked, type: fc.constantFrom('open' as const) }),
  );
};

const titles = fc
  .array(text, { minLength: 4, maxLength: 4 })
  .map((list) => list.map((title, index) => ({ code: index + 1, title })));
const instruments: fc.Arbitrary<Instrument> = fc
  .record({
    steps: fc.integer({ min: 2, max: 5 }),
    counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ steps, counts }) =>
    fc.record({
      title: text,
      version: fc.constantFrom('2', '2.1', '10'),
      introduction: maybe(text),
      isScored: fc.constant(false),
      hasRegionalMean: fc.constant(false),
      scale: fc
        .array(text, { minLength: steps, maxLength: steps })
        .map((labels) => labels.map((label, index) => ({ value: index * 2 - 1, label }))),
      buildingBlocks: titles,
      basicFunctions: titles,
      glossary: maybe(
        fc.uniqueArray(fc.record({ term: text.map((term) => `t ${term}`), explanation: text }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ term }) => term.toLowerCase(),
        }),
      ),
      documents: maybe(fc.record({ title: text, hint: text })),
      themes: fc.tuple(
        ...counts.map((count, index) => {
          const code = 'ABC'[index] ?? 'A';
          return fc.record({
            code: fc.constant(code),
            title: text,
            questions: fc.tuple(
              ...Array.from({ length: count }, (_, at) => questionIn(`${code}${at + 1}`, steps)),
            ),
          });
        }),
      ),
      previousVersion: fc.constant('1'),
      lineage: fc.array(
        fc.record({
          kind: fc.constantFrom(...lineageKinds),
          from: fc.subarray(['A1', 'B2', 'C3']),
          to: fc.subarray(['A1', 'B2', 'C3']),
          isComparable: fc.boolean(),
          reason: maybe(text),
        }),
        { maxLength: 3 },
      ),
      exceptions: maybe(
        fc.array(
          fc.record({
            rule: fc.constantFrom(...checkRules),
            where: fc.record({
              question: maybe(fc.constantFrom('A1', 'A2')),
              field: fc.constantFrom(...placeFields),
              level: maybe(fc.integer({ min: 1, max: 5 })),
            }),
            reason: text,
          }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
    }),
  )
  .map((fields) => {
    const document: unknown = JSON.parse(
      JSON.stringify({ code: 'proef', language: 'nl', ...fields }),
    );
    return instrumentSchema.parse(document);
  });

describe('an instrument in a workbook', () => {
  it.each(shipped.map((each) => [each.code, each.version, each] as const))(
    'comes back the same: %s %s',
    (_code, _version, instrument) => {
      expect(fromSheets(toSheets(instrument))).toEqual({ instrument, problems: [] });
    },
  );

  it('comes back the same whatever it holds', () => {
    fc.assert(
      fc.property(instruments, (instrument) => {
        expect(fromSheets(toSheets(instrument))).toEqual({ instrument, problems: [] });
      }),
    );
  });

  it('has every sheet under its name, with headers', () => {
    const sheets = toSheets(shipped[0] ?? buildInstrument([]));
    expect(sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual([
      'Instrument 14',
      'Schaal 6',
      'Themas 11',
      'Vragen 54',
      'Niveaus 266',
      'Begrippen 1',
      'Herkomst 1',
      'Uitzonderingen 1',
    ]);
  });

  it('is read with columns in another order, empty rows and numbers for text', () => {
    const instrument = buildInstrument([buildQuestion('A1', 'de visie')]);
    const sheets = toSheets(instrument).map(({ name, rows }) => ({
      name: name.toUpperCase(),
      rows: [...rows, [null, '  ']].map((cells) =>
        [...cells].reverse().map((cell) => (cell === '1' ? 1 : cell)),
      ),
    }));
    expect(fromSheets(sheets)).toEqual({ instrument, problems: [] });
  });
});

describe('a workbook with faults', () => {
  const good = toSheets(
    buildInstrument([buildQuestion('A1', 'de visie'), buildQuestion('A2', 'scholing')], {
      buildingBlocks: [{ code: 1, title: 'Sturing' }],
    }),
  );
  const problemsOf = (sheets: readonly Sheet[]): string[] =>
    fromSheets(sheets).problems.map(
      ({ sheet, row, column, reason }) => `${sheet} ${row ?? '-'} ${column ?? '-'}: ${reason}`,
    );
  /** One cell changed, named as a person would: sheet, row on the screen, header. */
  const withCell = (name: string, row: number, header: string, cell: Cell): Sheet[] =>
    good.map((sheet) => {
      const column = sheet.rows[0]?.indexOf(header) ?? -1;
      return sheet.name === name
        ? {
            name,
            rows: sheet.rows.map((cells, at) =>
              at === row - 1 ? cells.with(column, cell) : cells,
            ),
          }
        : sheet;
    });
  const withRow = (name: string, cells: Cell[]): Sheet[] =>
    good.map((sheet) => (sheet.name === name ? { name, rows: [...sheet.rows, cells] } : sheet));

  it.each<[string, Sheet[], string]>([
    [
      'a sheet that is not there',
      good.filter(({ name }) => name !== 'Vragen'),
      'Vragen - -: Het blad ‘Vragen’ ontbreekt.',
    ],
    [
      'a column that is not there',
      withCell('Vragen', 1, 'Stelling', null),
      'Vragen 1 Stelling: De kolom ‘Stelling’ ontbreekt.',
    ],
    [
      'a column we do not know',
      withCell('Vragen', 1, 'Gewicht', 'Kleur'),
      'Vragen 1 Kleur: Een kolom ‘Kleur’ kennen we op dit blad niet.',
    ],
    [
      'a property we do not know',
      withRow('Instrument', ['Kleur', 'rood']),
      'Instrument 15 Kenmerk: ‘Kleur’ kennen we hier niet',
    ],
    [
      'an empty statement',
      withCell('Vragen', 3, 'Stelling', ' '),
      'Vragen 3 Stelling: Vul dit in.',
    ],
    [
      'a code of another form',
      withCell('Themas', 2, 'Code', 'a'),
      'Themas 2 Code: een themacode is één hoofdletter',
    ],
    [
      'a question outside the themes',
      withCell('Vragen', 2, 'Code', 'X1'),
      'Vragen 2 Code: Vraag X1 begint niet met de code van een thema.',
    ],
    [
      'a question twice',
      withCell('Vragen', 3, 'Code', 'A1'),
      'Vragen 3 Code: vraag A1 komt twee keer voor',
    ],
    [
      'a kind we do not know',
      withCell('Vragen', 2, 'Soort', 'schuif'),
      'Vragen 2 Soort: ‘schuif’ kennen we hier niet; kies uit: niveau, ja-deels-nee, open.',
    ],
    [
      'a weight in words',
      withCell('Vragen', 2, 'Gewicht', 'zwaar'),
      'Vragen 2 Gewicht: ‘zwaar’ is geen heel getal.',
    ],
    ['a weight too large', withCell('Vragen', 2, 'Gewicht', 10), 'Vragen 2 Gewicht: '],
    [
      'a building block that is not there',
      withCell('Vragen', 2, 'Bouwstenen', '1, 7'),
      'Vragen 2 Bouwstenen: vraag A1 noemt bouwsteen 7',
    ],
    ['a missing level', withCell('Niveaus', 3, 'Tekst', null), 'Niveaus 3 Tekst: Vul dit in.'],
    [
      'a level of no question',
      withCell('Niveaus', 3, 'Vraag', 'A9'),
      'Niveaus 3 Vraag: Vraag A9 staat niet op het blad ‘Vragen’.',
    ],
    [
      'a level off the scale',
      withCell('Niveaus', 3, 'Waarde', 8),
      'Niveaus 3 Waarde: Waarde 8 staat niet op het blad ‘Schaal’.',
    ],
    [
      'a level twice',
      withCell('Niveaus', 3, 'Waarde', 1),
      'Niveaus 3 Waarde: Niveau 1 van vraag A1 staat er twee keer.',
    ],
    [
      'level texts of an open question',
      withCell('Vragen', 2, 'Soort', 'open'),
      'Vragen 2 Soort: Vraag A1 heeft niveauteksten',
    ],
    [
      'a falling scale',
      withCell('Schaal', 3, 'Waarde', 0),
      'Schaal 3 Waarde: de waarden van de schaal lopen op',
    ],
    [
      'an answer that is neither yes nor no',
      withCell('Instrument', 7, 'Waarde', 'misschien'),
      'Instrument 7 Waarde: ‘misschien’ kennen we hier niet; kies uit: ja, nee.',
    ],
    [
      'a lineage without a former version',
      withRow('Herkomst', ['nieuw', null, 'A1', 'nee', 'Ontbrak.']),
      'Instrument 14 Waarde: een herkomst noemt de vorige versie',
    ],
    [
      'a theme without questions',
      withRow('Themas', ['B', 'Leeg']),
      'Themas 3 -: Hierbij hoort minstens 1 regel.',
    ],
    [
      'an instrument without a title',
      good.map(({ name, rows }) => ({ name, rows: rows.filter(([key]) => key !== 'Titel') })),
      'Instrument - Titel: Vul dit in.',
    ],
  ])('says where it finds %s', (_name, sheets, expected) => {
    const problems = problemsOf(sheets);
    expect(problems.filter((each) => each.startsWith(expected))).toHaveLength(1);
    expect(fromSheets(sheets).instrument).toBeNull();
  });

  it('reports every fault at once, each in its own place', () => {
    const weights = good.map(({ name, rows }) =>
      name === 'Vragen'
        ? {
            name,
            rows: rows.map((cells, at) =>
              at === 0 ? cells : cells.with(8, at === 1 ? 'zwaar' : 0),
            ),
          }
        : { name, rows },
    );
    expect(problemsOf(weights)).toEqual([
      'Vragen 2 Gewicht: ‘zwaar’ is geen heel getal.',
      expect.stringMatching(/^Vragen 3 Gewicht: /),
    ]);
    const broken = withCell('Vragen', 2, 'Stelling', null).map((sheet) =>
      sheet.name === 'Schaal'
        ? {
            ...sheet,
            rows: [
              ['Waarde', 'Naam'],
              ['één', 'Laag'],
              [2, null],
            ],
          }
        : sheet,
    );
    expect(problemsOf(broken)).toEqual(
      expect.arrayContaining([
        'Schaal 2 Waarde: ‘één’ is geen heel getal.',
        'Schaal 3 Naam: Vul dit in.',
        'Vragen 2 Stelling: Vul dit in.',
      ]),
    );
  });
});
