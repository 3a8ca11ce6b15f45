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
  `${formatDate(date)} om ${timeFormat.format(date)}\u00A0uur`;
/** A date without a time stays that date in every zone. */
const formatDay = (day: string): string => formatDate(new Date(`${day}T12:00:00Z`));
const formatOptional = (score: number | null): string =>
  score === null ? none : formatScore(score);
const formatLevel = (level: number): string =>
  Number.isInteger(level) ? String(level) : formatScore(level);

const themeAbsences: Record<ScoreAbsence, string> = {
  not_submitted: 'geen score: de zelfscan is nog niet vastgesteld',
  too_many_open: 'geen score: te veel weet ik niet of n.v.t.',
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
  regional_coordinator: 'ook voor de regiocoördinator en de begeleider',
  region: 'met naam in de regio',
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

function compare(own: number | null, other: number | null) {
  if (own === null || other === null) return { text: none, kind: 'none' };
  const difference = shownDifference(own, other);
  const kind = difference === 0 ? 'same' : difference > 0 ? 'higher' : 'lower';
  return { text: formatDifference(difference), kind };
}
/** As in "0,2 hoger"; null where the two are equal. */
function distance(own: number, other: number): string | null {
  const { kind, text } = compare(own, other);
  return kind === 'same' ? null : `${text.slice(1)} ${kind === 'higher' ? 'hoger' : 'lager'}`;
}

function scaleOf({ scale }: MunicipalResults) {
  const min = scale[0]?.value ?? 1;
  const max = scale.at(-1)?.value ?? 5;
  const levels = scale.map(({ value, label }) => ({ value, label }));
  /** How many long ticks a ruler has room for. */
  const spans = max - min <= 10 ? max - min : Math.max(1, scale.length - 1);
  return { min, max, spans, levels };
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
  if (below === above) return `Dat is niveau\u00A0${below.value}: ${below.label}.`;
  return `Dat ligt tussen niveau\u00A0${below.value} (${below.label}) en niveau\u00A0${above.value} (${above.label}).`;
}

/** The themes with the highest and the lowest own score; none where all are equal. */
function extremesOf(themes: readonly ThemeResult[]): readonly (ThemeResult | undefined)[] {
  const scored = themes.filter(({ own }) => own !== null);
  const ranked = scored.toSorted((a, b) => (b.own ?? 0) - (a.own ?? 0));
  return ranked.at(0)?.own === ranked.at(-1)?.own ? [] : [ranked.at(0), ranked.at(-1)];
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
    const gap = distance(total, regionTotal);
    const is = gap === null ? 'gelijk aan' : `${gap} dan`;
    const mean = `het gemiddelde van de regio ${results.region.name} (${formatScore(regionTotal)})`;
    others.push(`Dat is ${is} ${mean}.`);
  }
  if (previousTotal !== null) {
    const before = `In ${previousCampaign?.year ?? 'de vorige meting'} was het totaal`;
    const change = distance(total, previousTotal);
    const score = formatScore(previousTotal);
    others.push(
      change === null ? `${before} ook ${score}.` : `${before} ${score}; het is nu ${change}.`,
    );
  }
  const [first, last] = extremesOf(results.themes);
  if (first && last) {
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
      text: about('Het gaat om').trim() || `Het laagste niveau is ${formatLevel(insight.to)}.`,
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

function toTheme(theme: ThemeResult, memberCount: number) {
  const { own, previous, region, lowest, highest, counted, asked, regionCount } = theme;
  const spread =
    lowest === null || highest === null
      ? ''
      : `, niveau ${formatLevel(lowest)}${lowest === highest ? '' : ` tot ${formatLevel(highest)}`}`;
  const counting = `${counted} van ${asked} vragen${spread}`;
  const note = own === null ? themeAbsences[theme.ownAbsence ?? 'too_few_themes'] : counting;
  /** How many municipalities a mean is of, where that is not simply all of them. */
  const isOfAll = regionCount === null || regionCount === memberCount || region === null;
  return {
    code: theme.code,
    title: theme.title,
    note: isOfAll ? note : `${note}; regio: ${regionCount} gemeenten`,
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
    description: `Radardiagram van ${themes.length} thema’s met ${names}.${extremes} Alle getallen staan in de tabel hieronder.`,
  };
}

/** Said under the radar, because a gap in a line is easily taken for a drawing error. */
function gapNote(themes: readonly ThemeResult[]): string | null {
  const codes = themes.filter(({ own }) => own === null).map(({ code }) => code);
  if (codes.length === 0 || codes.length === themes.length) return null;
  return `Geen score, en een onderbroken lijn: thema ${list.format(codes)}. Meer dan 30 procent van de vragen is daar weet ik niet of n.v.t.`;
}

/** What this report is made of, for the reader who wants to check it years later. */
function sourcesOf(results: MunicipalResults) {
  const { campaign, submission, edition, municipality, region, previousCampaign } = results;
  const rows: (readonly [term: string, text: string])[] = [
    [
      'Meting',
      `${campaign.title}, regio ${region.name}, open van ${formatMoment(campaign.opensAt)} tot ${formatMoment(campaign.closesAt)}`,
    ],
    ['Peildatum', `${formatDay(campaign.referenceDate)}: wie dan lid is van de regio telt mee`],
    ['Vragenlijst', `${campaign.instrumentTitle}, versie ${campaign.instrumentVersion}`],
    ['Gemeente', `${municipality.name}, CBS-code ${municipality.code}`],
  ];
  if (submission !== null) {
    rows.push([
      'Vastgestelde scan',
      `Revisie ${submission.revision}, vastgesteld op ${formatMoment(submission.submittedAt)} door ${submission.submittedBy}; zichtbaarheid: ${opennesses[submission.openness]}`,
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
    previousLabel: previousCampaign === null ? 'Vorige' : String(previousCampaign.year),
    scale,
    figures: coverFigures(results),
    ruler: { own: results.total, previous: results.previousTotal, region: results.regionTotal },
    rulerAlt: `Liniaal van ${scale.min} tot ${scale.max}. ${summaryOf(results).join(' ')}`,
    edition: editionLine(results),
    newer: newerLine(results),
    notice: regionNotice(results),
    summary: summaryOf(results),
    insights: results.insights.slice(0, 3).map((insight) => toInsight(insight, results)),
    radar,
    gapNote: gapNote(themes),
    hasPrevious: themes.some(({ previous }) => previous !== null),
    hasRegion: themes.some((theme) => theme.region !== null),
    themes: themes.map((theme) => toTheme(theme, results.gate.memberCount)),
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
    sources: sourcesOf(results),
  };
}
export type ReportData = ReturnType<typeof buildReportData>;
