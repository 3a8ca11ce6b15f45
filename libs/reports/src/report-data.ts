import { formatScore, type RadarInput, type RadarSeries } from '@ijkpunt/charts';
import type { MunicipalResults, QuestionResult, ScoreAbsence, ThemeResult } from '@ijkpunt/results';
import type { CampaignSummary } from '@ijkpunt/scans';
import { areaNotes, predecessorTable } from './former-area.js';
import type { ReportOptions } from './report-source.js';
import {
  breaksOf,
  comparisonNotes,
  countOf,
  editionLine,
  gapNote,
  newerLine,
  regionNotice,
  sourcesOf,
  summaryOf,
  toInsight,
} from './report-sentences.js';
import {
  compare,
  distance,
  extremesOf,
  formatDate,
  formatLevel,
  formatOptional,
  list,
  none,
  scaleOf,
} from './report-words.js';

type Agreement = NonNullable<QuestionResult['agreement']>;

/** The date of what a report tells of, so that making it again gives the same bytes. */
export function reportDate({
  edition,
  submission,
}: {
  readonly edition: MunicipalResults['edition'];
  readonly submission: NonNullable<MunicipalResults['submission']>;
}): Date {
  const { submittedAt } = submission;
  return edition && edition.publishedAt > submittedAt ? edition.publishedAt : submittedAt;
}

const themeAbsences: Record<ScoreAbsence, string> = {
  not_submitted: 'geen score: de zelfscan is nog niet vastgesteld',
  too_many_open: 'geen score: te veel weet ik niet of n.v.t.',
  too_few_themes: 'geen score',
};
/** The figures of the cover: total, region, since the previous measurement, since the baseline. */
function coverFigures(results: MunicipalResults) {
  const { total, regionTotal, gate, themes } = results;
  const { max } = scaleOf(results);
  const counted = themes.reduce((sum, theme) => sum + theme.counted, 0);
  const asked = themes.reduce((sum, theme) => sum + theme.asked, 0);
  const since = (label: string, before: number | null, now: number | null) =>
    now === null || before === null
      ? []
      : [
          {
            label,
            value: compare(now, before).text,
            note: `van ${formatScore(before)} naar ${formatScore(now)}${now === total ? '' : ', zelfde vragen'}`,
          },
        ];
  const withheld = results.edition === null ? `${countOf(gate)} ingediend` : 'te weinig scores';
  const gap = total === null || regionTotal === null ? null : distance(total, regionTotal);
  const ownSide = gap === null ? 'gelijk aan de regio' : `u ligt ${gap}`;
  return [
    {
      label: 'Totaal',
      value: formatOptional(total),
      note: total === null ? 'geen totaalscore' : `op een schaal tot ${max}`,
    },
    {
      label: 'Regio',
      value: formatOptional(regionTotal),
      note: regionTotal === null ? withheld : total === null ? '' : ownSide,
    },
    ...since(
      `Sinds ${results.previousCampaign ? yearOf(results.previousCampaign) : 'vorige'}`,
      results.previousTotal,
      results.totalSincePrevious,
    ),
    ...(results.baselineCampaign?.id === results.previousCampaign?.id
      ? []
      : since(
          `Sinds nulmeting ${results.baselineCampaign ? yearOf(results.baselineCampaign) : ''}`,
          results.baselineTotal,
          results.totalSinceBaseline,
        )),
    { label: 'Tellen mee', value: String(counted), note: `van ${asked} vragen` },
  ].slice(0, 4);
}

/** Of a measurement that came from a file a reader has to know that. */
const yearOf = ({ year, isImported }: CampaignSummary): string =>
  isImported ? `${year} (geïmporteerd)` : String(year);

function toTheme(theme: ThemeResult, { gate, previousCampaign }: MunicipalResults) {
  const { own, previous, region, lowest, highest, counted, asked, regionCount } = theme;
  const spread =
    lowest === null || highest === null
      ? ''
      : `, niveau ${formatLevel(lowest)}${lowest === highest ? '' : ` tot ${formatLevel(highest)}`}`;
  const counting = `${counted} van ${asked} vragen${spread}`;
  const note = own === null ? themeAbsences[theme.ownAbsence ?? 'too_few_themes'] : counting;
  /** How many municipalities a mean is of, where that is not simply all of them. */
  const isOfAll = regionCount === null || regionCount === gate.memberCount || region === null;
  return {
    code: theme.code,
    title: theme.title,
    note: [
      note,
      ...(isOfAll ? [] : [`regio: ${regionCount} gemeenten`]),
      ...(previousCampaign ? comparisonNotes(theme, previousCampaign.year) : []),
    ].join('; '),
    own: formatOptional(own),
    previous: formatOptional(previous),
    region: formatOptional(region),
    difference: compare(own, region),
    change: compare(theme.ownCompared, previous),
    /** Plain numbers, for drawing only; what is read is the text. */
    plot: { own, previous, region, lowest, highest },
  };
}

function answerOf({ kind, own }: QuestionResult): string {
  if (kind === 'dont_know') return 'weet ik niet';
  if (kind === 'not_applicable') return 'n.v.t.';
  return own === null ? none : formatLevel(own);
}

function toQuestion(question: QuestionResult) {
  return {
    code: question.code,
    statement: question.statement,
    own: answerOf(question),
    level: question.own,
    previous: question.previous === null ? none : formatLevel(question.previous),
    region: formatOptional(question.region),
  };
}

/** A line of its own for each that was written so. */
function toNote(question: QuestionResult, note: string) {
  const { code, statement, own, kind } = question;
  const answer = own === null ? answerOf(question) : `niveau ${formatLevel(own)}`;
  return { code, statement, answer: kind === 'text' ? null : answer, lines: note.split('\n') };
}

function toAgreement(question: QuestionResult, agreement: Agreement) {
  const { code, statement, own } = question;
  const decided = own === null ? answerOf(question) : `niveau ${formatLevel(own)}`;
  return { code, statement, decided, ...agreement };
}

/** The three lines of the radar; a line without any figure is left out, as is an empty radar. */
function radarOf(results: MunicipalResults): RadarInput | null {
  const { themes, municipality, campaign, previousCampaign } = results;
  const lines: readonly RadarSeries[] = [
    {
      kind: 'own',
      name: `${municipality.name} ${campaign.year}`,
      values: themes.map((t) => t.own),
    },
    {
      kind: 'previous',
      name: `${municipality.name} ${previousCampaign ? yearOf(previousCampaign) : 'vorige meting'}`,
      values: themes.map((theme) => theme.previous),
    },
    { kind: 'region', name: 'Gemiddelde regio', values: themes.map((theme) => theme.region) },
  ];
  const series = lines.filter(({ values }) => values.some((value) => value !== null));
  if (themes.length < 3 || series.length === 0) return null;
  const { min, max } = scaleOf(results);
  const [first, last] = extremesOf(themes);
  const extremes =
    first && last
      ? ` Hoogste eigen score: ${first.title}, ${formatOptional(first.own)}. Laagste: ${last.title}, ${formatOptional(last.own)}.`
      : '';
  const names = list.format(series.map(({ name }) => name));
  return {
    axes: themes.map(({ code, title }) => ({ code, title })),
    min,
    max,
    series,
    title: 'Scores per thema',
    description: `Radardiagram van ${themes.length} thema’s met ${names}.${extremes} Alle getallen staan in de tabel hieronder.`,
  };
}

/**
 * Everything the template prints, as plain JSON with the Dutch text already made. Pure: the same
 * results and the same date give the same bytes.
 */
export function buildReportData(
  results: MunicipalResults,
  { madeOn }: Pick<ReportOptions, 'madeOn'>,
) {
  const { municipality, campaign, region, themes, questions, previousCampaign } = results;
  const titles = new Map(themes.map(({ code, title }) => [code, title]));
  const labels = new Map(results.scale.map(({ value, label }) => [value, label]));
  const has = (key: 'previous' | 'region') => questions.some((question) => question[key] !== null);
  const radar = radarOf(results);
  const scale = scaleOf(results);
  return {
    /** UTC, so that the date inside the file does not depend on the machine. */
    date: madeOn.toISOString().slice(0, 19).split(/[-T:]/u).map(Number),
    madeOn: formatDate(madeOn),
    municipality: municipality.name,
    region: region.name,
    campaign: campaign.title,
    year: String(campaign.year),
    previousLabel: previousCampaign === null ? 'Vorige' : yearOf(previousCampaign),
    /** For the head of a narrow column. */
    previousYear: previousCampaign === null ? 'Vorige' : String(previousCampaign.year),
    scale,
    figures: coverFigures(results),
    ruler: { own: results.total, previous: results.previousTotal, region: results.regionTotal },
    rulerAlt: `Liniaal van ${scale.min} tot ${scale.max}. ${summaryOf(results).join(' ')}`,
    edition: editionLine(results),
    newer: newerLine(results),
    notice: regionNotice(results),
    summary: [...summaryOf(results), ...areaNotes(results)],
    predecessors: predecessorTable(results),
    insights: results.insights.slice(0, 3).map((insight) => toInsight(insight, results)),
    radar,
    gapNote: gapNote(themes),
    hasPrevious: themes.some(({ previous }) => previous !== null),
    hasRegion: themes.some((theme) => theme.region !== null),
    themes: themes.map((theme) => toTheme(theme, results)),
    questionColumns: { previous: has('previous'), region: has('region') },
    groups: themes.map(({ code, title, own }) => ({
      title: `${code}. ${title}`,
      score: formatOptional(own),
      questions: questions.filter(({ themeCode }) => themeCode === code).map(toQuestion),
    })),
    lowest: results.lowest.map((question) => ({
      ...toQuestion(question),
      theme: titles.get(question.themeCode) ?? question.themeCode,
      label: question.own === null ? '' : (labels.get(question.own) ?? ''),
    })),
    notes: questions.flatMap((question) =>
      question.note === null ? [] : [toNote(question, question.note)],
    ),
    agreements: questions.flatMap((question) =>
      question.agreement ? [toAgreement(question, question.agreement)] : [],
    ),
    breaks: breaksOf(results),
    sources: sourcesOf(results),
  };
}
export type ReportData = ReturnType<typeof buildReportData>;
