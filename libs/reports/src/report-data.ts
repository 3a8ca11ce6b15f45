import { formatDifference, formatScore, type RadarInput, type RadarSeries } from '@ijkpunt/charts';
import { shownDifference, type Openness } from '@ijkpunt/contracts';
import type {
  GateState,
  Insight,
  MunicipalityName,
  MunicipalResults,
  QuestionResult,
  ScoreAbsence,
  ThemeResult,
} from '@ijkpunt/results';

export interface ReportOptions {
  /** The date of the edition or submission, never of now: the same figures give the same bytes. */
  readonly madeOn: Date;
}

const none = '–';
const zone = { timeZone: 'Europe/Amsterdam' } as const;
const dateFormat = new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'long' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { ...zone, timeStyle: 'short' });
const formatDate = (date: Date): string => dateFormat.format(date);
const formatMoment = (date: Date): string =>
  `${formatDate(date)} om ${timeFormat.format(date)} uur`;
/** A date without a time stays that date in every zone. */
const formatDay = (day: string): string => formatDate(new Date(`${day}T12:00:00Z`));
const formatOptional = (score: number | null): string =>
  score === null ? none : formatScore(score);
const formatLevel = (level: number): string =>
  Number.isInteger(level) ? String(level) : formatScore(level);

const themeAbsences: Record<ScoreAbsence, string> = {
  not_submitted: 'geen score: de zelfscan is nog niet vastgesteld',
  too_many_open: 'geen score: meer dan 30 procent weet ik niet of n.v.t.',
  too_few_themes: 'geen score',
};
const totalAbsences: Record<ScoreAbsence, string> = {
  not_submitted: 'De zelfscan is nog niet vastgesteld. Daarom is er nog geen totaalscore.',
  too_many_open: 'Te veel vragen hebben geen niveau. Daarom is er geen totaalscore.',
  too_few_themes:
    'Minder dan 70 procent van de thema’s heeft een score. Daarom is er geen totaalscore.',
};
const opennesses: Record<Openness, string> = {
  mean_only: 'alleen in het gemiddelde van de regio',
  regional_coordinator: 'ook zichtbaar voor de regiocoördinator en de begeleider',
  region: 'met naam zichtbaar in de regio',
};

const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
function namesOf(municipalities: readonly MunicipalityName[], limit = 12): string {
  const names = municipalities.map(({ name }) => name);
  if (names.length <= limit) return list.format(names);
  return list.format([...names.slice(0, limit), `nog ${names.length - limit} andere`]);
}

const countOf = (gate: GateState): string => `${gate.submittedCount} van ${gate.memberCount}`;

/** Which edition the region's figures are of, or how far it is. */
function editionLine({ edition, gate }: MunicipalResults): string {
  if (edition === null) return `Nog geen editie: ${countOf(gate)} gemeenten hebben ingediend`;
  const members = `${edition.memberCount} van ${gate.memberCount} gemeenten`;
  return `Editie ${edition.number} van ${formatDate(edition.publishedAt)}, ${members}`;
}

function newerLine({ submission, edition, isNewerThanEdition }: MunicipalResults): string | null {
  if (!isNewerThanEdition || submission === null || edition === null) return null;
  const revision = `revisie ${submission.revision} van ${formatDate(submission.submittedAt)}`;
  return `De cijfers van uw gemeente zijn nieuwer dan deze editie (${revision}).`;
}

/** Why the place of the region's mean is empty, and what opens it. */
function regionNotice({ gate, campaign, edition }: MunicipalResults) {
  if (edition !== null) return null;
  const missing = `Nog niet ingediend: ${namesOf(gate.missing)}.`;
  const texts: Record<GateState['reason'], string> = {
    open: 'Alle gemeenten hebben ingediend. De eerste editie wordt nog gepubliceerd.',
    waiting: `${countOf(gate)} gemeenten hebben ingediend. ${missing} Zodra alle gemeenten hebben ingediend, komt het gemiddelde vrij. De meting sluit op ${formatMoment(campaign.closesAt)}.`,
    closed_incomplete: `De meting is gesloten op ${formatDate(campaign.closesAt)} met ${countOf(gate)} gemeenten. ${missing} Zonder alle gemeenten is er geen gemiddelde. Dient een gemeente alsnog in, dan kan het vrijkomen.`,
    consent_needed: `De regio telt ${gate.memberCount} gemeenten. Bij minder dan 3 zou een gemiddelde de cijfers van een andere gemeente verraden. Het komt pas vrij als alle gemeenten daarmee instemmen.`,
  };
  return {
    title: 'Het gemiddelde van de regio is nog niet te zien',
    text: texts[gate.reason],
    submitted: gate.submittedCount,
    members: gate.memberCount,
  };
}

interface Comparison {
  readonly text: string;
  readonly kind: 'none' | 'same' | 'higher' | 'lower';
}
function compare(own: number | null, other: number | null): Comparison {
  if (own === null || other === null) return { text: none, kind: 'none' };
  const difference = shownDifference(own, other);
  const kind = difference === 0 ? 'same' : difference > 0 ? 'higher' : 'lower';
  return { text: formatDifference(difference), kind };
}

function scaleOf({ scale }: MunicipalResults) {
  const values = scale.map(({ value }) => value);
  return {
    min: values.length === 0 ? 1 : Math.min(...values),
    max: values.length === 0 ? 5 : Math.max(...values),
    levels: scale.map(({ value, label }) => ({ value: String(value), label })),
  };
}

function againstRegion(total: number, region: number): string {
  const { kind, text } = compare(total, region);
  if (kind === 'same') return 'gelijk aan de regio';
  return `u ligt ${text.slice(1)} ${kind === 'higher' ? 'hoger' : 'lager'}`;
}

/** The figures of the cover: total, region, since the previous measurement, since the baseline. */
function coverFigures(results: MunicipalResults) {
  const { total, regionTotal, gate, themes } = results;
  const { max } = scaleOf(results);
  const counted = themes.reduce((sum, theme) => sum + theme.counted, 0);
  const asked = themes.reduce((sum, theme) => sum + theme.asked, 0);
  const since = (label: string, before: number | null) =>
    total === null || before === null
      ? []
      : [
          {
            label,
            value: compare(total, before).text,
            note: `van ${formatScore(before)} naar ${formatScore(total)}`,
          },
        ];
  const regionNote = regionTotal === null ? `nog niet te zien: ${countOf(gate)} klaar` : '';
  return [
    {
      label: 'Totaal',
      value: formatOptional(total),
      note: total === null ? 'geen totaalscore' : `op een schaal tot ${max}`,
    },
    {
      label: 'Regio',
      value: formatOptional(regionTotal),
      note: total !== null && regionTotal !== null ? againstRegion(total, regionTotal) : regionNote,
    },
    ...since(`Sinds ${results.previousCampaign?.year ?? 'vorige'}`, results.previousTotal),
    ...(results.baselineCampaign?.id === results.previousCampaign?.id
      ? []
      : since(`Sinds nulmeting ${results.baselineCampaign?.year ?? ''}`, results.baselineTotal)),
    { label: 'Tellen mee', value: String(counted), note: `van ${asked} vragen` },
  ].slice(0, 4);
}

/** What a total means in the words of the scale: on a level, or between two. */
function meaningOf(total: number, { scale }: MunicipalResults): string {
  const below = scale.findLast(({ value }) => value <= total);
  const above = scale.find(({ value }) => value >= total);
  if (below === undefined || above === undefined) return '';
  if (below === above) return `Dat is niveau ${below.value}: ${below.label}.`;
  return `Dat ligt tussen niveau ${below.value} (${below.label}) en niveau ${above.value} (${above.label}).`;
}

function summaryOf(results: MunicipalResults): string[] {
  const { total, totalAbsence, regionTotal, previousTotal, previousCampaign } = results;
  if (total === null) {
    return [
      totalAbsence === null ? 'Deze vragenlijst heeft geen score.' : totalAbsences[totalAbsence],
    ];
  }
  const { min, max } = scaleOf(results);
  const place = results.municipality.name;
  const own = `${place} scoort gemiddeld ${formatScore(total)} op een schaal van ${min} tot ${max}. ${meaningOf(total, results)}`;
  const others: string[] = [];
  if (regionTotal !== null) {
    const { kind, text } = compare(total, regionTotal);
    const size =
      kind === 'same'
        ? 'Dat is gelijk aan'
        : `Dat is ${text.slice(1)} ${kind === 'higher' ? 'hoger' : 'lager'} dan`;
    others.push(
      `${size} het gemiddelde van de regio ${results.region.name} (${formatScore(regionTotal)}).`,
    );
  }
  if (previousTotal !== null) {
    const { kind, text } = compare(total, previousTotal);
    const size =
      kind === 'same'
        ? 'evenveel als'
        : `${text.slice(1)} ${kind === 'higher' ? 'meer' : 'minder'} dan`;
    others.push(
      `Het is ${size} in ${previousCampaign?.year ?? 'de vorige meting'} (${formatScore(previousTotal)}).`,
    );
  }
  const scored = results.themes.filter((theme) => theme.own !== null);
  const [first, ...rest] = scored.toSorted((a, b) => (b.own ?? 0) - (a.own ?? 0));
  const last = rest.at(-1);
  if (first && last && first.own !== last.own) {
    others.push(
      `Het sterkst staat ${first.title} (${formatOptional(first.own)}). De meeste ruimte is er bij ${last.title} (${formatOptional(last.own)}).`,
    );
  }
  return [own, others.join(' ')].filter((text) => text !== '');
}

function toInsight(insight: Insight, results: MunicipalResults) {
  const theme = results.themes.find(({ code }) => code === insight.themeCode);
  const question = results.questions.find(({ code }) => code === insight.questionCode);
  const name = theme?.title ?? insight.themeCode;
  const year = results.previousCampaign?.year ?? 'de vorige meting';
  const steps = `Van ${formatScore(insight.from)} naar ${formatScore(insight.to)}.`;
  const own = theme?.own ?? insight.to;
  const region = theme?.region ?? insight.from;
  const scores = `U scoort ${formatScore(own)}, de regio ${formatScore(region)}.`;
  const about = (lead: string) =>
    question ? ` ${lead} vraag ${question.code}: “${question.statement}”${levelsOf(question)}` : '';
  const texts: Record<Insight['kind'], { title: string; text: string }> = {
    improved: {
      title: `${name} staat steviger dan in ${year}`,
      text: steps + about('Het meest bij'),
    },
    declined: { title: `${name} is gezakt sinds ${year}`, text: steps + about('Het meest bij') },
    ahead_of_region: {
      title: `Op ${name} ligt u voor op de regio`,
      text: scores + about('Vooral bij'),
    },
    behind_region: {
      title: `Op ${name} blijft u achter bij de regio`,
      text: scores + about('Vooral bij'),
    },
    low_question: {
      title: `Bij ${name} staat één vraag laag`,
      text: about('Het gaat om').trim() || steps,
    },
  };
  return texts[insight.kind];
}

/** A statement keeps its own full stop; the levels follow it between brackets. */
function levelsOf({ own, region }: QuestionResult): string {
  if (own === null) return '';
  const level = `u staat op niveau ${formatLevel(own)}`;
  return ` (${level}${region === null ? '' : `, de regio gemiddeld op ${formatScore(region)}`}).`;
}

function toTheme(theme: ThemeResult) {
  const { own, previous, region, lowest, highest, counted, asked } = theme;
  const spread =
    lowest === null || highest === null
      ? ''
      : `, niveau ${formatLevel(lowest)}${lowest === highest ? '' : ` tot ${formatLevel(highest)}`}`;
  const counting = `${counted} van ${asked} vragen${spread}`;
  return {
    code: theme.code,
    title: theme.title,
    note: own === null ? themeAbsences[theme.ownAbsence ?? 'too_few_themes'] : counting,
    own: formatOptional(own),
    previous: formatOptional(previous),
    region: formatOptional(region),
    difference: compare(own, region),
    change: compare(own, previous),
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
      name: `${municipality.name} ${previousCampaign?.year ?? 'vorige meting'}`,
      values: themes.map((theme) => theme.previous),
    },
    { kind: 'region', name: 'Gemiddelde regio', values: themes.map((theme) => theme.region) },
  ];
  const series = lines.filter(({ values }) => values.some((value) => value !== null));
  if (themes.length < 3 || series.length === 0) return null;
  const { min, max } = scaleOf(results);
  const scored = themes.filter(({ own }) => own !== null);
  const ranked = scored.toSorted((a, b) => (b.own ?? 0) - (a.own ?? 0));
  const [first, last] = [ranked.at(0), ranked.at(-1)];
  const extremes =
    first && last && first !== last
      ? ` Hoogste eigen score: ${first.title}, ${formatOptional(first.own)}. Laagste: ${last.title}, ${formatOptional(last.own)}.`
      : '';
  const names = list.format(series.map(({ name }) => name));
  return {
    axes: themes.map(({ code, title }) => ({ code, title })),
    min,
    max,
    series,
    description: `Radardiagram van ${themes.length} thema’s met ${names}.${extremes} Alle getallen staan in de tabel hieronder.`,
  };
}

/** Said under the radar, because a gap in a line is easily taken for a drawing error. */
function gapNote(themes: readonly ThemeResult[]): string | null {
  const codes = themes.filter(({ own }) => own === null).map(({ code }) => code);
  if (codes.length === 0 || codes.length === themes.length) return null;
  const subject = codes.length === 1 ? 'Thema' : 'De thema’s';
  const verb = codes.length === 1 ? 'heeft' : 'hebben';
  return `${subject} ${list.format(codes)} ${verb} geen score; daar is uw lijn onderbroken.`;
}

/** What this report is made of, for the reader who wants to check it years later. */
function sourcesOf(results: MunicipalResults) {
  const { campaign, submission, edition, municipality, region, previousCampaign } = results;
  const rows: (readonly [term: string, text: string])[] = [
    [
      'Meting',
      `${campaign.title}, regio ${region.name}, geopend van ${formatMoment(campaign.opensAt)} tot ${formatMoment(campaign.closesAt)}`,
    ],
    ['Peildatum', `${formatDay(campaign.referenceDate)}: wie dan lid is van de regio telt mee`],
    ['Vragenlijst', campaign.instrumentTitle],
    ['Gemeente', `${municipality.name}, CBS-code ${municipality.code}`],
  ];
  if (submission !== null) {
    rows.push([
      'Vastgestelde scan',
      `revisie ${submission.revision}, vastgesteld op ${formatMoment(submission.submittedAt)} door ${submission.submittedBy}; openheid: ${opennesses[submission.openness]}`,
    ]);
  }
  const published =
    edition === null
      ? ''
      : `, gepubliceerd op ${formatMoment(edition.publishedAt)}, cijferversie ${edition.version}`;
  rows.push(['Cijfers van de regio', `${editionLine(results)}${published}`]);
  rows.push(['Cijferversie', `${results.version} van deze meting`]);
  if (previousCampaign !== null) rows.push(['Vorige meting', previousCampaign.title]);
  if (results.baselineCampaign !== null) rows.push(['Nulmeting', results.baselineCampaign.title]);
  return rows.map(([term, text]) => ({ term, text }));
}

/**
 * Everything the template prints, as plain JSON with the Dutch text already made. Pure: the same
 * results and the same date give the same bytes.
 */
export function buildReportData(results: MunicipalResults, { madeOn }: ReportOptions) {
  const { municipality, campaign, region, themes, questions, previousCampaign, gate } = results;
  const titles = new Map(themes.map(({ code, title }) => [code, title]));
  const labels = new Map(results.scale.map(({ value, label }) => [value, label]));
  const has = (key: 'previous' | 'region') => questions.some((question) => question[key] !== null);
  const radar = radarOf(results);
  const { min, max, levels } = scaleOf(results);
  return {
    /** UTC, so that the date inside the file does not depend on the machine. */
    date: {
      year: madeOn.getUTCFullYear(),
      month: madeOn.getUTCMonth() + 1,
      day: madeOn.getUTCDate(),
      hour: madeOn.getUTCHours(),
      minute: madeOn.getUTCMinutes(),
      second: madeOn.getUTCSeconds(),
    },
    madeOn: formatDate(madeOn),
    municipality: municipality.name,
    region: region.name,
    campaign: campaign.title,
    year: String(campaign.year),
    previousLabel: previousCampaign === null ? 'Vorige' : String(previousCampaign.year),
    scale: { min, max, levels },
    figures: coverFigures(results),
    ruler: { own: results.total, previous: results.previousTotal, region: results.regionTotal },
    total: formatOptional(results.total),
    rulerAlt: `Liniaal van ${min} tot ${max}. ${summaryOf(results).join(' ')}`,
    edition: editionLine(results),
    newer: newerLine(results),
    notice: regionNotice(results),
    summary: summaryOf(results),
    insights: results.insights.slice(0, 3).map((insight) => toInsight(insight, results)),
    radar,
    gapNote: gapNote(themes),
    hasPrevious: themes.some(({ previous }) => previous !== null),
    hasRegion: themes.some((theme) => theme.region !== null),
    themes: themes.map(toTheme),
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
    members: gate.memberCount,
    sources: sourcesOf(results),
  };
}
export type ReportData = ReturnType<typeof buildReportData>;

const moments = new Set(['opensAt', 'closesAt', 'publishedAt', 'submittedAt']);
export const serialiseResults = (results: MunicipalResults): string => JSON.stringify(results);
/** The way back, by the names of the fields: a text that looks like a date stays a text. */
export const reviveResults = (json: string): MunicipalResults =>
  JSON.parse(json, (key, value: unknown) =>
    moments.has(key) && typeof value === 'string' ? new Date(value) : value,
  );

/** The file's date: that of the newest figures in it, its edition's or its submission's. */
export function reportDate({ edition, submission, campaign }: MunicipalResults): Date {
  const dates = [edition?.publishedAt, submission?.submittedAt].filter(
    (date) => date !== undefined,
  );
  return new Date(Math.max(...(dates.length === 0 ? [campaign.opensAt] : dates).map(Number)));
}
