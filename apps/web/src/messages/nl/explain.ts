import { formatDate, formatDifference, formatFigure, formatTime } from '../format.js';
import { plural, pluralForm } from '../plural.js';

const exact = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });
/** Without rounding where three decimals will do. */
export const formatExact = (value: number): string => exact.format(value);

interface Title {
  readonly subject: string;
  readonly year: number;
}

interface Counts {
  readonly n: number;
  readonly needed: number;
}

interface Stretch {
  readonly from: string;
  readonly answered: number;
  readonly workingDays: number;
  readonly expected: number;
  readonly daysAhead: number;
  readonly now: number;
}
const tenths = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

const when = (at: string): string => `${formatDate(at)} om ${formatTime(at)}`;

export const explainMessages = {
  'explain.close': 'Sluit',
  'explain.share': 'Deze uitleg heeft een eigen adres: stuur de link in uw adresbalk door.',
  'explain.gone': 'Dit cijfer is er niet, of u mag het niet zien.',
  'explain.failed': 'De uitleg kan nu niet worden opgehaald.',
  'explain.waiting': 'De uitleg wordt opgehaald.',
  'explain.total': 'Totaal',
  'explain.participation': 'Deelname',
  'explain.forecast': 'Verwachting',

  'side.own': ({ subject, year }: Title) => `${subject}: eigen cijfer ${year}`,
  'side.compared': ({ subject }: Title) => `${subject}: eigen cijfer over vergelijkbare vragen`,
  'side.compared_baseline': ({ subject }: Title) =>
    `${subject}: eigen cijfer over vragen die vergelijkbaar zijn met de nulmeting`,
  'side.previous': ({ subject, year }: Title) => `${subject}: vorige meting, ${year}`,
  'side.baseline': ({ subject, year }: Title) => `${subject}: nulmeting, ${year}`,
  'side.since_previous': ({ subject }: Title) => `${subject}: verschil met de vorige meting`,
  'side.since_baseline': ({ subject }: Title) => `${subject}: verschil met de nulmeting`,
  'side.region': ({ subject, year }: Title) => `${subject}: gemiddelde van de regio, ${year}`,
  'side.against_region': ({ subject }: Title) => `${subject}: verschil met de regio`,
  'side.region_range': ({ subject, year }: Title) => `${subject}: niveaus in de regio, ${year}`,
  'side.region_previous': ({ subject, year }: Title) =>
    `${subject}: gemiddelde van de regio, ${year}`,
  'side.region_since_previous': ({ subject }: Title) =>
    `${subject}: verschil van de regio met de vorige meting`,
  'side.between': ({ subject, isRegion }: { subject: string; isRegion: boolean }) =>
    `${subject}: verschil${isRegion ? ' van de regio' : ''} tussen twee metingen`,
  'side.predecessor': ({ subject, year, name }: Title & { name: string }) =>
    `${subject}: ${name}, ${year}`,
  'side.spread': ({ subject, year }: Title) => `${subject}: spreiding van de antwoorden, ${year}`,
  'side.none': ({ subject }: Title) => subject,

  'value.figure': ({ value }: { value: number }) => formatFigure(value),
  'value.difference': ({ value }: { value: number }) => formatDifference(value),
  'value.range': ({ value, upTo }: { value: number; upTo: number }) => `${value} tot ${upTo}`,
  'value.forecast': ({ value, upTo, of }: { value: number; upTo: number; of: number }) =>
    `${value === upTo ? value : `${value} ${upTo - value === 1 ? 'of' : 'tot'} ${upTo}`} van ${of}`,
  'value.count': ({ value, of }: { value: number; of: number }) => `${value} van ${of}`,
  'value.percentage': ({ value }: { value: number }) => `${value}%`,
  'value.none': 'Geen cijfer',

  'formula.title': 'Zo is het berekend',
  'formula.answer': 'Dit is het niveau dat de gemeente bij deze vraag koos.',
  'formula.mean_of_answers':
    'Het gemiddelde van de gekozen niveaus: tel de niveaus van de vragen die meetellen bij elkaar op en deel door het aantal.',
  'formula.weighted':
    'Het gewogen gemiddelde van de gekozen niveaus: elk niveau telt zo vaak als de vraag weegt. Deel door de gewichten samen.',
  'formula.mean_of_themes':
    'Het gemiddelde van de themascores: tel de precieze themascores op en deel door het aantal thema’s met een score.',
  'formula.mean_of_municipalities':
    'Het gewone gemiddelde van de gemeenten: tel hun cijfers op en deel door het aantal gemeenten met een cijfer. Elke gemeente telt even zwaar.',
  'formula.mean_of_levels':
    'Het gewone gemiddelde van de gemeenten: tel de gekozen niveaus op en deel door het aantal gemeenten dat een niveau koos. Elke gemeente telt even zwaar.',
  'formula.difference':
    'Het verschil tussen de twee cijfers zoals zij op het scherm staan, dus na afronden.',
  'formula.range':
    'Het laagste en het hoogste niveau dat ten minste twee gemeenten kozen in de eerste editie. Hoeveel gemeenten op een niveau staan, tonen wij hier niet: daaruit zou af te leiden zijn wat één gemeente koos.',
  'formula.spread':
    'Geteld is hoeveel gemeenten elk niveau kozen. Waar de eerste editie niets over één gemeente verraadt, zijn dat alle gemeenten; anders alleen die hun cijfers met u delen.',
  'formula.forecast':
    'Wie heeft ingediend, telt mee. Van de anderen nemen wij de vragen die zij per werkdag voor het eerst beantwoordden, maal de werkdagen tot hun sluitdatum, bij wat zij al hebben. Dat doen wij twee keer: sinds hun eerste antwoord en over de laatste tien werkdagen. Haalt een gemeente in beide gevallen alle vragen, dan telt zij mee; in één geval, dan alleen in het hoogste getal, net als wie korter dan drie werkdagen bezig is. Vandaag telt bij wat nog komt niet mee.',
  'formula.count': 'Geteld is hoeveel gemeenten van de regio hun scan hebben ingediend.',
  'formula.percentage':
    'Het deel van de vragen met een antwoord, naar beneden afgerond. Ook weet ik niet en n.v.t. zijn een antwoord. Welke vragen dat zijn, ziet alleen de gemeente.',
  'formula.rounded': ({ exactly, value }: { exactly: number; value: number }) =>
    `Precies ${formatExact(exactly)}, afgerond op één decimaal ${formatFigure(value)}.`,
  'formula.sumHidden': ({ n }: { n: number }) =>
    `Gedeeld door ${plural(n, 'gemeente', 'gemeenten')}. De som tonen wij niet: niet elke gemeente deelt haar cijfer met u, en uit de som zou het zijn af te leiden.`,
  'formula.groupHidden':
    'De som tonen wij niet: niet van elke gemeente in deze groep ziet u het cijfer dat in de eerste editie telde, en uit de som zou het zijn af te leiden.',
  'formula.sumOfLevels': ({ n }: { n: number }) =>
    `Gedeeld door ${plural(n, 'gemeente', 'gemeenten')}. Wat een gemeente bij een vraag koos, ziet alleen zijzelf.`,

  'absence.title': 'Waarom er geen cijfer is',
  'absence.not_submitted': 'Er is bij deze meting niets ingediend.',
  'absence.no_level': 'Bij deze vraag is geen niveau gekozen.',
  'absence.not_scored': 'Deze vraag telt niet mee in een cijfer.',
  'absence.not_shared': 'Deze gemeente deelt haar cijfers niet met u.',
  'absence.too_many_open': ({ most }: { most: string }) =>
    `Te veel vragen van dit thema hebben geen niveau. Hooguit ${most} mag zonder zijn.`,
  'absence.too_few_themes': ({ least }: { least: string }) =>
    `Te weinig thema’s hebben een score. Ten minste ${least} moet er een hebben.`,
  'absence.nothing_before': 'Er is geen eerdere meting om mee te vergelijken.',
  'absence.not_comparable': 'Deze vraag is niet te vergelijken met die van de eerdere meting.',
  'absence.broken':
    'De vragen zijn sinds de eerdere meting te veel veranderd om de cijfers te vergelijken.',
  'absence.one_is_missing': 'Van de twee cijfers ontbreekt er minstens één.',
  'absence.no_regional_mean': 'Deze vragenlijst heeft geen regiogemiddelde.',
  'absence.waiting': 'Nog niet alle gemeenten van de regio hebben ingediend.',
  'absence.closed_incomplete':
    'De meting is gesloten terwijl niet alle gemeenten hadden ingediend.',
  'absence.consent_needed':
    'In deze regio doen minder dan drie gemeenten mee. Zij moeten allemaal instemmen met een gemiddelde.',
  'absence.no_edition': 'Er is nog geen editie gepubliceerd.',
  'absence.too_few_municipalities': ({ n, needed }: Counts) =>
    `${plural(n, 'gemeente heeft', 'gemeenten hebben')} hier een cijfer. Onder de ${needed} tonen wij geen gemiddelde: dan zou het te veel van één gemeente zeggen.`,
  'absence.held_back':
    'Dit niveau houden wij achter. Anders is uit te rekenen wat een gemeente koos die haar cijfers niet deelt.',
  'absence.traceable':
    'Dit gemiddelde blijft weg: samen met andere gemiddelden is hiermee te berekenen wat een gemeente scoorde die haar cijfers niet deelt.',
  'absence.not_counted_yet': 'Dit gemiddelde wordt nu berekend.',
  'absence.group_too_small':
    'Deze groep is te klein: een thema vraagt drie gemeenten met een score, een vraag vijf.',
  'absence.too_early': 'De meting is nog geen vijf werkdagen open.',
  'absence.too_little': 'Wie nog moet indienen, is niet begonnen of pas net bezig.',
  'absence.not_asked': 'Dit is in deze meting niet gevraagd.',
  'absence.range_too_small':
    'Er zijn te weinig gemeenten met hetzelfde niveau. Aan elk uiteinde moeten er ten minste twee staan.',

  'parts.counted': 'Telt mee',
  'parts.left': 'Telt niet mee',
  'parts.members': 'Gemeenten',
  'parts.levels': 'Hoeveel gemeenten op elk niveau',
  'parts.level': ({ code }: { code: string }) => `Niveau ${code}`,
  'parts.terms': 'De twee cijfers',
  'parts.weight': ({ weight }: { weight: number }) => `telt ${weight} keer`,
  'parts.n': ({ n, needed }: Counts) =>
    `n = ${n}: zoveel ${pluralForm(n, 'gemeente heeft', 'gemeenten hebben')} hier een cijfer (minstens ${needed} nodig).`,
  'parts.namesOnly': 'Alle deelnemers van de regio; wie een niveau koos, telt mee.',

  'paces.title': 'Het tempo van elke gemeente',
  'paces.in': 'ingediend',
  'paces.likely': 'haalt het',
  'paces.unsure': 'kan het halen',
  'paces.unlikely': 'haalt het zo niet',
  'paces.too_short': 'pas net bezig',
  'paces.not_begun': 'niet begonnen',
  'paces.now': ({
    answered,
    asked,
    lastDay,
  }: {
    answered: number;
    asked: number;
    lastDay: string;
  }) =>
    `${answered} van ${asked} vragen beantwoord, sluit na ${formatDate(`${lastDay}T12:00:00Z`)}.`,
  'paces.stretch': ({ from, answered, workingDays, expected, daysAhead, now }: Stretch) =>
    `Sinds ${formatDate(`${from}T12:00:00Z`)}: ${answered} in ${plural(workingDays, 'werkdag', 'werkdagen')}. ${now} + ${answered} ÷ ${workingDays} × ${daysAhead} = ${tenths.format(expected)}.`,

  'term.own': 'Eigen cijfer',
  'term.compared': 'Eigen cijfer over vergelijkbare vragen',
  'term.previous': 'Vorige meting',
  'term.baseline': 'Nulmeting',
  'term.region': 'Regio',
  'term.region_previous': 'Regio, vorige meting',

  'state.counted': 'telt mee',
  'state.dont_know': 'weet ik niet',
  'state.not_applicable': 'niet van toepassing',
  'state.unanswered': 'niet beantwoord',
  'state.in_words': 'antwoord in woorden',
  'state.not_scored': 'heeft geen score',
  'state.not_asked': 'in deze meting niet gevraagd',
  'state.not_comparable': 'niet te vergelijken',
  'state.no_score': 'geen score',
  'state.broken': 'vragen te veel veranderd',
  'state.hidden': 'cijfer niet te zien',
  'state.newer': 'diende na deze editie opnieuw in',
  'state.no_level': 'koos geen niveau',
  'state.missing': 'nog niet ingediend',
  'state.submitted': 'ingediend',

  'facts.title': 'Waar het op staat',
  'facts.measurement': 'Meting',
  'facts.measurementText': ({
    title,
    referenceDate,
    isImported,
  }: {
    title: string;
    referenceDate: string;
    isImported: boolean;
  }) =>
    `${title}${isImported ? ' (geïmporteerd)' : ''}, peildatum ${formatDate(`${referenceDate}T12:00:00Z`)}`,
  'facts.instrument': 'Vragenlijst',
  'facts.instrumentText': ({ title, version }: { title: string; version: string }) =>
    `${title}, versie ${version}`,
  'facts.submission': 'Ingediend',
  'facts.submissionText': ({
    submittedAt,
    submittedBy,
    revision,
  }: {
    submittedAt: string;
    submittedBy: string;
    revision: number;
  }) => `${when(submittedAt)} door ${submittedBy}${revision > 1 ? ` (${revision}e keer)` : ''}`,
  'facts.on': 'Zoals het was',
  'facts.onText': ({ on }: { on: string }) => `aan het einde van ${formatDate(`${on}T12:00:00Z`)}`,
  'facts.edition': 'Editie',
  'facts.editionText': ({ number, publishedAt }: { number: number; publishedAt: string }) =>
    `${number}, gepubliceerd op ${when(publishedAt)}`,
  'facts.rule': 'Rekenregel',
  'facts.ruleText': ({ most, least }: { most: string; least: string }) =>
    `een thema heeft een score als hooguit ${most} van de vragen zonder niveau is; een totaal is er als ten minste ${least} van de thema’s een score heeft`,
};
