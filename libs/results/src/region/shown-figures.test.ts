import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import { meanOptionsFor, regionMeans } from '../region-means.js';
import { scoreThemes } from '../scores.js';
import { withoutTraceable, type Beside, type OpenedFigures } from './shown-figures.js';

/** Two themes of three questions, with the answers of a municipality as digits: '123 45-'. */
const codes = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'];
const instrument: Instrument = {
  ...{ code: 'proef', version: '1', title: 'Proef', language: 'nl' },
  ...{ isScored: true, hasRegionalMean: true },
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: ['A', 'B'].map((theme) => ({
    ...{ code: theme, title: `Thema ${theme}` },
    questions: codes
      .filter((code) => code.startsWith(theme))
      .map((code) => ({ code, statement: code, levels: ['1', '2', '3', '4', '5'] })),
  })),
};
const answersOf = (digits: string) =>
  codes.map((code, index) => {
    const digit = digits.replace(' ', '').charAt(index);
    return digit === '-'
      ? { code, kind: 'dont_know' as const, level: null }
      : { code, kind: 'level' as const, level: Number(digit) };
  });

interface Place {
  readonly answers: string;
  /** At which version it opened its figures; absent when it hides them. */
  readonly openedAt?: number;
  readonly version?: number;
  /** What the edition counts, where that is something older. */
  readonly counted?: string;
}

/** By the name of a municipality what is shown of it: '' all, or the themes without levels. */
function shownIn(
  places: Readonly<Record<string, Place>>,
  beside: Partial<Beside> = {},
): Record<string, string> {
  const all = Object.entries(places).map(([municipalityCode, place]) => ({
    ...{ municipalityCode, place, answers: answersOf(place.answers) },
  }));
  const scans = all.map(({ place, answers }) =>
    place.counted ? answersOf(place.counted) : answers,
  );
  const opened = all.flatMap(({ municipalityCode, place, answers }): OpenedFigures[] =>
    place.openedAt === undefined
      ? []
      : [
          {
            ...{ municipalityCode, openedVersion: place.openedAt, version: place.version ?? 1 },
            scores: scoreThemes(instrument, answers),
            levels: Object.fromEntries(
              answers.flatMap(({ code, level }) => (level === null ? [] : [[code, level]])),
            ),
          },
        ],
  );
  const means = regionMeans(instrument, scans, meanOptionsFor(all.length));
  const shown = withoutTraceable(opened, {
    ...{ instrument, edition: { version: 9, means }, pending: 0 },
    ...{ hidden: all.length - opened.length, ...beside },
  });
  return Object.fromEntries(
    shown.map(({ municipalityCode, heldThemes }) => [municipalityCode, heldThemes.join()]),
  );
}

const usual = {
  Ede: { answers: '234 343', openedAt: 1 },
  Goes: { answers: '332 234', openedAt: 3 },
  Oss: { answers: '423 324', openedAt: 2 },
  Vught: { answers: '324 243', openedAt: 1 },
};

describe('which figures may stand beside the mean of a region', () => {
  it('are all of them when nobody hides, or two who leave room for each other', () => {
    expect(Object.keys(shownIn(usual))).toEqual(['Ede', 'Goes', 'Oss', 'Vught']);
    const hidden = { Tiel: { answers: '243 432' }, Zeist: { answers: '334 323' } };
    expect(Object.keys(shownIn({ ...usual, ...hidden }))).toEqual(Object.keys(usual));
  });

  it('are without the one that opened last where a single one hides', () => {
    const shown = shownIn({ ...usual, Tiel: { answers: '243 432' } });
    expect(shown).toEqual({ Ede: '', Oss: '', Vught: '' });
  });

  it('are without one more where the second that hides has no score', () => {
    const hidden = { Tiel: { answers: '243 432' }, Zeist: { answers: '--- 323' } };
    expect(Object.keys(shownIn({ ...usual, ...hidden }))).toEqual(['Ede', 'Oss', 'Vught']);
  });

  it('are without one more where those who hide stand at one end of the scale', () => {
    const high = { Tiel: { answers: '555 232' }, Zeist: { answers: '554 343' } };
    expect(Object.keys(shownIn({ ...usual, ...high }))).toEqual(['Ede', 'Oss', 'Vught']);
    const low = { Tiel: { answers: '343 111' }, Zeist: { answers: '232 111' } };
    expect(Object.keys(shownIn({ ...usual, ...low }))).toEqual(['Ede', 'Oss', 'Vught']);
  });

  it('are without the levels of a theme where only a question would tell', () => {
    const hidden = { Tiel: { answers: '523 322' }, Zeist: { answers: '532 243' } };
    expect(shownIn({ ...usual, ...hidden })).toEqual({ Ede: '', Goes: 'A', Oss: '', Vught: '' });
    // With one score for one level, the score would tell that level all the same.
    const alone = { ...usual, Goes: { answers: '555 234', openedAt: 3 } };
    expect(shownIn({ ...alone, ...hidden })).toEqual({ Ede: '', Goes: '', Oss: 'A', Vught: '' });
  });

  it('count what was submitted again as seen, as it was when it was counted', () => {
    const hidden = { Tiel: { answers: '243 432' }, Zeist: { answers: '--- 323' } };
    const now = { answers: '--- 324', openedAt: 2, version: 10, counted: '423 324' };
    expect(Object.keys(shownIn({ ...usual, Oss: now, ...hidden }))).toEqual([
      ...['Ede', 'Oss', 'Vught'],
    ]);
  });

  it('keep back a neighbour for a reader who knows the one that opened last', () => {
    const places = { ...usual, Tiel: { answers: '243 432' } };
    expect(Object.keys(shownIn(places, { known: 'Goes' }))).toEqual(['Ede', 'Goes', 'Vught']);
  });

  it.each([
    { what: 'before there is a mean', hidden: 1, pending: 3, shown: 3 },
    { what: 'with one to come, which may hide', hidden: 0, pending: 1, shown: 3 },
    { what: 'with two to come after two who hide', hidden: 2, pending: 2, shown: 4 },
    { what: 'when all is open', hidden: 0, pending: 0, shown: 4 },
  ])('are as many $what', ({ hidden, pending, shown }) => {
    const beside = { edition: null, hidden, pending };
    expect(Object.keys(shownIn(usual, beside))).toHaveLength(shown);
    const list = { ...instrument, hasRegionalMean: false };
    expect(Object.keys(shownIn(usual, { ...beside, instrument: list }))).toHaveLength(4);
  });
});
