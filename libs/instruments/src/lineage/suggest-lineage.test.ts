import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument, InstrumentQuestion } from '../instrument-shape.js';
import { loadShippedInstruments } from '../load-instrument.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { findLineageProblems } from './lineage.js';
import { suggestLineage } from './suggest-lineage.js';

const [zelfscan] = await loadShippedInstruments();
if (!zelfscan) throw new Error('no instrument is shipped');
const shipped = zelfscan.themes.flatMap(({ questions }) => questions);

const suggest = (olds: InstrumentQuestion[], news: InstrumentQuestion[]): string[] =>
  suggestLineage(buildInstrument(olds), buildInstrument(news)).map(
    ({ kind, from, to, isComparable }) =>
      `${kind} ${from.join('+')}>${to.join('+')}${isComparable ? '' : ' ≠'}`,
  );
const visie = buildQuestion('A1', 'de visie op huiselijk geweld');
const scholing = buildQuestion('A2', 'scholing over de meldcode');

describe('suggesting a lineage', () => {
  it('sees what stayed, what came and what went', () => {
    const budget = buildQuestion('A3', 'het budget');
    const other = {
      ...budget,
      statement: 'De raad betaalt mee.',
      levels: ['Nee.', 'Half.', 'Ja.'],
    };
    expect(suggest([visie, scholing], [visie, other])).toEqual([
      'same A1>A1',
      'dropped A2> ≠',
      'new >A3 ≠',
    ]);
  });

  it('follows a question that only moved to another code', () => {
    expect(
      suggest(
        [visie, scholing],
        [
          { ...scholing, code: 'A1' },
          { ...visie, code: 'A7' },
        ],
      ),
    ).toEqual(['same A1>A7', 'same A2>A1']);
  });

  it('sees a rewording, and doubts one that changes what a level says', () => {
    const reworded = {
      ...visie,
      statement: 'Het team bewaakt in een gezin de visie op huiselijk geweld.',
    };
    const shifted = {
      ...reworded,
      levels: [
        'Wij doen niets.',
        'De raad stelde iets vast, lang geleden.',
        'Elke maand meten we.',
      ],
    };
    expect(suggest([visie], [reworded])).toEqual(['reworded A1>A1']);
    expect(suggest([visie], [shifted])).toEqual(['reworded A1>A1 ≠']);
  });

  it('sees one question become two, and two become one', () => {
    const both: InstrumentQuestion = {
      code: 'A1',
      statement: 'Het team bewaakt scholing over de meldcode en opvang na een incident.',
      levels: [
        'Over scholing over de meldcode en opvang na een incident is niets afgesproken.',
        'Soms komt scholing over de meldcode of opvang na een incident aan bod.',
        'Scholing over de meldcode en opvang na een incident staan vast.',
      ],
    };
    const opvang = buildQuestion('A3', 'opvang na een incident');
    expect(suggest([both], [{ ...scholing, code: 'A1' }, opvang])).toEqual(['split A1>A1+A3 ≠']);
    expect(suggest([{ ...scholing, code: 'A1' }, opvang], [both])).toEqual(['merged A1+A3>A1 ≠']);
  });

  it('explains every line', () => {
    for (const { reason } of suggestLineage(zelfscan, zelfscan)) {
      expect(reason).toBe('Stelling en niveaus zijn gelijk gebleven.');
    }
    expect(
      suggestLineage(
        buildInstrument([visie]),
        buildInstrument([{ ...visie, statement: 'Het team bewaakt de visie.' }]),
      )[0]?.reason,
    ).toMatch(/Zelfde code; \d+% van de woorden/);
  });

  it('is possible whatever was dropped, moved, reworded or added, and the same each time', () => {
    const edit = fc.constantFrom('keep', 'drop', 'shorten', 'borrow');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(shipped),
        fc.array(edit, { minLength: 53, maxLength: 53 }),
        (some, edits) => {
          const edited = some.flatMap((question, index): InstrumentQuestion[] => {
            const donor = some[(index + 1) % some.length] ?? question;
            if (edits[index] === 'drop') return [];
            if (edits[index] === 'shorten')
              return [
                { ...question, statement: question.statement.split(' ').slice(0, 4).join(' ') },
              ];
            return [
              edits[index] === 'borrow' ? { ...question, statement: donor.statement } : question,
            ];
          });
          const next: Instrument = {
            ...zelfscan,
            version: '2',
            previousVersion: '1',
            themes: [{ code: 'A', title: 'Door elkaar', questions: edited }],
          };
          const suggested = suggestLineage(zelfscan, next);
          expect(findLineageProblems({ previous: zelfscan, next }, suggested)).toEqual([]);
          expect(suggestLineage(zelfscan, next)).toEqual(suggested);
        },
      ),
      { numRuns: 25 },
    );
  });
});
