import { shownDifference } from '@ijkpunt/contracts';
import type { MunicipalResults, QuestionResult } from '@ijkpunt/results';
import type { ReportData } from '../report-data.js';
import { compare, formatLevel, formatOptional } from '../report-words.js';
import { changeChart } from './charts.js';
import type { Block, Cell } from './document.js';

interface Moved {
  readonly question: QuestionResult;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

export function movedQuestions(questions: readonly QuestionResult[]): Moved[] {
  return questions.flatMap((question) => {
    const { own, previous } = question;
    if (own === null || previous === null || own === previous) return [];
    return [{ question, from: previous, to: own, by: shownDifference(own, previous) }];
  });
}

export const differenceCell = (own: number | null, other: number | null): Cell => {
  const { text, kind } = compare(own, other);
  return { text, tone: kind };
};

/** What changed since the previous measurement, per theme and question; none without one. */
export function changeBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const { themes, questions, previousCampaign, campaign } = results;
  if (previousCampaign === null || !data.hasPrevious) return [];
  const years = [data.previousYear, String(campaign.year)] as const;
  const moved = movedQuestions(questions);
  const up = moved.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by);
  const down = moved.filter(({ by }) => by < 0).toSorted((a, b) => a.by - b.by);
  const chart = changeChart(
    themes.map(({ code, title, previous, ownCompared }) => ({
      ...{ code, title, from: previous, to: ownCompared },
    })),
    data.scale,
    { from: data.previousLabel, to: years[1] },
  );
  return [
    ...(chart ? [{ kind: 'figure' as const, chart }] : []),
    {
      kind: 'table',
      columns: [
        { head: 'Thema' },
        { head: years[0], width: 16, isNumber: true },
        { head: years[1], width: 16, isNumber: true },
        { head: 'Verschil', width: 18, isNumber: true },
        { head: 'Vergeleken', width: 36, isNumber: true },
      ],
      rows: themes.map((theme) => [
        { text: `${theme.code}. ${theme.title}`, tone: 'bold' },
        formatOptional(theme.previous),
        formatOptional(theme.ownCompared),
        differenceCell(theme.ownCompared, theme.previous),
        theme.isBroken ? 'niet te vergelijken' : `${theme.comparable} van ${theme.asked} vragen`,
      ]),
    },
    ...movedTable('Hoger', up, years),
    ...movedTable('Lager', down, years),
    ...(moved.length === 0
      ? [{ kind: 'text' as const, text: `Geen vraag kreeg een ander niveau dan in ${years[0]}.` }]
      : []),
    ...(data.breaks === null
      ? []
      : [
          { kind: 'heading' as const, text: data.breaks.title },
          {
            kind: 'text' as const,
            text: 'Er is vergeleken over de vragen die gelijk bleven; beide scores zijn over die vragen berekend. Is minder dan 70 procent van een thema te vergelijken, dan is er geen vergelijking.',
          },
          {
            kind: 'terms' as const,
            head: ['Vraag', 'Waarom niet'] as const,
            rows: data.breaks.rows,
          },
        ]),
  ];
}

function movedTable(
  direction: 'Hoger' | 'Lager',
  moved: readonly Moved[],
  [before, now]: readonly [string, string],
): Block[] {
  if (moved.length === 0) return [];
  return [
    {
      kind: 'table',
      title: `${direction} dan in ${before}: ${moved.length === 1 ? 'één vraag' : `${moved.length} vragen`}`,
      size: 9.4,
      air: 3.3,
      isWhole: moved.length <= 10,
      columns: [
        { head: 'Nr.', width: 10 },
        { head: 'Stelling' },
        { head: before, width: 16, isNumber: true },
        { head: now, width: 16, isNumber: true },
        { head: 'Verschil', width: 18, isNumber: true },
      ],
      rows: moved.map(({ question, from, to }) => [
        { text: question.code, tone: 'soft' },
        { text: question.statement, lines: [] },
        formatLevel(from),
        { text: formatLevel(to), tone: 'bold' },
        differenceCell(to, from),
      ]),
    },
  ];
}
