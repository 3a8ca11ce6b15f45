import { describe, expect, it } from '@jest/globals';
import { checkInstrument } from './author-check/check-instrument.js';
import { levelsOf, typeOf } from './instrument-defaults.js';
import type { Instrument } from './instrument-shape.js';
import { questionsOf } from './instruments.js';
import { findLineageProblems } from './lineage/lineage.js';
import { suggestLineage } from './lineage/suggest-lineage.js';
import { loadShippedInstruments } from './load-instrument.js';

const shipped = await loadShippedInstruments();
function get(code: string, version: string): Instrument {
  const found = shipped.find((each) => each.code === code && each.version === version);
  if (!found) throw new Error(`${code}@${version} is not shipped`);
  return found;
}
const first = get('zelfscan', '1');
const second = get('zelfscan', '2');
const checklist = get('checklist-sturing', '1');
const functions = get('basisfuncties', '1');
const shapeOf = ({ themes }: Instrument): string =>
  themes.map(({ code, questions }) => `${code}${questions.length}`).join(' ');

describe('the shipped instruments', () => {
  it.each(
    [first, second, checklist, functions].map((each) => [each.code, each.version, each] as const),
  )('%s %s anchors each level in a text of its own', (_code, _version, instrument) => {
    for (const question of questionsOf(instrument)) {
      expect(new Set(levelsOf(question)).size).toBe(
        typeOf(question) === 'level' ? instrument.scale.length : 0,
      );
    }
  });

  it.each([second, checklist, functions].map((each) => [each.code, each] as const))(
    '%s passes the author’s check',
    (_code, instrument) => {
      expect(checkInstrument(instrument)).toEqual([]);
    },
  );

  it.each([second, checklist, functions].map((each) => [each.code, each] as const))(
    '%s uses every term that it explains',
    (_code, { glossary = [], ...instrument }) => {
      const texts = JSON.stringify(instrument).toLowerCase();
      const unused = glossary.filter(({ term, abbreviation = term }) =>
        [term, abbreviation].every((word) => !texts.includes(rootOf(word))),
      );
      expect(unused.map(({ term }) => term)).toEqual([]);
    },
  );
});

/** Without its ending, so that "lokale team" and "prestatieafspraken" count. */
const rootOf = (term: string): string => {
  const last = term.toLowerCase().split(' ').at(-1) ?? '';
  return last.length > 8 ? last.slice(0, -3) : last;
};

describe('the Zelfscan', () => {
  it.each([first, second])('asks 53 questions in ten themes on five levels', (zelfscan) => {
    expect(shapeOf(zelfscan)).toBe('A5 B5 C5 D6 E5 F4 G6 H6 I6 J5');
    expect(zelfscan.scale.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says in its second version which building block each question is about, and who answers', () => {
    for (const question of questionsOf(second)) {
      expect(question).toMatchObject({
        explanation: expect.any(String),
        evidence: expect.any(String),
        answeredBy: expect.arrayContaining([expect.any(String)]),
        buildingBlocks: expect.arrayContaining([expect.any(Number)]),
      });
    }
  });

  it('continues the first version with a reason for every question', () => {
    const lineage = second.lineage ?? [];
    expect(findLineageProblems({ previous: first, next: second }, lineage)).toEqual([]);
    expect(lineage.filter(({ reason }) => !reason)).toEqual([]);
    expect(lineage.filter(({ isComparable }) => !isComparable).flatMap(({ to }) => to)).toEqual([
      'B2',
      'G2',
      'H3',
    ]);
  });

  it('descends as the suggestion would have it', () => {
    const kinds = (lineage: NonNullable<Instrument['lineage']>): string[] =>
      lineage.map(({ kind, from, to }) => `${kind} ${from.join()} ${to.join()}`).toSorted();
    expect(kinds(suggestLineage(first, second))).toEqual(kinds(second.lineage ?? []));
  });
});

describe('the Checklist sturing', () => {
  it('has checks in part I, five open questions in part II, a list of documents and no score', () => {
    expect(shapeOf(checklist)).toBe('A6 B4 C4 D6 E7 F9 G5');
    expect(questionsOf(checklist).filter((each) => typeOf(each) === 'open')).toEqual(
      checklist.themes.at(-1)?.questions,
    );
    expect(checklist).toMatchObject({ isScored: false, hasRegionalMean: false, scale: [] });
    expect(checklist.documents?.title).toBe('Stukken die onze koers bepalen');
  });

  it('says of each check when it is a yes and when it is partly one', () => {
    for (const question of questionsOf(checklist).filter((each) => typeOf(each) === 'check')) {
      expect(question.explanation).toMatch(/Kies ‘ja’ als .+ Kies ‘deels’ als /);
    }
  });
});

describe('the Check basisfuncties', () => {
  it('asks four questions per basic function on four levels', () => {
    expect(shapeOf(functions)).toBe('A4 B4 C4 D4 E4');
    expect(functions.scale.map(({ label }) => label)).toEqual([
      'Afwezig',
      'Begin',
      'Grotendeels',
      'Volledig',
    ]);
    expect(functions.themes.map(({ title }) => title)).toEqual(
      functions.basicFunctions?.map(({ title }) => title),
    );
  });
});
