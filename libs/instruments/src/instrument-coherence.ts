import { weightOf } from './instrument-defaults.js';
import type { Instrument, InstrumentQuestion } from './instrument-shape.js';

interface Incoherence {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What no single field shows: codes twice, links to nothing, level texts that miss the scale. */
export function findIncoherences(instrument: Instrument): Incoherence[] {
  return [
    ...findScaleFaults(instrument),
    ...findCodeFaults(instrument),
    ...findWeightFaults(instrument),
    ...findGlossaryFaults(instrument),
    ...findLineageFaults(instrument),
    ...instrument.themes.flatMap((theme, themeIndex) =>
      theme.questions.flatMap((question, questionIndex) =>
        findQuestionFaults(instrument, question).map(({ path, message }) => ({
          path: ['themes', themeIndex, 'questions', questionIndex, ...path],
          message,
        })),
      ),
    ),
  ];
}

const hasLevels = (instrument: Instrument): boolean =>
  instrument.themes.some((theme) => theme.questions.some((question) => 'levels' in question));

function findScaleFaults(instrument: Instrument): Incoherence[] {
  const { scale, scoring } = instrument;
  const rising = scale.flatMap((entry, index) => {
    const before = scale[index - 1];
    return before && entry.value <= before.value
      ? [
          {
            path: ['scale', index, 'value'],
            message: 'de waarden van de schaal lopen op, elk één keer',
          },
        ]
      : [];
  });
  const refuse = (isWrong: boolean, path: string, message: string): Incoherence[] =>
    isWrong ? [{ path: [path], message }] : [];
  const tooMuch = [scoring?.theme.atMostMissing, scoring?.total.atLeastThemes].some(
    (share) => share !== undefined && Number(share.split('/')[0]) > Number(share.split('/')[1]),
  );
  return [
    ...rising,
    ...refuse(
      hasLevels(instrument) && scale.length < 2,
      'scale',
      'een schaal heeft minstens twee niveaus',
    ),
    ...refuse(
      instrument.isScored && !hasLevels(instrument),
      'isScored',
      'zonder vragen met niveaus is er geen score',
    ),
    ...refuse(
      instrument.hasRegionalMean && !instrument.isScored,
      'hasRegionalMean',
      'zonder score is er geen regiogemiddelde',
    ),
    ...refuse(
      scoring !== undefined && !instrument.isScored,
      'scoring',
      'een scoreregel hoort bij een instrument met een score',
    ),
    ...refuse(tooMuch, 'scoring', 'een deel is hooguit het geheel'),
  ];
}

function findCodeFaults(instrument: Instrument): Incoherence[] {
  const seen = new Set<string>();
  const isTwice = (code: string): boolean => {
    const isKnown = seen.has(code);
    seen.add(code);
    return isKnown;
  };
  return instrument.themes.flatMap((theme, themeIndex) => {
    const themeFaults = isTwice(theme.code)
      ? [
          {
            path: ['themes', themeIndex, 'code'],
            message: `thema ${theme.code} komt twee keer voor`,
          },
        ]
      : [];
    const questionFaults = theme.questions.flatMap(({ code }, questionIndex) => {
      const path = ['themes', themeIndex, 'questions', questionIndex, 'code'];
      return [
        ...(isTwice(code) ? [{ path, message: `vraag ${code} komt twee keer voor` }] : []),
        ...(code.startsWith(theme.code)
          ? []
          : [{ path, message: `vraag ${code} hoort niet in thema ${theme.code}` }]),
      ];
    });
    return [...themeFaults, ...questionFaults];
  });
}

/**
 * The mean of a theme is a fraction of its weights. Together as heavy as ten questions, the sums of
 * a region of all 342 municipalities still fit in a number; beyond, they would be rounded unseen.
 */
const heaviestTheme = 10;

function findWeightFaults({ themes }: Instrument): Incoherence[] {
  return themes.flatMap(({ code, questions }, index) => {
    const total = questions.reduce((sum, question) => sum + weightOf(question), 0);
    return total <= heaviestTheme
      ? []
      : [
          {
            path: ['themes', index],
            message: `de gewichten van thema ${code} zijn samen ${total}; hooguit ${heaviestTheme} kan precies worden gerekend`,
          },
        ];
  });
}

function findQuestionFaults(instrument: Instrument, question: InstrumentQuestion): Incoherence[] {
  const { code } = question;
  const unknownLinks = (field: 'buildingBlocks' | 'basicFunctions', what: string): Incoherence[] =>
    (question[field] ?? []).flatMap((link, index) =>
      instrument[field]?.some((entry) => entry.code === link)
        ? []
        : [
            {
              path: [field, index],
              message: `vraag ${code} noemt ${what} ${link}, die er niet is`,
            },
          ],
    );
  const levels =
    'levels' in question && question.levels.length !== instrument.scale.length
      ? [
          {
            path: ['levels'],
            message: `vraag ${code} heeft ${question.levels.length} niveauteksten, de schaal heeft er ${instrument.scale.length}`,
          },
        ]
      : [];
  return [
    ...levels,
    ...unknownLinks('buildingBlocks', 'bouwsteen'),
    ...unknownLinks('basicFunctions', 'basisfunctie'),
  ];
}

function findGlossaryFaults(instrument: Instrument): Incoherence[] {
  const seen = new Set<string>();
  return (instrument.glossary ?? []).flatMap(({ term, abbreviation }, index) =>
    [term, abbreviation].flatMap((word) => {
      const key = word?.toLowerCase();
      if (!key) return [];
      const isTwice = seen.has(key);
      seen.add(key);
      return isTwice
        ? [{ path: ['glossary', index], message: `‘${word}’ staat twee keer bij de begrippen` }]
        : [];
    }),
  );
}

function findLineageFaults(instrument: Instrument): Incoherence[] {
  const { previousVersion, lineage } = instrument;
  if ((previousVersion === undefined) === (lineage === undefined)) return [];
  return lineage
    ? [{ path: ['previousVersion'], message: 'een herkomst noemt de vorige versie' }]
    : [{ path: ['lineage'], message: 'een vervolg op een vorige versie heeft een herkomst' }];
}
