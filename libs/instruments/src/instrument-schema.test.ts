import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { isQuestionScored, levelsOf, scoringOf, typeOf, weightOf } from './instrument-defaults.js';
import { instrumentSchema } from './instrument-schema.js';

const scale = [
  { value: 1, label: 'Afwezig' },
  { value: 2, label: 'Aanwezig' },
];
const level = { code: 'A1', statement: 'Wij doen dit.', levels: ['Nee.', 'Ja.'] };
const check = { code: 'A2', type: 'check', statement: 'Er is een visie.' };
const open = { code: 'A3', type: 'open', statement: 'Wat lukt er al?' };
const document = (questions: object[], change: object = {}): object => ({
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale,
  themes: [{ code: 'A', title: 'Thema', questions }],
  ...change,
});
const checklist = (change: object = {}): object => {
  const { scale: _, ...rest } = document([check, open], {
    isScored: false,
    hasRegionalMean: false,
    ...change,
  }) as { scale: unknown };
  return rest;
};
const problemsOf = (candidate: object): string[] =>
  instrumentSchema
    .safeParse(candidate)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('an instrument', () => {
  it('keeps the first Zelfscan exactly as its file has it', async () => {
    const file = await readFile(new URL('../content/zelfscan-1.json', import.meta.url), 'utf8');
    const json: unknown = JSON.parse(file);
    expect(instrumentSchema.parse(json)).toEqual(json);
  });

  it('mixes questions with levels, checks and open questions', () => {
    const instrument = instrumentSchema.parse(document([level, check, open]));
    const questions = instrument.themes[0]?.questions ?? [];
    expect(questions.map(typeOf)).toEqual(['level', 'check', 'open']);
    expect(questions.map((each) => levelsOf(each).length)).toEqual([2, 0, 0]);
    expect(questions.map((each) => isQuestionScored(instrument, each))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('needs no scale for a checklist, and then has no score', () => {
    const instrument = instrumentSchema.parse(checklist());
    expect(instrument.scale).toEqual([]);
    expect(scoringOf(instrument)).toBeNull();
  });

  it('counts a question once and by the usual rule unless it says otherwise', () => {
    const rule = {
      rule: 'mean_of_theme_means',
      theme: { atMostMissing: '1/5' },
      total: { atLeastThemes: '1/1' },
    };
    const plain = instrumentSchema.parse(document([level]));
    const own = instrumentSchema.parse(
      document([{ ...level, weight: 3, isScored: false }], { scoring: rule }),
    );
    expect(plain.themes[0]?.questions.map(weightOf)).toEqual([1]);
    expect(own.themes[0]?.questions.map(weightOf)).toEqual([3]);
    expect(own.themes[0]?.questions.map((each) => isQuestionScored(own, each))).toEqual([false]);
    expect(scoringOf(plain)?.theme.atMostMissing).toBe('3/10');
    expect(scoringOf(own)).toEqual(rule);
  });

  it.each([
    ['levels without a scale', document([level], { scale: [] }), 'minstens twee niveaus'],
    ['levels on a check', document([level, { ...check, levels: ['Nee.'] }]), 'levels'],
    ['an unknown type', document([{ ...open, type: 'slider' }]), 'type'],
    ['a weight of nothing', document([{ ...level, weight: 0 }]), 'weight'],
    [
      'weights too large to add up exactly',
      document([
        { ...level, weight: 9 },
        { ...level, code: 'A2', weight: 2 },
      ]),
      'samen 11',
    ],
    ['a score without levels', checklist({ isScored: true }), 'geen score'],
    ['a mean without a score', checklist({ hasRegionalMean: true }), 'geen regiogemiddelde'],
    [
      'a rule that asks more than there is',
      document([level], {
        scoring: {
          rule: 'mean_of_theme_means',
          theme: { atMostMissing: '3/10' },
          total: { atLeastThemes: '7/5' },
        },
      }),
      'hooguit het geheel',
    ],
    [
      'a link to no building block',
      document([{ ...level, buildingBlocks: [2] }], {
        buildingBlocks: [{ code: 1, title: 'Sturing' }],
      }),
      'bouwsteen 2',
    ],
    [
      'a term twice',
      document([level], {
        glossary: [
          { term: 'GI', explanation: 'x' },
          { term: 'instelling', abbreviation: 'gi', explanation: 'y' },
        ],
      }),
      'twee keer bij de begrippen',
    ],
    [
      'a lineage from nowhere',
      document([level], { lineage: [] }),
      'een herkomst noemt de vorige versie',
    ],
    [
      'a later version without a lineage',
      document([level], { previousVersion: '0' }),
      'heeft een herkomst',
    ],
  ])('refuses %s', (_name, candidate, reason) => {
    expect(problemsOf(candidate).join('\n')).toContain(reason);
  });
});
