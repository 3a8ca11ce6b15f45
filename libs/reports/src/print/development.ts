import type {
  Development,
  DevelopmentLine,
  DevelopmentPoint,
  LineBreak,
  OwnAbsence,
} from '@ijkpunt/results';
import { formatDate, formatLevel, formatOptional, none } from '../report-words.js';
import { labelOf, totalsChart } from './charts.js';
import type { Block, Cell, PrintedScale } from './document.js';

/** So many measurements a page has columns for; older ones are on screen. */
const mostColumns = 7;

const absences: Record<OwnAbsence, string> = {
  not_submitted: 'niet ingediend',
  not_asked: 'niet gevraagd',
  no_level: 'geen niveau',
  too_many_open: 'te veel weet ik niet of n.v.t.',
};
const breaks: Record<LineBreak, string> = {
  questions: 'de vragen veranderden',
  area: 'het gebied veranderde',
};

/** The lines over all measurements; nothing before there are two. */
export function developmentBlocks(development: Development | null, scale: PrintedScale): Block[] {
  if (development === null || development.measurements.length < 2) return [];
  const { measurements, municipality, themes, total } = development;
  const from = Math.max(0, measurements.length - mostColumns);
  const chart = totalsChart(development, scale);
  const named = [
    { name: 'Totaal', code: 'Totaal', line: total },
    ...themes.map((theme) => ({
      name: `${theme.code}. ${theme.title}`,
      code: `Thema ${theme.code}`,
      line: theme,
    })),
  ];
  const columns = [
    { head: 'Score' },
    ...measurements.slice(from).map(({ campaign }) => ({
      head: String(campaign.year),
      width: 15,
      isNumber: true,
    })),
  ];
  const remarks = named.flatMap(({ code, line }) => remarksOn(code, line, development));
  const hasBreaks = named.some(({ line }) =>
    line.points.some(
      ({ ownBreak, regionBreak }) => (municipality ? ownBreak : regionBreak) !== null,
    ),
  );
  return [
    ...(chart ? [{ kind: 'figure' as const, chart }] : []),
    {
      kind: 'table',
      ...{ size: 9, air: 2.7 },
      columns,
      rows: named.flatMap(({ name, line }) => rowsOf(name, line, development, from)),
    },
    ...(hasBreaks
      ? [
          {
            kind: 'soft' as const,
            text: 'Een | voor een getal: hier begint een nieuwe lijn. Wat ervoor staat, is er niet mee te vergelijken.',
          },
        ]
      : []),
    ...(remarks.length === 0
      ? []
      : [{ kind: 'terms' as const, head: ['Bij de lijnen', 'Uitleg'] as const, rows: remarks }]),
    {
      kind: 'terms',
      head: ['Meting', 'Waar de cijfers vandaan komen'],
      rows: measurements.map(({ campaign, submission, edition, gate }) => ({
        term: labelOf(campaign),
        text: [
          campaign.title,
          submission === null
            ? null
            : `vastgesteld op ${formatDate(submission.submittedAt)} (revisie ${submission.revision})`,
          edition === null
            ? `regio: nog geen editie${gate === null ? '' : `, ${gate.submittedCount} van ${gate.memberCount} gemeenten`}`
            : `regio: editie ${edition.number} van ${formatDate(edition.publishedAt)}, ${edition.memberCount} gemeenten`,
        ]
          .filter((part) => part !== null)
          .join('; '),
      })),
    },
  ];
}

const valueOf = (value: number | null, isBroken: boolean): string =>
  `${isBroken ? '| ' : ''}${formatOptional(value)}`;

/** The own line, the region's below it, and each predecessor's by its name. */
function rowsOf(
  name: string,
  { points, predecessors }: DevelopmentLine,
  { municipality, predecessors: named }: Development,
  from: number,
): Cell[][] {
  const shown = points.slice(from);
  const regional = shown.map(({ region, regionBreak }) => valueOf(region, regionBreak !== null));
  if (municipality === null) return [[{ text: name, tone: 'bold' }, ...regional]];
  const soft = (text: string): Cell => ({ text, tone: 'soft' });
  return [
    [
      { text: name, tone: 'bold' },
      ...shown.map(({ own, ownBreak }): Cell => ({
        text: valueOf(own, ownBreak !== null),
        tone: 'bold',
      })),
    ],
    ...(shown.some(({ region }) => region !== null)
      ? [[soft('   regio'), ...regional.map(soft)]]
      : []),
    ...predecessors
      .filter(({ values }) => values.slice(from).some((value) => value !== null))
      .map(({ municipalityCode, values }) => {
        const of = named.find((each) => each.municipality.code === municipalityCode);
        const title = `   voorganger ${of?.municipality.name ?? municipalityCode}`;
        return [soft(title), ...values.slice(from).map((value) => soft(formatOptional(value)))];
      }),
  ];
}

/** Where a line stops or has no figure, and why. */
function remarksOn(
  code: string,
  { points }: DevelopmentLine,
  { measurements, municipality }: Development,
): { term: string; text: string }[] {
  const texts = points.flatMap((point, at) => {
    const year = measurements[at]?.campaign.year ?? '';
    const own = ownRemarks(point, code === 'Totaal');
    const about = municipality === null ? regionalRemarks(point) : own;
    return about.map((text) => `${year}: ${text}`);
  });
  return texts.length === 0 ? [] : [{ term: code, text: `${texts.join('; ')}.` }];
}
/** That nothing was submitted is said of the total, and holds for every theme. */
const ownRemarks = (point: DevelopmentPoint, isTotal: boolean): string[] => [
  ...(point.ownBreak === null ? [] : [`${breaks[point.ownBreak]}, nieuwe lijn`]),
  ...(point.ownAbsence === null || (point.ownAbsence === 'not_submitted' && !isTotal)
    ? []
    : [absences[point.ownAbsence]]),
  ...(point.own !== null && point.counted < point.asked
    ? [`over ${point.counted} van ${point.asked}`]
    : []),
];
const regionalRemarks = ({ regionBreak, region, regionAbsence }: DevelopmentPoint): string[] => [
  ...(regionBreak === null ? [] : [`${breaks[regionBreak]}, nieuwe lijn`]),
  ...(region === null && regionAbsence === 'too_few' ? ['te weinig gemeenten met een score'] : []),
];

/** From the third measurement on; two stand side by side with the questions already. */
export function questionDevelopmentBlocks(development: Development | null): Block[] {
  if (development === null || development.measurements.length < 3) return [];
  const { measurements, themes, municipality } = development;
  const from = Math.max(0, measurements.length - mostColumns);
  const written = (point: DevelopmentPoint): string =>
    municipality === null
      ? valueOf(point.region, point.regionBreak !== null)
      : `${point.ownBreak === null ? '' : '| '}${point.own === null ? none : formatLevel(point.own)}`;
  return themes.map((theme) => ({
    kind: 'table',
    title: `${theme.code}. ${theme.title}: per vraag`,
    ...{ size: 9, air: 2.8, isWhole: theme.questions.length <= 10 },
    columns: [
      { head: 'Nr.', width: 10 },
      { head: 'Stelling' },
      ...measurements.slice(from).map(({ campaign }) => ({
        head: String(campaign.year),
        width: 13,
        isNumber: true,
      })),
    ],
    rows: theme.questions.map(({ code, statement, points, breakReason }): Cell[] => [
      { text: code, tone: 'soft' },
      { text: statement, lines: breakReason === null ? [] : [{ text: breakReason }] },
      ...points.slice(from).map(written),
    ]),
  }));
}
