import { shownDifference } from '@ijkpunt/contracts';
import type { MunicipalResults, QuestionResult } from '@ijkpunt/results';
import { formatLevel, formatOptional } from '../report-words.js';
import type { Block, Entry } from './document.js';

/** How many questions a conversation can hold. */
const most = 5;
/** From half a level on a distance to the region is more than one answer of one municipality. */
const worthATalk = 0.5;

export interface Step {
  readonly question: QuestionResult;
  readonly isLow: boolean;
  readonly hasDeclined: boolean;
  readonly isBehind: boolean;
}

/** The questions to begin with: those with most reasons first, then the lowest level. */
export function stepsOf({ questions, lowest, scale }: MunicipalResults): Step[] {
  const highest = scale.at(-1)?.value ?? 0;
  const low = new Set(lowest.flatMap(({ code, own }) => (own === highest ? [] : code)));
  const reasonsIn = (step: Step): number =>
    [step.isLow, step.hasDeclined, step.isBehind].filter(Boolean).length;
  return questions
    .map((question) => ({
      question,
      isLow: low.has(question.code),
      hasDeclined: differsBy(question.own, question.previous) < 0,
      isBehind: differsBy(question.own, question.region) <= -worthATalk,
    }))
    .filter((step) => reasonsIn(step) > 0)
    .toSorted(
      (a, b) => reasonsIn(b) - reasonsIn(a) || (a.question.own ?? 0) - (b.question.own ?? 0),
    )
    .slice(0, most);
}

const differsBy = (own: number | null, other: number | null): number =>
  own === null || other === null ? 0 : shownDifference(own, other);

/** What one sees one level higher; null at the top of the scale and where no level was given. */
export function oneLevelUp(
  { own, levels }: QuestionResult,
  { scale }: MunicipalResults,
): { readonly name: string; readonly text: string } | null {
  const at = scale.findIndex(({ value }) => value === own);
  const next = scale[at + 1];
  const text = levels[at + 1];
  if (at < 0 || next === undefined || text === undefined) return null;
  return { name: `niveau ${formatLevel(next.value)}, ${next.label}`, text };
}

export function reasonsOf({ isLow, hasDeclined, isBehind, question }: Step, year: string): string {
  const { own, previous, region } = question;
  const reasons = [
    isLow ? 'een van de laagste niveaus' : null,
    hasDeclined ? `lager dan in ${year} (toen ${formatOptionalLevel(previous)})` : null,
    isBehind ? `lager dan de regio (gemiddeld ${formatOptional(region)})` : null,
  ].filter((reason) => reason !== null);
  return `Niveau ${formatOptionalLevel(own)}: ${reasons.join('; ')}.`;
}
const formatOptionalLevel = (level: number | null): string =>
  level === null ? '–' : formatLevel(level);

const questionsFor = ({ isLow, hasDeclined, isBehind }: Step, year: string): string[] => [
  ...(hasDeclined
    ? [`Wat is er sinds ${year} veranderd? Viel er iets weg, of keken we toen anders?`]
    : []),
  ...(isBehind
    ? ['Welke gemeente in de regio is hier verder? Wat kunnen wij van haar overnemen?']
    : []),
  ...(isLow ? ['Wat maakt dit nu lastig? Wat is er als eerste nodig?'] : []),
];

export function nextStepBlocks(results: MunicipalResults): Block[] {
  const steps = stepsOf(results);
  const year = String(results.previousCampaign?.year ?? 'de vorige meting');
  const entries: Entry[] = steps.map((step) => {
    const { question } = step;
    const higher = oneLevelUp(question, results);
    return {
      title: `${question.code}. ${question.statement}`,
      lines: [
        { text: reasonsOf(step, year) },
        ...(higher
          ? [{ label: `Zo ziet een stap hoger eruit (${higher.name}):`, text: higher.text }]
          : []),
      ],
      items: questionsFor(step, year),
    };
  });
  return [
    {
      kind: 'text',
      text:
        entries.length === 0
          ? 'Geen vraag springt eruit: er is geen laag niveau, geen daling en geen achterstand op de regio.'
          : 'Deze vragen vragen het eerst om een gesprek. Een gemiddelde kan ze verbergen; bespreek ze daarom apart.',
    },
    ...(entries.length > 0 ? [{ kind: 'entries' as const, items: entries }] : []),
    { kind: 'heading', text: 'Zo gaat u verder' },
    {
      kind: 'list',
      items: [
        'Bespreek dit rapport met het lokale team en met de mensen die de scan invulden.',
        'Kies samen twee of drie punten. Weinig afmaken helpt meer dan veel beginnen.',
        'Spreek per punt af wat u over een jaar wilt zien, wie ervoor zorgt en wanneer het klaar is.',
        'Vertel college en raad wat u kiest en waarom. Daarvoor is er een raadsversie van twee bladzijden.',
        'Kijk bij de volgende zelfscan of het is gelukt.',
      ],
    },
  ];
}
