import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument } from '../instrument-shape.js';
import { checkInstrument } from './check-instrument.js';

const soundLevels = [
  'Er is geen afspraak over overleg.',
  'In minder dan de helft van de zaken staat het overleg in het dossier.',
  'In minstens de helft van de zaken staat het overleg in het dossier.',
  'In bijna elke zaak staat het overleg in het dossier.',
  'Zoals 4. Elk jaar bekijken we met Veilig Thuis wat het overleg opleverde.',
];
const build = (levels: string[], change: Partial<Instrument> = {}): Instrument => ({
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  introduction: 'Dit is een proef voor het team. Invullen duurt een uur.',
  isScored: true,
  hasRegionalMean: false,
  scale: ['Niets', 'Begin', 'Deels', 'Ingevoerd', 'Geborgd'].map((label, index) => ({
    value: index + 1,
    label,
  })),
  themes: [
    {
      code: 'A',
      title: 'Overleg',
      questions: [
        {
          code: 'A1',
          statement: 'Wij overleggen met een collega bij twijfel.',
          explanation: 'Twee zien meer dan één.',
          evidence: 'Bijvoorbeeld een steekproef van dossiers.',
          answeredBy: ['professional'],
          levels,
        },
      ],
    },
  ],
  ...change,
});
const found = (levels: string[], change?: Partial<Instrument>): string[] =>
  checkInstrument(build(levels, change)).map(
    ({ rule, where }) => `${rule} ${where.question ?? ''}.${where.field}.${where.level ?? ''}`,
  );
const withLevel = (level: number, text: string): string[] => soundLevels.with(level - 1, text);

describe('the author’s check of levels', () => {
  it('has nothing to say about sound levels', () => {
    expect(checkInstrument(build(soundLevels))).toEqual([]);
  });

  it.each([
    ['a placeholder', withLevel(2, 'n.v.t.'), 'missing_anchor A1.levels.2'],
    ['the label again', withLevel(2, 'Begin.'), 'missing_anchor A1.levels.2'],
    ['two words', withLevel(3, 'Gaat goed.'), 'missing_anchor A1.levels.3'],
    ['no text', soundLevels.slice(0, 4), 'missing_anchor A1.levels.5'],
    [
      'the same in other capitals',
      withLevel(4, soundLevels[2]?.toUpperCase() ?? ''),
      'levels_alike A1.levels.4',
    ],
    [
      'one other word',
      withLevel(4, 'In minstens de helft van de zaken staat dit overleg in het dossier.'),
      'levels_alike A1.levels.4',
    ],
    [
      'a share that falls',
      withLevel(4, 'In 40 procent van de zaken lezen we het overleg terug.'),
      'levels_out_of_order A1.levels.4',
    ],
    [
      'a frequency that falls',
      [
        'Niets is geregeld.',
        'Drie keer per jaar is er overleg.',
        'Twee keer per jaar spreken we elkaar.',
      ],
      'levels_out_of_order A1.levels.3',
    ],
    [
      'a term that grows',
      [
        'Niets is geregeld.',
        'Een collega kijkt binnen twee werkdagen mee.',
        'Binnen een week kijkt een expert mee.',
      ],
      'levels_out_of_order A1.levels.3',
    ],
    [
      'a level that points at itself',
      withLevel(5, 'Zoals 5. Elk jaar leren we.'),
      'levels_out_of_order A1.levels.5',
    ],
    [
      'a level that points upward',
      withLevel(3, 'Net als niveau 4, maar nog niet overal.'),
      'levels_out_of_order A1.levels.3',
    ],
  ])('sees %s', (_name, levels, finding) => {
    expect(found(levels)).toContain(finding);
  });

  it('compares shares of the same thing only', () => {
    const levels = withLevel(
      3,
      'Bijna alle medewerkers zijn geschoold. Ongeveer de helft van de zaken is besproken.',
    );
    expect(found(levels)).toEqual([]);
  });

  it('finds falling shares wherever they stand, and rising ones nowhere', () => {
    const share = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(share, (percents) => {
        const levels = percents.map((percent) => `In ${percent} procent van de zaken is overlegd.`);
        const isRising = percents.every(
          (percent, at) => at === 0 || percent > (percents[at - 1] ?? 0),
        );
        expect(found(levels).some((each) => each.startsWith('levels_out_of_order'))).toBe(
          !isRising,
        );
      }),
    );
  });
});

describe('the author’s check of an instrument', () => {
  const [theme] = build(soundLevels).themes;
  const question = theme?.questions[0];
  if (!theme || !question) throw new Error('there is no question');
  const double = {
    themes: [{ ...theme, questions: [{ ...question, statement: 'Wij signaleren en melden.' }] }],
  };
  const exception = {
    rule: 'double_question' as const,
    where: { question: 'A1', field: 'statement' as const },
    reason: 'Het is één handeling.',
  };

  it('says where, what and why', () => {
    expect(checkInstrument(build(soundLevels, double))).toEqual([
      {
        rule: 'double_question',
        severity: 'error',
        where: { question: 'A1', field: 'statement' },
        excerpt: 'signaleren en melden',
        reason: expect.stringContaining('twee dingen tegelijk'),
      },
    ]);
  });

  it('leaves out what the document excepts with a reason', () => {
    expect(found(soundLevels, { ...double, exceptions: [exception] })).toEqual([]);
    expect(
      found(soundLevels, {
        ...double,
        exceptions: [{ ...exception, where: { question: 'A1', field: 'explanation' as const } }],
      }),
    ).toHaveLength(2);
  });

  it('reports an exception that excepts nothing any more', () => {
    expect(found(soundLevels, { exceptions: [exception] })).toEqual([
      'stale_exception A1.statement.',
    ]);
  });

  it('asks for introduction, explanation, evidence and who answers', () => {
    const bare = { code: 'A1', statement: question.statement, levels: soundLevels };
    const { introduction: _, ...rest } = build(soundLevels, {
      themes: [{ ...theme, questions: [bare] }],
    });
    expect(checkInstrument(rest).map(({ where }) => where.field)).toEqual([
      'introduction',
      'explanation',
      'evidence',
      'answeredBy',
    ]);
  });

  it('asks no evidence of an open question', () => {
    const open = {
      code: 'A1',
      type: 'open' as const,
      statement: 'Wat lukt er al?',
      explanation: 'Denk aan het afgelopen jaar.',
      answeredBy: ['bestuur' as const],
    };
    expect(found(soundLevels, { themes: [{ ...theme, questions: [open] }] })).toEqual([]);
  });
});
