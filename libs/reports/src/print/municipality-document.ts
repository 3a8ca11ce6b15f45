import { radarChart } from '@ijkpunt/charts';
import type { Development, MunicipalResults, QuestionResult } from '@ijkpunt/results';
import { buildReportData, type ReportData } from '../report-data.js';
import type { MunicipalReportSource, ReportOptions } from '../report-source.js';
import { changeBlocks } from './changes.js';
import { formatDate } from '../report-words.js';
import type { Block, Cell, Chapter, Key, Line, PrintedDocument } from './document.js';
import { developmentBlocks, questionDevelopmentBlocks } from './development.js';
import { checkBlocks, methodBlocks } from './method.js';
import { nextStepBlocks } from './next-steps.js';

/** The whole report of one municipality. Pure: the same results and options give the same bytes. */
export function municipalityDocument(
  { results, development }: MunicipalReportSource,
  options: ReportOptions,
): PrintedDocument {
  const data = buildReportData(results, options);
  return {
    ...frameOf(data),
    layout: 'report',
    title: `Resultaten van de zelfscan: ${data.municipality}, ${data.campaign}`,
    cover: {
      kicker: 'Resultaten van de zelfscan',
      title: data.municipality,
      lines: [data.campaign, `Regio ${data.region}`],
      figures: data.figures,
      madeOn: data.madeOn,
      remarks: [data.edition, ...(data.newer === null ? [] : [data.newer])],
    },
    chapters: chaptersOf({ results, development, data, options }).filter(
      ({ blocks }) => blocks.length > 0,
    ),
  };
}

/** What the full report and the council's version have in common. */
export function frameOf(data: ReportData) {
  const { date, municipality, campaign, edition, scale, ruler } = data;
  const head = [municipality, campaign] as const;
  return { date, head, description: edition, foot: edition, scale, ruler };
}

interface Told {
  readonly results: MunicipalResults;
  readonly development: Development | null;
  readonly data: ReportData;
  readonly options: ReportOptions;
}

function chaptersOf({ results, development, data, options }: Told): Chapter[] {
  return [
    { title: 'Samenvatting', isApart: true, blocks: summaryBlocks(results, data) },
    { title: 'Per thema', isApart: true, blocks: themeBlocks(results, data) },
    { title: 'Wat is er veranderd', isApart: true, blocks: changeBlocks(results, data) },
    { title: 'Ontwikkeling', isApart: true, blocks: developmentBlocks(development, data.scale) },
    { title: 'Volgende stappen', isApart: true, blocks: nextStepBlocks(results) },
    { title: 'Alle vragen', isApart: true, blocks: questionBlocks(results, data) },
    {
      title: 'Ontwikkeling per vraag',
      isApart: false,
      blocks: questionDevelopmentBlocks(development),
    },
    { title: 'Toelichtingen', isApart: false, blocks: noteBlocks(data) },
    { title: 'Waar collega’s verschilden', isApart: false, blocks: agreementBlocks(data) },
    { title: 'Voorgangers', isApart: false, blocks: predecessorBlocks(data) },
    { title: 'Zo is gemeten en berekend', isApart: false, blocks: methodBlocks(data.scale) },
    {
      title: 'Over dit rapport',
      isApart: false,
      blocks: [
        { kind: 'terms', head: ['Hier komt het vandaan', 'Gegevens'], rows: data.sources },
        ...checkBlocks(options),
      ],
    },
  ];
}

export function keysOf(data: ReportData): Key[] {
  const { municipality, year, previousLabel, ruler } = data;
  return [
    { shape: 'own', name: `${municipality} ${year}` },
    ...(data.hasPrevious || ruler.previous !== null
      ? [{ shape: 'previous', name: `${municipality} ${previousLabel}` } as const]
      : []),
    ...(data.hasRegion || ruler.region !== null
      ? [{ shape: 'region', name: 'Gemiddelde regio' } as const]
      : []),
  ];
}

function summaryBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const [first = '', ...others] = data.summary;
  const blocks: Block[] = [{ kind: 'lead', text: first }];
  for (const text of [...others, ...(data.newer === null ? [] : [data.newer])]) {
    blocks.push({ kind: 'text', text });
  }
  if (data.ruler.own !== null) {
    blocks.push({ kind: 'ruler', alt: data.rulerAlt, keys: keysOf(data) });
  }
  for (const { text, writtenBy, writtenAt } of explained(results, 'total')) {
    blocks.push({ kind: 'quote', text, by: `${ownWords}, ${writtenBy}, ${formatDate(writtenAt)}` });
  }
  if (data.notice !== null) blocks.push({ kind: 'notice', ...data.notice });
  if (data.insights.length > 0) {
    blocks.push({ kind: 'heading', text: 'Dit valt op' }, { kind: 'points', items: data.insights });
  }
  if (data.scale.levels.length > 0) {
    blocks.push({ kind: 'heading', text: 'Zo leest u een niveau' }, { kind: 'levels' });
    blocks.push({
      kind: 'soft',
      text: 'De scan is bedoeld om het gesprek te voeden, niet om te oordelen. Een score zegt waar u staat; waarom dat zo is, weten de mensen die de scan invulden.',
    });
  }
  return blocks;
}

function themeBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const { hasPrevious, hasRegion, previousYear, previousLabel } = data;
  const isCompared = hasPrevious || hasRegion;
  const rows = data.themes.map((theme): Cell[] => {
    const { text, kind } = hasRegion ? theme.difference : theme.change;
    return [
      {
        text: `${theme.code}. ${theme.title}`,
        tone: 'bold',
        lines: [{ text: theme.note }, ...explanationLines(results, `theme:${theme.code}`)],
      },
      { plot: theme.plot },
      { text: theme.own, tone: 'bold' },
      ...(hasPrevious ? [theme.previous] : []),
      ...(hasRegion ? [theme.region] : []),
      ...(isCompared ? [{ text, tone: kind }] : []),
    ];
  });
  const number = (head: string) => ({ head, width: 13, isNumber: true });
  const difference = `Verschil: uw score min die van ${hasRegion ? 'de regio' : previousLabel}`;
  return [
    ...(data.radar
      ? [{ kind: 'figure' as const, chart: radarChart(data.radar, { width: 640, height: 390 }) }]
      : []),
    ...(data.gapNote === null ? [] : [{ kind: 'soft' as const, text: data.gapNote }]),
    {
      kind: 'keys',
      keys: [
        ...(data.radar ? [] : keysOf(data)),
        { shape: 'range', name: 'laagste tot hoogste vraag' },
      ],
      texts: isCompared ? [difference] : [],
    },
    {
      kind: 'table',
      size: 10,
      columns: [
        { head: 'Thema' },
        { head: '', width: 52, isRuler: true },
        number('Eigen'),
        ...(hasPrevious ? [number(previousYear)] : []),
        ...(hasRegion ? [number('Regio')] : []),
        ...(isCompared ? [{ ...number('Verschil'), width: 15 }] : []),
      ],
      rows,
    },
  ];
}

const ownWords = 'Toelichting van de gemeente';
const explained = ({ explanations }: MunicipalResults, of: string) =>
  explanations.filter(({ about }) => about === of);
const explanationLines = (results: MunicipalResults, of: string): Line[] =>
  explained(results, of).map(({ text, writtenBy, writtenAt }) => ({
    label: `${ownWords}:`,
    text: `${text} (${writtenBy}, ${formatDate(writtenAt)})`,
  }));

/** What was chosen at a question, in the words of that level. */
export function chosenLevel(question: QuestionResult, { scale }: MunicipalResults): string | null {
  const at = scale.findIndex(({ value }) => value === question.own);
  return question.levels[at] ?? null;
}

function questionBlocks(results: MunicipalResults, data: ReportData): Block[] {
  const { previous, region } = data.questionColumns;
  const byCode = new Map(results.questions.map((question) => [question.code, question]));
  return data.groups.map(({ title, score, questions }): Block => {
    const rows = questions.map((row): Cell[] => {
      const question = byCode.get(row.code);
      const seen = question ? chosenLevel(question, results) : null;
      const explanations = explanationLines(results, `question:${row.code}`);
      return [
        { text: row.code, tone: 'soft' },
        {
          text: row.statement,
          lines: [...(seen === null ? [] : [{ text: seen }]), ...explanations],
        },
        { text: row.own, tone: row.level === null ? 'soft' : 'bold', level: row.level },
        ...(previous ? [row.previous] : []),
        ...(region ? [row.region] : []),
      ];
    });
    return {
      ...{ kind: 'table', title, score, size: 9.4, air: 3.3, rows },
      columns: [
        { head: 'Nr.', width: 10 },
        { head: 'Stelling, en wat u op dit niveau ziet' },
        { head: 'Niveau', width: 24, isNumber: true },
        ...(previous ? [{ head: data.previousYear, width: 13, isNumber: true }] : []),
        ...(region ? [{ head: 'Regio', width: 13, isNumber: true }] : []),
      ],
    };
  });
}

function noteBlocks({ notes }: ReportData): Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: 'text', text: 'Dit schreef de gemeente bij haar antwoorden.' },
    {
      kind: 'entries',
      items: notes.map(({ code, statement, answer, lines }) => ({
        title: `${code}. ${statement}`,
        lines: [
          ...(answer === null ? [] : [{ label: 'Antwoord:', text: `${answer}.` }]),
          ...lines.map((text) => ({ text })),
        ],
      })),
    },
  ];
}

function agreementBlocks({ agreements }: ReportData): Block[] {
  if (agreements.length === 0) return [];
  return [
    {
      kind: 'text',
      text: 'Bij deze vragen gaven meer mensen eerst ieder een eigen antwoord. Daarna spraken zij er samen één af.',
    },
    {
      kind: 'entries',
      items: agreements.map(({ code, statement, decided, reason, dissent }) => ({
        title: `${code}. ${statement}`,
        lines: [
          { label: `Besloten: ${decided}.`, text: reason },
          ...(dissent === null ? [] : [{ label: 'Ander standpunt:', text: dissent }]),
        ],
      })),
    },
  ];
}

function predecessorBlocks({ predecessors, municipality }: ReportData): Block[] {
  if (predecessors === null) return [];
  return [
    {
      kind: 'text',
      text: `Deze gemeenten zijn opgegaan in ${municipality}. Hun scores staan hier zoals zij waren, over de vragen die nu nog gelijk zijn. Ze zijn niet gemiddeld en geen eigen verleden: een verschil is er niet uit te rekenen.`,
    },
    {
      kind: 'table',
      size: 9,
      columns: [
        { head: 'Meting' },
        { head: 'Totaal', width: 13, isNumber: true },
        ...predecessors.codes.map((head) => ({ head, width: 9, isNumber: true })),
      ],
      rows: predecessors.rows.map(({ name, note, total, scores }) => [
        note === null ? name : `${name}: ${note}`,
        { text: total, tone: 'bold' },
        ...scores,
      ]),
    },
  ];
}
