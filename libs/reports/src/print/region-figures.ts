import { radarChart, type RadarSeries } from '@ijkpunt/charts';
import type { FigureAbsence, RegionFigure, RegionResults } from '@ijkpunt/results';
import { compare, formatOptional, scaleOf } from '../report-words.js';
import { changeChart, labelOf, pageWidth } from './charts.js';
import { differenceCell } from './changes.js';
import type { Block, Cell } from './document.js';

export const absences: Record<FigureAbsence, string> = {
  gate_closed: 'nog niet alle gemeenten hebben ingediend',
  too_few: 'te weinig gemeenten met een score',
  not_scored: 'telt niet mee in een score',
};

export const yearsOf = ({ campaign, previousCampaign }: RegionResults) => ({
  now: String(campaign.year),
  before: previousCampaign === null ? 'Vorige' : String(previousCampaign.year),
  longBefore: previousCampaign === null ? 'Vorige' : labelOf(previousCampaign),
});

const noteOf = ({ absence, n, isBroken }: RegionFigure, before: string): string =>
  [
    absence === null ? `${n} gemeenten` : absences[absence],
    ...(isBroken ? [`niet te vergelijken met ${before}`] : []),
  ].join('; ');

export function themeBlocks(results: RegionResults): Block[] {
  const { themes, region, members } = results;
  if (themes.every(({ mean }) => mean === null)) return [];
  const { min, max } = scaleOf(results);
  const years = yearsOf(results);
  const hasPrevious = themes.some(({ previous }) => previous !== null);
  const series = [
    { kind: 'own', name: `Regio ${years.now}`, values: themes.map(({ mean }) => mean) },
    {
      kind: 'previous',
      name: `Regio ${years.longBefore}`,
      values: themes.map(({ previous }) => previous),
    },
  ] satisfies RadarSeries[];
  const lines = series.filter(({ values }) => values.some((value) => value !== null));
  const seen = (index: number): number[] => members.flatMap((member) => member.themes[index] ?? []);
  const number = (head: string) => ({ head, width: 15, isNumber: true });
  const radar =
    themes.length < 3 || lines.length === 0
      ? null
      : radarChart(
          {
            axes: themes.map(({ code, title }) => ({ code, title })),
            ...{ min, max, series: lines, title: 'Gemiddelde per thema' },
            description: `Radardiagram van ${themes.length} thema’s met het gemiddelde van de regio ${region.name}${hasPrevious ? `, nu en in ${years.longBefore}` : ''}. Alle getallen staan in de tabel hieronder.`,
          },
          { width: pageWidth, height: 390 },
        );
  return [
    ...(radar ? [{ kind: 'figure' as const, chart: radar }] : []),
    {
      kind: 'keys',
      keys:
        members.length > 1
          ? [{ shape: 'range', name: 'laagste tot hoogste gemeente die haar cijfers deelde' }]
          : [],
      texts: hasPrevious ? [`Verschil: nu min ${years.longBefore}`] : [],
    },
    {
      kind: 'table',
      size: 10,
      columns: [
        { head: 'Thema' },
        { head: '', width: 52, isRuler: true },
        number('Nu'),
        ...(hasPrevious ? [number(years.before), number('Verschil')] : []),
      ],
      rows: themes.map((theme, index): Cell[] => {
        const values = seen(index);
        const [lowest, highest] =
          values.length > 1 ? [Math.min(...values), Math.max(...values)] : [null, null];
        return [
          {
            text: `${theme.code}. ${theme.title}`,
            tone: 'bold',
            lines: [{ text: noteOf(theme, years.before) }],
          },
          {
            plot: { own: theme.mean, previous: theme.previous, region: null, lowest, highest },
          },
          { text: formatOptional(theme.mean), tone: 'bold' },
          ...(hasPrevious
            ? [formatOptional(theme.previous), differenceCell(theme.mean, theme.previous)]
            : []),
        ];
      }),
    },
  ];
}

export function changeBlocks(results: RegionResults): Block[] {
  const { themes, questions, movers } = results;
  const scale = scaleOf(results);
  const years = yearsOf(results);
  const rows = themes.map(({ code, title, previous, mean }) => ({
    ...{ code, title, from: previous, to: mean },
  }));
  const chart = changeChart(rows, scale, { from: years.longBefore, to: years.now });
  const number = (head: string) => ({ head, width: 18, isNumber: true });
  const statements = new Map(questions.map(({ code, statement }) => [code, statement]));
  const moved = movers.questions.toSorted(
    (a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from),
  );
  return [
    ...(chart ? [{ kind: 'figure' as const, chart }] : []),
    ...(moved.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            title: 'Vragen die het meest veranderden',
            columns: [
              { head: 'Nr.', width: 10 },
              { head: 'Stelling' },
              number(years.before),
              number(years.now),
              number('Verschil'),
            ],
            rows: moved.map(({ code, from, to }): Cell[] => [
              { text: code, tone: 'soft' },
              { text: statements.get(code) ?? '', lines: [] },
              formatOptional(from),
              { text: formatOptional(to), tone: 'bold' },
              differenceCell(to, from),
            ]),
          },
        ]),
    ...(movers.members.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            title: 'Gemeenten die het meest veranderden',
            columns: [
              { head: 'Gemeente' },
              number(years.before),
              number(years.now),
              number('Verschil'),
              { head: 'Vooral bij thema', width: 48, isNumber: true },
            ],
            rows: movers.members.map(({ municipality, total, themes: parts }): Cell[] => [
              { text: municipality.name, tone: 'bold' },
              formatOptional(total?.from ?? null),
              formatOptional(total?.to ?? null),
              differenceCell(total?.to ?? null, total?.from ?? null),
              parts.map(({ code, from, to }) => `${code} ${compare(to, from).text}`).join(', '),
            ]),
          },
        ]),
    ...(movers.membersWithoutBoth > 0 && movers.members.length > 0
      ? [
          {
            kind: 'soft' as const,
            text: `Van ${movers.membersWithoutBoth === 1 ? 'één gemeente die nu haar cijfers deelt, is' : `${movers.membersWithoutBoth} gemeenten die nu hun cijfers delen, zijn`} de vorige cijfers hier niet te zien.`,
          },
        ]
      : []),
  ];
}

export function questionBlocks(results: RegionResults): Block[] {
  const { themes, questions } = results;
  const years = yearsOf(results);
  const hasPrevious = questions.some(({ previous }) => previous !== null);
  if (questions.every(({ mean }) => mean === null)) return [];
  const number = (head: string) => ({ head, width: 17, isNumber: true });
  return themes.map((theme) => ({
    kind: 'table',
    title: `${theme.code}. ${theme.title}`,
    score: formatOptional(theme.mean),
    ...{ size: 9.4, air: 3.3 },
    columns: [
      { head: 'Nr.', width: 10 },
      { head: 'Stelling' },
      number('Nu'),
      ...(hasPrevious ? [number(years.before), number('Verschil')] : []),
    ],
    rows: questions
      .filter(({ themeCode }) => themeCode === theme.code)
      .map(({ code, statement, mean, previous, absence, breakReason }): Cell[] => [
        { text: code, tone: 'soft' },
        {
          text: statement,
          lines: [
            ...(absence === null ? [] : [{ text: `Geen gemiddelde: ${absences[absence]}.` }]),
            ...(breakReason === null
              ? []
              : [{ label: `Niet te vergelijken met ${years.before}:`, text: breakReason }]),
          ],
        },
        { text: formatOptional(mean), tone: 'bold' },
        ...(hasPrevious ? [formatOptional(previous), differenceCell(mean, previous)] : []),
      ]),
  }));
}
