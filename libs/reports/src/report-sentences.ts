import { formatScore } from '@ijkpunt/charts';
import type { Openness } from '@ijkpunt/contracts';
import type {
  GateState,
  Insight,
  MunicipalResults,
  QuestionResult,
  ScoreAbsence,
  ThemeResult,
} from '@ijkpunt/results';
import type { CampaignSummary } from '@ijkpunt/scans';
import {
  distance,
  extremesOf,
  formatDate,
  formatDay,
  formatLevel,
  formatMoment,
  formatOptional,
  list,
  namesOf,
  scaleOf,
} from './report-words.js';

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

export const countOf = (gate: GateState): string =>
  `${gate.submittedCount} van ${gate.memberCount}`;

/** Which edition the region's figures are of, or how far it is. */
export function editionLine({ edition, gate }: Pick<MunicipalResults, 'edition' | 'gate'>): string {
  if (edition === null) return `Nog geen editie: ${countOf(gate)} gemeenten hebben ingediend`;
  const members = `${edition.memberCount} van ${gate.memberCount} gemeenten`;
  return `Editie ${edition.number} van ${formatDate(edition.publishedAt)}, ${members}`;
}

export function newerLine({
  submission,
  edition,
  isNewerThanEdition,
}: MunicipalResults): string | null {
  if (!isNewerThanEdition || submission === null || edition === null) return null;
  const revision = `revisie ${submission.revision} van ${formatDate(submission.submittedAt)}`;
  return `De cijfers van uw gemeente zijn nieuwer dan deze editie (${revision}).`;
}

/** Why the place of the region's mean is empty, and what opens it. */
export function regionNotice({
  gate,
  campaign,
  edition,
}: Pick<MunicipalResults, 'gate' | 'campaign' | 'edition'>) {
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

/** What a total means in the words of the scale: on a level, or between two. */
export function meaningOf(total: number, { scale }: Pick<MunicipalResults, 'scale'>): string {
  const below = scale.findLast(({ value }) => value <= total);
  const above = scale.find(({ value }) => value >= total);
  if (below === undefined || above === undefined) return '';
  if (below === above) return `Dat is niveau\u00A0${below.value}: ${below.label}.`;
  return `Dat ligt tussen niveau\u00A0${below.value} (${below.label}) en niveau\u00A0${above.value} (${above.label}).`;
}

export function summaryOf(results: MunicipalResults): string[] {
  const { total, totalAbsence, regionTotal, previousTotal, previousCampaign } = results;
  const now = results.totalSincePrevious;
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
  if (previousTotal !== null && now !== null) {
    const before = `In ${previousCampaign?.year ?? 'de vorige meting'} was het totaal`;
    const change = distance(now, previousTotal);
    const score = formatScore(previousTotal);
    const over = results.themes.some(({ comparable, asked }) => comparable < asked)
      ? ', over de vragen die te vergelijken zijn'
      : '';
    others.push(
      change === null
        ? `${before} ook ${score}${over}.`
        : `${before} ${score}; het is nu ${change}${over}.`,
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

export function toInsight(insight: Insight, results: MunicipalResults) {
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
    declined: { title: `${name} ligt lager dan in ${year}`, text: steps + about('Het meest bij') },
    ahead_of_region: {
      title: `${name} ligt boven het gemiddelde van de regio`,
      text: scores + about('Vooral bij'),
    },
    behind_region: {
      title: `${name} ligt onder het gemiddelde van de regio`,
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

/** Said under the radar, because a gap in a line is easily taken for a drawing error. */
export function gapNote(themes: readonly ThemeResult[]): string | null {
  const codes = themes.filter(({ own }) => own === null).map(({ code }) => code);
  if (codes.length === 0 || codes.length === themes.length) return null;
  return `Geen score, en een onderbroken lijn: thema ${list.format(codes)}. Meer dan 30 procent van de vragen is daar weet ik niet of n.v.t.`;
}

/** How far a theme may be compared with the previous measurement; nothing where all of it may. */
export function comparisonNotes(
  { isBroken, comparable, asked, previous }: ThemeResult,
  year: number,
): string[] {
  if (isBroken) return [`niet te vergelijken met ${year}`];
  if (comparable === asked || previous === null) return [];
  return [`${year}: over ${comparable} vragen`];
}

/** The questions that may not be compared with the previous measurement, each with the reason. */
export function breaksOf({ questions, previousCampaign }: MunicipalResults) {
  const rows = questions.flatMap(({ code, breakReason }) =>
    breakReason === null ? [] : [{ term: code, text: breakReason }],
  );
  if (rows.length === 0 || previousCampaign === null) return null;
  return { title: `Niet te vergelijken met ${previousCampaign.year}`, rows };
}

/** What this report is made of, for the reader who wants to check it years later. */
export function sourcesOf(results: MunicipalResults) {
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
  const named = ({ title, isImported }: CampaignSummary): string =>
    isImported ? `${title}, ingelezen uit een bestand van vóór IJkpunt` : title;
  if (campaign.isImported) rows.push(['Herkomst', 'Ingelezen uit een bestand van vóór IJkpunt']);
  if (previousCampaign !== null) rows.push(['Vorige meting', named(previousCampaign)]);
  if (results.baselineCampaign !== null) rows.push(['Nulmeting', named(results.baselineCampaign)]);
  return rows.map(([term, text]) => ({ term, text }));
}
