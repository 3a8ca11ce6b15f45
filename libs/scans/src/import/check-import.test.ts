import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  loadShippedInstruments,
  questionsOf,
  type Cell,
  type Instrument,
  type Sheet,
} from '@ijkpunt/instruments';
import { checkImport, type ImportCheck } from './check-import.js';
import { linesOf } from './import-mapping.js';
import { suggestMapping } from './suggest-mapping.js';

const members = [
  ['GM0613', 'Albrandswaard'],
  ['GM0502', 'Capelle aan den IJssel'],
  ['GM1924', 'Goeree-Overflakkee'],
  ['GM0542', 'Krimpen aan den IJssel'],
  ['GM0597', 'Ridderkerk'],
  ['GM0599', 'Rotterdam'],
  ['GM0606', 'Schiedam'],
].map(([code = '', name = '']) => ({ code, name }));

const shipped = await loadShippedInstruments();
const zelfscan = shipped.find(({ code }) => code === 'zelfscan') as Instrument;
const questions = questionsOf(zelfscan);
const levels = zelfscan.scale.map(({ value }) => value);

const check = (sheet: Sheet): ImportCheck => {
  const mapping = suggestMapping([sheet], zelfscan, members);
  if (!mapping) throw new Error('nothing was suggested');
  return checkImport(sheet, mapping, zelfscan, members);
};
const turned = (sheet: Sheet): Sheet => ({ ...sheet, rows: linesOf(sheet, 'columns') });

interface Table {
  readonly header: (question: (typeof questions)[number], index: number) => Cell;
  readonly name: (member: (typeof members)[number]) => Cell;
  readonly cell?: (municipality: number, question: number) => Cell;
}
const tableOf = ({ header, name, cell = () => 3 }: Table): Sheet => ({
  name: 'Nulmeting',
  rows: [
    ['Nulmeting 2023'],
    ['Gemeente', ...questions.map(header)],
    ...members.map((member, m) => [name(member), ...questions.map((_, q) => cell(m, q))]),
  ],
});

describe('reading an earlier measurement', () => {
  it.each<[string, Table['header'], Table['name']]>([
    ['codes', ({ code }) => code, ({ name }) => name],
    [
      'codes and statements, and CBS codes',
      ({ code, statement }) => `${code}. ${statement}`,
      ({ code }) => code,
    ],
    [
      'statements alone, and CBS numbers',
      ({ statement }) => statement,
      ({ code }) => Number(code.slice(2)),
    ],
    ['numbers in the list', (_, index) => `Vraag ${index + 1}`, ({ name }) => `Gemeente ${name}`],
    ['bare numbers', (_, index) => index + 1, ({ name }) => name.toUpperCase()],
    [
      'places in a theme',
      ({ code }) => `${code.charCodeAt(0) - 64}.${code.slice(1)}`,
      ({ name }) => name.replaceAll('-', ' '),
    ],
    [
      'codes with a dot, and names with a slip',
      ({ code }) => `${code.charAt(0)}.${code.slice(1)}`,
      ({ name }) => name.replace('d', 't'),
    ],
  ])('recognizes %s, whichever way the table lies', (_what, header, name) => {
    const sheet = tableOf({ header, name });
    for (const way of [sheet, turned(sheet)]) {
      const found = check(way);
      expect(found).toMatchObject({ blockers: [], missing: [], problems: [] });
      expect(found.scans.map(({ code }) => code).sort()).toEqual(
        members.map(({ code }) => code).sort(),
      );
      for (const { answers } of found.scans) {
        expect(answers).toEqual(
          questions.map(({ code }) => ({ code, kind: 'level', level: 3, note: null })),
        );
      }
    }
  });

  it('gives each level back that was written down, in any order of columns and rows', () => {
    const level = fc.constantFrom(...levels, null);
    const places = fc.shuffledSubarray(questions, { minLength: 5 });
    const named = fc.shuffledSubarray(members, { minLength: 2 });
    fc.assert(
      fc.property(
        places,
        named,
        fc.infiniteStream(level),
        fc.boolean(),
        (asked, rows, stream, isTurned) => {
          const written = rows.map(() => asked.map(() => stream.next().value ?? null));
          const sheet: Sheet = {
            name: 'Blad1',
            rows: [
              [null, ...asked.map(({ code }) => code)],
              ...rows.map(({ name }, index) => [name, ...(written[index] ?? [])]),
            ],
          };
          const found = check(isTurned ? turned(sheet) : sheet);
          for (const [index, { code }] of rows.entries()) {
            const scan = found.scans.find((each) => each.code === code);
            for (const [place, question] of asked.entries()) {
              const answer = scan?.answers.find((each) => each.code === question.code);
              expect(answer?.level ?? null).toBe(written[index]?.[place] ?? null);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('stores a cell or says why not, and never a level off the scale', () => {
    const hostile = fc.oneof(
      fc.integer({ min: -3, max: 12 }),
      fc.double({ min: -1, max: 6, noNaN: true }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('n.v.t.', '?', '2,5', '=1+1', '3 - grotendeels', 'niveau 9', 'weet ik niet'),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 53, maxLength: 53 }), (cells) => {
        const sheet = tableOf({
          header: ({ code }) => code,
          name: ({ name }) => name,
          cell: (m, q) => (m === 0 ? (cells[q] ?? null) : 2),
        });
        const { scans, problems } = check(sheet);
        const [first] = scans;
        const said = new Set(problems.map(({ question }) => question));
        for (const [index, { code }] of questions.entries()) {
          const answer = first?.answers.find((each) => each.code === code);
          const isNothing = /^[-–—.]*$/.test(String(cells[index]).trim());
          expect([Boolean(answer), said.has(code)].filter(Boolean)).toHaveLength(isNothing ? 0 : 1);
          if (answer?.level !== null && answer !== undefined)
            expect(levels).toContain(answer.level);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each<[Cell, object | string | null]>([
    [3, { kind: 'level', level: 3 }],
    ['3,0', { kind: 'level', level: 3 }],
    ['3. Zoiets', { kind: 'level', level: 3 }],
    ['3 à 4', 'geen niveau'],
    ['3-4', 'geen niveau'],
    ['niveau 4', { kind: 'level', level: 4 }],
    ['N.V.T.', { kind: 'not_applicable', note: expect.stringContaining('N.V.T.') }],
    ['?', { kind: 'dont_know' }],
    ['Weet ik niet', { kind: 'dont_know' }],
    ['', null],
    ['-', null],
    [2.5, 'geheel'],
    ['2,5', 'geheel'],
    [9, 'schaal loopt'],
    ['goed', 'geen niveau'],
  ])('reads %p as it was meant', (cell, expected) => {
    const sheet = tableOf({
      header: ({ code }) => code,
      name: ({ name }) => name,
      cell: (m, q) => (m === 0 && q === 0 ? cell : 2),
    });
    const { scans, problems } = check(sheet);
    const answer = scans[0]?.answers.find(({ code }) => code === 'A1');
    if (typeof expected === 'string') {
      expect(answer).toBeUndefined();
      const reason = expected === 'geheel' ? 'heel getal' : expected;
      expect(problems).toEqual([
        expect.objectContaining({
          place: 'B3',
          question: 'A1',
          municipality: 'Albrandswaard',
          reason: expect.stringContaining(reason),
        }),
      ]);
    } else if (expected === null) expect([answer, problems]).toEqual([undefined, []]);
    else expect(answer).toMatchObject(expected);
  });

  it('names what it leaves out, and who is missing', () => {
    const sheet = tableOf({ header: ({ code }) => code, name: ({ name }) => name });
    const rows = [
      ...sheet.rows.slice(0, 2).map((row) => [...row, row.length > 1 ? 'Opmerkingen' : null]),
      ...sheet.rows.slice(3),
      ['Gemiddelde', ...questions.map(() => 2.4)],
      ['Delft', ...questions.map(() => 1)],
    ];
    const found = check({ ...sheet, rows });
    expect(found).toMatchObject({
      blockers: [],
      missing: [{ code: 'GM0613' }],
      unused: [
        { place: 'BC2', text: 'Opmerkingen' },
        { place: 'A9', text: 'Gemiddelde' },
        { place: 'A10', text: 'Delft' },
      ],
    });
    expect(found.scans).toHaveLength(6);
  });

  it('stops at a municipality that is there twice, and says where', () => {
    const sheet = tableOf({ header: ({ code }) => code, name: ({ name }) => name });
    const { blockers } = check({ ...sheet, rows: [...sheet.rows, sheet.rows[3] ?? []] });
    expect(blockers).toEqual([
      'Gemeente Capelle aan den IJssel staat er meer dan één keer in (A4 en A10). Kies welke telt.',
    ]);
  });

  it('refuses a table of scores per theme, and says why', () => {
    const rows = [
      ['Gemeente', ...zelfscan.themes.map(({ title }) => title)],
      ...members.map(({ name }) => [name, ...zelfscan.themes.map(() => 2.4)]),
    ];
    const { scans, blockers } = check({ name: 'Themas', rows });
    expect(blockers.join(' ')).toContain('score van een thema');
    expect(scans.flatMap(({ answers }) => answers)).toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    expect(suggestMapping([], zelfscan, members)).toBeNull();
    expect(check({ name: 'Leeg', rows: [] })).toMatchObject({
      scans: [],
      blockers: ['Er is nog geen vraag gekoppeld.', 'Er is nog geen gemeente gekoppeld.'],
    });
  });

  it('brings the notes that stand beside the answers, and says of which it cannot', () => {
    const [first = '', second = ''] = questions.map(({ code }) => code);
    const found = check({
      name: 'Nulmeting',
      rows: [
        ['Gemeente', first, `${first} toelichting`, second, `Opmerking bij ${second}`],
        ['Rotterdam', 3, ' Zie het beleidsplan ', 'nvt', 'Ligt bij de regio'],
        ['Schiedam', '', 'Nog niet besproken', 2, ''],
        ['Ridderkerk', 4, 'x'.repeat(10_001), 'nvt', null],
      ],
    });
    expect(found.unused).toEqual([]);
    expect(found.scans.map(({ name, answers }) => [name, answers])).toEqual([
      [
        'Rotterdam',
        [
          { code: first, kind: 'level', level: 3, note: 'Zie het beleidsplan' },
          { code: second, kind: 'not_applicable', level: null, note: 'Ligt bij de regio' },
        ],
      ],
      ['Schiedam', [{ code: second, kind: 'level', level: 2, note: null }]],
      [
        'Ridderkerk',
        [
          { code: first, kind: 'level', level: 4, note: null },
          {
            ...{ code: second, kind: 'not_applicable', level: null },
            note: 'In het ingelezen bestand stond: nvt',
          },
        ],
      ],
    ]);
    expect(found.problems.map(({ place, reason }) => [place, reason.split(',')[0]])).toEqual([
      ['C3', 'Bij deze toelichting staat geen antwoord dat past'],
      ['C4', 'Deze toelichting is langer dan 10.000 tekens.'],
    ]);
  });

  it('takes a column of notes for those on the question before it, when each has one', () => {
    const [first = '', second = ''] = questions.map(({ code }) => code);
    const notesIn = (...header: string[]): unknown[] =>
      check({
        name: 'Nulmeting',
        rows: [
          ['Gemeente', ...header],
          ['Rotterdam', 3, 'Een', 2, 'Twee'],
        ],
      }).scans.flatMap(({ answers }) => answers.map(({ note }) => note));
    expect(notesIn(first, 'Toelichting', second, 'Toelichting')).toEqual(['Een', 'Twee']);
    expect(notesIn(first, '', second, 'Opmerkingen')).toEqual([null, null]);
  });
});
