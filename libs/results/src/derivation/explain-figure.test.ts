import { describe, expect, it } from '@jest/globals';
import { shownDifference, toOneDecimal } from '@ijkpunt/contracts';
import fc from 'fast-check';
import { composeResults } from '../compose-results.js';
import type { LoadedSource } from '../load-results.js';
import { composeResultQuestions } from '../questions/result-questions.js';
import { add, fraction } from '../fraction.js';
import type { MunicipalResults } from '../municipal-results.js';
import { anyResults } from '../testing/random-results.js';
import { explainFigure, type ExplainedSource } from './explain-figure.js';
import type { FigureDerivation } from './derivation.js';
import {
  figureSides,
  nameOfFigure,
  parseFigureName,
  type FigureSide,
  type FigureSubject,
} from './figure-name.js';

const difference = (to: number | null, from: number | null): number | null =>
  to === null || from === null ? null : shownDifference(to, from);

/** Every figure of the page, by the name that explains it. */
function figuresOf(results: MunicipalResults): [string, number | null][] {
  const { total, totalSincePrevious, previousTotal, totalSinceBaseline, baselineTotal } = results;
  return [
    ['total', total],
    ['total.compared', totalSincePrevious],
    ['total.previous', previousTotal],
    ['total.since_previous', difference(totalSincePrevious, previousTotal)],
    ['total.compared_baseline', totalSinceBaseline],
    ['total.baseline', baselineTotal],
    ['total.since_baseline', difference(totalSinceBaseline, baselineTotal)],
    ['total.region', results.regionTotal],
    ['total.against_region', difference(total, results.regionTotal)],
    ...results.themes.flatMap(
      ({ code, own, ownCompared, previous, region }): [string, number | null][] => [
        [`theme:${code}`, own],
        [`theme:${code}.compared`, ownCompared],
        [`theme:${code}.previous`, previous],
        [`theme:${code}.since_previous`, difference(ownCompared, previous)],
        [`theme:${code}.region`, region],
        [`theme:${code}.against_region`, difference(own, region)],
      ],
    ),
    ...results.questions.flatMap(({ code, own, previous, region }): [string, number | null][] => [
      [`question:${code}`, own],
      [`question:${code}.previous`, previous],
      [`question:${code}.since_previous`, difference(own, previous)],
      [`question:${code}.region`, region],
      [`question:${code}.against_region`, difference(own, region)],
    ]),
  ];
}

const explain = (source: ExplainedSource, about: string): FigureDerivation => {
  const found = explainFigure(source, about);
  if (!found) throw new Error(`${about} has no explanation`);
  return found;
};

describe('the explanation of a figure', () => {
  it('is of exactly the figure that is shown, whatever was answered', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        const shown = figuresOf(composeResults(source.results));
        const explained = shown.map(([about]) => [about, explain(source, about).value]);
        expect(explained).toEqual(shown);
      }),
    );
  });

  it('is of exactly what the pages of questions show', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        const { results, spread } = source;
        const submitted = results.answers && { answers: results.answers };
        const composed = composeResultQuestions(
          {
            source: results,
            submitted: submitted as LoadedSource['submitted'],
            formerInstrument: null,
          },
          spread?.spread ?? [],
        );
        for (const { code, own, previous, region, regionRange } of composed.questions) {
          const valueOf = (side: FigureSide) =>
            explain(source, nameOfFigure({ kind: 'question', code }, side)).value;
          expect((['own', 'previous', 'region'] as const).map(valueOf)).toEqual([
            own,
            previous,
            region,
          ]);
          const range = explain(source, `question:${code}.region_range`);
          expect([range.value, range.upTo]).toEqual([
            regionRange?.lowest ?? null,
            regionRange?.highest ?? null,
          ]);
          expect([range.absence === null, range.parts]).toEqual([regionRange !== null, []]);
        }
      }),
    );
  });

  it('adds up: what counts, each as often as it weighs, divided and rounded', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        for (const [about] of figuresOf(composeResults(source.results))) {
          const { form, value, parts, sum, divisor, n } = explain(source, about);
          const counted = parts.filter(({ state }) => state === 'counted');
          if (value === null) continue;
          if (form === 'difference') {
            const [to, from] = counted.map((part) => part.value && toOneDecimal(part.value));
            expect(difference(to ?? null, from ?? null)).toBe(value);
            continue;
          }
          if (form === 'mean_of_municipalities') expect(divisor).toBe(n);
          if (!sum || divisor === null) {
            expect(form).toBe('mean_of_municipalities');
            expect(counted.length).not.toBe(n);
            continue;
          }
          const added = counted.reduce(
            (all, part) =>
              add(
                all,
                fraction(
                  (part.value?.numerator ?? 0) * (form === 'mean_of_answers' ? part.weight : 1),
                  part.value?.denominator ?? 1,
                ),
              ),
            fraction(0, 1),
          );
          expect(sum).toEqual(added);
          expect(divisor).toBe(
            form === 'mean_of_answers'
              ? counted.reduce((all, { weight }) => all + weight, 0)
              : counted.length,
          );
          expect(toOneDecimal(fraction(sum.numerator, sum.denominator * divisor))).toBe(value);
        }
      }),
    );
  });

  it('says why a figure is not there, and never when it is', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        for (const [about, value] of figuresOf(composeResults(source.results))) {
          expect(explain(source, about).absence === null).toBe(value !== null);
        }
      }),
    );
  });

  it('tells the sum of a region only to who may see every figure in it', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        const isOneHidden = source.region.members.some(({ scores }) => scores === null);
        const { sum, n, parts } = explain(source, 'total.region');
        const seen = parts.filter(({ value }) => value !== null);
        if (isOneHidden && seen.length !== n) expect(sum).toBeNull();
        for (const { code, value } of parts) {
          const member = source.region.members.find((each) => each.code === code);
          if (!member?.scores) expect(value).toBeNull();
        }
      }),
    );
  });

  it('names every question of the theme, and why it does not count', () => {
    fc.assert(
      fc.property(anyResults, (source) => {
        for (const { code, questions } of source.results.instrument.themes) {
          const { parts } = explain(source, `theme:${code}`);
          expect(parts.map((part) => part.code)).toEqual(questions.map((each) => each.code));
          for (const part of parts) {
            expect(part.state === 'counted').toBe(part.value !== null);
          }
        }
      }),
    );
  });

  it('is not there for what is no figure', () => {
    const [source] = fc.sample(anyResults, { numRuns: 1, seed: 7 });
    if (!source) throw new Error('nothing was drawn');
    for (const about of [
      '',
      'totaal',
      'theme:Z',
      'theme:A.',
      'question:Z9',
      'total.region_previous',
    ]) {
      expect(explainFigure(source, about)).toBeNull();
    }
  });
});

describe('the name of a figure', () => {
  it('is read back as it was written', () => {
    const subject: fc.Arbitrary<FigureSubject> = fc.constantFrom(
      { kind: 'total' },
      { kind: 'theme', code: 'A' },
      { kind: 'question', code: 'J10' },
    );
    fc.assert(
      fc.property(subject, fc.constantFrom(...figureSides), (of, side) => {
        expect(parseFigureName(nameOfFigure(of, side))).toEqual({ subject: of, side });
      }),
    );
  });
});
