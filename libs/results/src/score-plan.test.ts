import { describe, expect, it } from '@jest/globals';
import { isQuestionScored, questionsOf, type Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { meanOf, fraction } from './fraction.js';
import { regionMeans } from './region-means.js';
import { regionSpread } from './region-spread.js';
import { levelsInOrder, planOf, type AnsweredLevel } from './score-plan.js';
import { scoreThemes, themeMean, totalMean } from './scores.js';
import { anyInstrument } from './testing/random-results.js';

/** An instrument with scans over it, whose answers come in any order and to other questions too. */
const anyRegion = anyInstrument.chain((instrument) => {
  const answer = (code: string) =>
    fc.option(fc.integer({ min: 1, max: 5 })).map((level): AnsweredLevel => ({
      code,
      kind: level === null ? 'dont_know' : 'level',
      level,
    }));
  const codes = [...questionsOf(instrument).map(({ code }) => code), 'Z9'];
  const scan = fc
    .tuple(...codes.map(answer))
    .chain((answers) => fc.shuffledSubarray(answers, { minLength: 0 }));
  return fc.record({
    instrument: fc.constant(instrument),
    scans: fc.array(scan, { minLength: 0, maxLength: 12 }),
  });
});
const levelOf = (answers: readonly AnsweredLevel[], code: string): number | null =>
  answers.find((answer) => answer.code === code)?.level ?? null;
const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

/** Every mean one after the other, as the rule is written down. */
function plainMeans(instrument: Instrument, scans: readonly (readonly AnsweredLevel[])[]) {
  const scored = scans.map((answers) => scoreThemes(instrument, answers));
  const over = (values: Parameters<typeof meanOf>[0], fewest: number) => ({
    mean: values.length >= fewest ? meanOf(values) : null,
    n: values.length,
  });
  return {
    total: over(known(scored.map(totalMean)), 3),
    themes: instrument.themes.map(({ code }) => ({
      code,
      ...over(
        known(scored.flatMap((themes) => themes.filter((one) => one.code === code).map(themeMean))),
        3,
      ),
    })),
    questions: questionsOf(instrument).map((question) => ({
      code: question.code,
      ...over(
        isQuestionScored(instrument, question)
          ? known(scans.map((answers) => levelOf(answers, question.code))).map((level) =>
              fraction(level, 1),
            )
          : [],
        5,
      ),
    })),
  };
}

describe('figures computed by places', () => {
  it('are the levels of the questions, in whatever order they were answered', () => {
    fc.assert(
      fc.property(anyRegion, ({ instrument, scans }) => {
        for (const answers of scans) {
          expect(levelsInOrder(planOf(instrument), answers)).toEqual(
            questionsOf(instrument).map(({ code }) => levelOf(answers, code)),
          );
        }
      }),
    );
  });

  it('are the means that the rule gives one by one', () => {
    fc.assert(
      fc.property(anyRegion, ({ instrument, scans }) => {
        expect(regionMeans(instrument, scans, { fewestMunicipalities: 3 })).toEqual(
          plainMeans(instrument, scans),
        );
      }),
    );
  });

  it('are the counts of each level', () => {
    fc.assert(
      fc.property(anyRegion, ({ instrument, scans }) => {
        for (const { code, levels } of regionSpread(instrument, scans)) {
          const chosen = scans.map((answers) => levelOf(answers, code));
          expect(levels).toEqual(
            instrument.scale.map(({ value }) => ({
              value,
              count: chosen.filter((level) => level === value).length,
            })),
          );
        }
      }),
    );
  });
});
