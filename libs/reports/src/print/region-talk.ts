import type { Difference, RegionResults } from '@ijkpunt/results';
import { formatLevel, formatOptional } from '../report-words.js';
import type { Block, Cell } from './document.js';

const titlesOf = ({ themes, questions }: RegionResults): Map<string, string> =>
  new Map([
    ...themes.map(({ code, title }) => [code, title] as const),
    ...questions.map(({ code, statement }) => [code, statement] as const),
  ]);

function spreadText({ spread, lowest, highest, region }: Difference): string {
  const mean = region === null ? '' : ` Gemiddelde van de regio: ${formatOptional(region)}.`;
  if (spread === null) return `Van ${formatOptional(lowest)} tot ${formatOptional(highest)}.`;
  const counts = spread.levels
    .filter(({ count }) => count > 0)
    .map(
      ({ value, count }) =>
        `niveau ${formatLevel(value)}: ${count === 1 ? 'één gemeente' : `${count} gemeenten`}`,
    );
  const basis = spread.basis === 'all' ? 'Alle gemeenten' : 'Gemeenten die hun cijfers deelden';
  return `${basis}: ${counts.join('; ')}.${mean}`;
}

/** Where municipalities are far apart, each with a question to begin the conversation with. */
export function differenceBlocks(results: RegionResults): Block[] {
  const { differences } = results;
  if (differences.length === 0) return [];
  const titles = titlesOf(results);
  return [
    {
      kind: 'text',
      text: 'Een verschil is geen fout. Het kan komen door een andere keuze, een ander begin of een andere lezing van de vraag. Bij elk verschil staat een vraag om het gesprek mee te beginnen.',
    },
    {
      kind: 'entries',
      items: differences.map((difference) => {
        const code = difference.questionCode ?? difference.themeCode;
        return {
          title: `${code}. ${titles.get(code) ?? ''}`,
          lines: [
            ...(difference.municipality === null
              ? []
              : [
                  {
                    label: `${difference.municipality.name}:`,
                    text: `${difference.questionCode === null ? formatOptional(difference.own) : `niveau ${formatLevel(difference.own)}`}.`,
                  },
                ]),
            { text: spreadText(difference) },
          ],
          items: [difference.openingQuestion],
        };
      }),
    },
  ];
}

export function weakPointBlocks(results: RegionResults): Block[] {
  const { weakPoints } = results;
  if (weakPoints.length === 0) return [];
  const titles = titlesOf(results);
  const number = (head: string) => ({ head, width: 20, isNumber: true });
  const level = (value: number | null): string => (value === null ? '–' : formatLevel(value));
  return [
    {
      kind: 'text',
      text: 'Deze vragen staan bij bijna iedereen laag. Wie het samen oppakt, hoeft het niet zelf uit te vinden.',
    },
    {
      kind: 'table',
      columns: [
        { head: 'Nr.', width: 10 },
        { head: 'Stelling' },
        number('Gemiddeld'),
        number('Laagste'),
        number('Hoogste'),
      ],
      rows: weakPoints.map(({ questionCode, mean, lowest, highest }): Cell[] => [
        { text: questionCode, tone: 'soft' },
        { text: titles.get(questionCode) ?? '', lines: [] },
        { text: formatOptional(mean), tone: 'bold' },
        level(lowest),
        level(highest),
      ]),
    },
    {
      kind: 'soft',
      text: 'Laagste en hoogste zijn van de gemeenten die hun cijfers deelden.',
    },
  ];
}

export function unclearBlocks(results: RegionResults): Block[] {
  const { unclear } = results;
  if (unclear.length === 0) return [];
  const titles = titlesOf(results);
  return [
    {
      kind: 'text',
      text: 'Bij deze vragen gaf iemand aan dat de vraag onduidelijk is. Spreek samen af hoe u haar leest, voordat u antwoorden vergelijkt.',
    },
    {
      kind: 'entries',
      items: unclear.map(({ questionCode, marks }) => ({
        title: `${questionCode}. ${titles.get(questionCode) ?? ''}`,
        lines: marks.map(({ municipality, reason }) => ({
          label: `${municipality.name}:`,
          text: reason,
        })),
      })),
    },
  ];
}

export function stepBlocks({ differences, weakPoints, unclear, gate }: RegionResults): Block[] {
  return [
    {
      kind: 'list',
      items: [
        ...(gate.isOpen
          ? []
          : ['Vraag de gemeenten die nog niet indienden wat zij nodig hebben om af te ronden.']),
        ...(differences.length > 0
          ? [
              'Kies drie verschillen voor het regionale overleg. Begin met de vraag die erbij staat.',
            ]
          : []),
        ...(unclear.length > 0
          ? ['Spreek af hoe u de onduidelijke vragen leest, en geef dat door aan wie ze invult.']
          : []),
        ...(weakPoints.length > 0
          ? [
              'Kies één punt om samen op te pakken, met een trekker, een datum en wat er dan anders is.',
            ]
          : []),
        'Laat een gemeente die verder is, vertellen hoe zij het deed.',
        'Spreek af wanneer u op deze afspraken terugkomt, en kijk bij de volgende meting of het is gelukt.',
      ],
    },
  ];
}
