import { formatDate, formatFigure, formatList } from '../format.js';
import { plural } from '../plural.js';

interface Counted {
  readonly counted: number;
  readonly asked: number;
}

export const developmentMessages = {
  'development.line': ({ count, from, to }: { count: number; from: number; to: number }) =>
    from === to
      ? plural(count, 'meting', 'metingen')
      : `${plural(count, 'meting', 'metingen')}, van ${from} tot en met ${to}`,
  'development.none': 'De ontwikkeling begint bij de tweede meting',
  'development.noneText':
    'Er is nu één meting. Vanaf de volgende meting ziet u hier per thema en per vraag wat er veranderde, voor de vragen die gelijk bleven.',
  'development.nothing': 'Er is nog geen meting met een score',
  'development.nothingText':
    'Zodra de regio een vragenlijst met scores heeft gemeten, staat hier de ontwikkeling.',
  'development.nothingThen': 'Op die dag was er nog geen meting',
  'development.toResults': 'Naar de resultaten',
  'development.toRegion': 'Naar de meting',

  'asOf.title': ({ day }: { day: string }) => `U kijkt terug: zoals het was op ${formatDate(day)}`,
  'asOf.text':
    'Dit zijn de eigen scan en de editie die aan het eind van die dag de nieuwste waren. Wat later is ingediend of gepubliceerd, telt hier niet mee.',
  'asOf.toNow': 'Terug naar nu',
  'asOf.open': 'Kijk terug naar een dag',
  'asOf.day': 'Zoals het was op',
  'asOf.hint': 'Aan het eind van die dag, Nederlandse tijd.',
  'asOf.show': 'Toon die dag',

  'choice.label': 'Vragenlijst',

  'trend.total': 'Totaal',
  'trend.themes': 'Per thema',
  'trend.questions': 'Vragen',
  'trend.toQuestions': 'Toon de vragen',
  'trend.hideQuestions': 'Verberg de vragen',
  'trend.ofTheme': ({ code, title }: { code: string; title: string }) => `${code}. ${title}`,
  'trend.own': ({ name }: { name: string }) => name,
  'trend.region': 'Gemiddelde regio',
  'trend.predecessor': ({ name }: { name: string }) => `Voorganger ${name}`,
  'trend.description': ({ what, periods }: { what: string; periods: readonly string[] }) =>
    `Lijn van ${what} over de metingen van ${formatList(periods)}. Alle getallen staan in de tabel.`,
  'trend.line': 'Lijn',
  'trend.question': 'Vraag',
  'trend.period': ({ label, isImported }: { label: string; isImported: boolean }) =>
    `${label}${isImported ? ' (geïmporteerd)' : ''}`,
  'trend.breakBefore': 'niet te vergelijken met daarvoor',
  'trend.endedThemes': 'Thema’s die niet meer gevraagd worden',
  'trend.endedTheme': ({ code, title, period }: { code: string; title: string; period: string }) =>
    `${code}. ${title}, tot en met ${period}`,
  'trend.ended': ({ period }: { period: string }) =>
    `Voor het laatst gevraagd in ${period}; daarna is dit thema vervallen.`,
  'trend.breakQuestions': ({ period }: { period: string }) =>
    `De lijn stopt vóór ${period}: toen werden te veel vragen anders.`,
  'trend.breakArea': ({ period }: { period: string }) =>
    `De lijn stopt vóór ${period}: het gebied van de gemeente veranderde.`,
  'trend.breakRegion': ({ period }: { period: string }) =>
    `De regiolijn stopt vóór ${period}: er werden vragen anders, en een gepubliceerd gemiddelde is niet over een deel van de vragen te berekenen.`,
  'trend.ofMore':
    'Het regiogemiddelde telt alle vragen van toen, de eigen lijn alleen de vragen die gelijk bleven.',
  'trend.themesCounted': ({ counted, asked }: Counted) =>
    counted === asked
      ? `Over alle ${plural(asked, 'thema', 'thema’s')}.`
      : `Over ${counted} van ${plural(asked, 'thema', 'thema’s')}: die bleven in alle metingen van deze lijn te vergelijken.`,
  'trend.questionsCounted': ({ counted, asked }: Counted) =>
    counted === asked
      ? `Vergeleken over alle ${plural(asked, 'vraag', 'vragen')}.`
      : `Vergeleken over ${counted} van ${plural(asked, 'vraag', 'vragen')}: die bleven in alle metingen van deze lijn gelijk.`,
  'trend.questionBreak': ({ period, reason }: { period: string; reason: string }) =>
    `Pas vanaf ${period} te vergelijken. ${reason}`,

  'absent.not_submitted': 'niet ingediend',
  'absent.not_asked': 'niet gevraagd',
  'absent.no_level': 'geen niveau gekozen',
  'absent.too_many_open': 'te veel vragen zonder niveau',
  'absent.not_published': 'geen regiogemiddelde',
  'absent.too_few': 'te weinig gemeenten',

  'change.title': ({ from, to }: { from: string; to: string }) => `Van ${from} naar ${to}`,
  'change.text': ({ from, to }: { from: string; to: string }) =>
    `Per thema de eerste en de laatste score die met elkaar te vergelijken zijn. Waar een lijn later begint of eerder stopt, is dat een andere meting dan ${from} of ${to}.`,
  'change.description':
    'Per thema van de eerste naar de laatste score. Alle getallen staan in de tabel.',
  'change.first': 'Eerste',
  'change.last': 'Laatste',
  'change.theme': 'Thema',
  'change.difference': 'Verschil',
  'change.at': ({ value, period }: { value: number; period: string }) =>
    `${formatFigure(value)} in ${period}`,

  'sources.title': 'Waar de cijfers vandaan komen',
  'sources.measurement': 'Meting',
  'sources.own': 'Eigen scan',
  'sources.region': 'Regiogemiddelde',
  'sources.submission': ({ revision, at }: { revision: number; at: string }) =>
    revision === 1
      ? `ingediend op ${formatDate(at)}`
      : `${revision}e keer ingediend op ${formatDate(at)}`,
  'sources.noSubmission': 'niet ingediend',
  'sources.edition': ({ number, at, count }: { number: number; at: string; count: number }) =>
    `editie ${number} van ${formatDate(at)}, ${plural(count, 'gemeente', 'gemeenten')}`,
  'sources.newer': 'uw eigen scan is nieuwer dan deze editie',
  'sources.waiting': ({ missing, members }: { missing: number; members: number }) =>
    `nog niet: ${missing} van ${plural(members, 'gemeente', 'gemeenten')} niet ingediend`,
  'sources.closed_incomplete': 'niet: de meting sloot zonder alle gemeenten',
  'sources.consent_needed': 'nog niet: niet alle gemeenten stemden in met een gemiddelde',
  'sources.soon': 'komt zo',
  'sources.notThen': 'was er toen niet',
  'sources.noMean': 'kent geen regiogemiddelde',
  'sources.imported': 'ingelezen uit een bestand',
  'sources.baseline': 'nulmeting',
};
