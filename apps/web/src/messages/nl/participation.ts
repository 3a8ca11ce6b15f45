import { formatDate, formatDay, formatTime, lastDay } from '../format.js';
import { plural, pluralForm } from '../plural.js';

interface Counts {
  readonly atLeast: number;
  readonly atMost: number;
  readonly memberCount: number;
  readonly silent: number;
}

const weekday = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', weekday: 'long' });

/** maandag 23 november om 09:00 */
const moment = (at: string): string =>
  `${weekday.format(new Date(at))} ${formatDay(at)} om ${formatTime(at)}`;

interface SkippedAt {
  readonly at: string | null;
}

const onDay = (at: string | null): string => (at ? `op ${formatDay(at)}` : '');

function range({ atLeast, atMost }: Counts): string {
  if (atLeast === atMost) return String(atLeast);
  return `${atLeast} ${atMost === atLeast + 1 ? 'of' : 'tot'} ${atMost}`;
}

export const participationMessages = {
  'participation.campaign': 'Meting',
  'participation.none': 'Er loopt nog geen meting',
  'participation.noneText':
    'Zodra een meting open is, ziet u hier per gemeente hoe ver zij is en wie u kunt bellen.',
  'participation.results': 'Naar de resultaten van de regio',
  'participation.printed': ({ at }: { at: Date }) =>
    `Stand van ${formatDate(at)} om ${formatTime(at)}`,

  'forecast.title': 'Verwachting',
  'forecast.forecast': (of: Counts) =>
    `In dit tempo ${range(of)} van ${of.memberCount} op de sluitdatum`,
  'forecast.complete': ({ memberCount }: Counts) =>
    `Alle ${plural(memberCount, 'gemeente heeft', 'gemeenten hebben')} ingediend`,
  'forecast.over': ({ atLeast, memberCount }: Counts) =>
    `Gesloten met ${atLeast} van ${plural(memberCount, 'gemeente', 'gemeenten')} ingediend`,
  'forecast.too_early': () => 'Nog te vroeg om iets te verwachten',
  'forecast.too_little': () => 'Er valt nog niets te verwachten',
  'forecast.text.too_early': 'De meting is nog geen vijf werkdagen open.',
  'forecast.text.too_little': 'Wie nog moet indienen, is niet begonnen of pas net bezig.',
  'forecast.silent': ({ silent }: Counts) =>
    `Over ${plural(silent, 'gemeente', 'gemeenten')} zegt het tempo niets: niet begonnen of pas net bezig.`,
  'forecast.how': 'Hoe is dit berekend?',
  'forecast.how.in': 'Wie heeft ingediend, telt mee; ook wie daarna heropende.',
  'forecast.how.pace':
    'Van de anderen kijken wij op twee manieren hoeveel vragen zij per werkdag beantwoorden: sinds hun eerste antwoord, en in de laatste tien werkdagen. Haalt een gemeente het in beide gevallen, dan telt zij mee. Haalt zij het in één geval, dan is zij het verschil tussen het laagste en het hoogste getal.',
  'forecast.how.silent':
    'Wie niet begonnen is, telt niet mee: het tempo zegt daar niets over. Wie korter dan drie werkdagen bezig is, telt alleen mee in het hoogste getal.',
  'forecast.how.closing':
    'De sluitdatum is die van de gemeente zelf, als zij langer heeft gekregen. Vandaag telt niet meer mee.',
  'forecast.how.limits':
    'Dit is een optelsom en geen voorspelling: één middag samen invullen kan alles veranderen.',

  'participants.title': 'Gemeenten',
  'participants.order': 'Volgorde',
  'participants.order.attention': 'Wie aandacht nodig heeft eerst',
  'participants.order.name': 'Op naam',
  'participants.order.progress': 'Minst beantwoord eerst',
  'participants.order.activity': 'Langst stil eerst',
  'participants.municipality': 'Gemeente',
  'participants.status': 'Stand',
  'participants.progress': 'Beantwoord',
  'participants.activity': 'Laatst gewerkt',
  'participants.closing': 'Laatste dag',
  'participants.note': 'Notitie',
  'participants.percent': ({ percent }: { percent: number }) => `${percent}%`,
  'participants.never': 'nog niet',
  'participants.extended': 'verlengd',
  'participants.lateBy': ({ days }: { days: number }) => `${plural(days, 'dag', 'dagen')} te laat`,
  'participants.lateToday': 'te laat',
  'participants.closes': ({ closesAt }: { closesAt: string }) => formatDay(lastDay(closesAt)),
  'participants.call': ({ count }: { count: number }) =>
    pluralForm(count, 'Coördinator:', 'Coördinatoren:'),
  'participants.nobody': 'Nog niemand uitgenodigd',
  'participants.noCoordinator': 'Geen coördinator',
  'participants.submitted': ({ submittedAt }: { submittedAt: string }) =>
    `op ${formatDay(submittedAt)}`,
  'participants.again': ({ submittedAt }: { submittedAt: string }) =>
    `opnieuw, op ${formatDay(submittedAt)}`,
  'participants.reopened': ({ submittedAt }: { submittedAt: string }) =>
    `telt mee zoals ingediend op ${formatDay(submittedAt)}`,
  'attention.late': 'Te laat',
  'attention.nobody': 'Niemand uitgenodigd',
  'attention.behind': 'Haalt het zo niet',
  'attention.quiet': 'Twee weken stil',

  'participants.choose': ({ name }: { name: string }) => `Kies ${name} om te herinneren`,

  'remind.all': ({ count }: { count: number }) =>
    `Herinner ${count === 1 ? 'de gemeente die' : `alle ${count} gemeenten die`} nog niet klaar ${pluralForm(count, 'is', 'zijn')}`,
  'remind.chosen': ({ count }: { count: number }) =>
    `Herinner ${plural(count, 'gekozen gemeente', 'gekozen gemeenten')}`,
  'remind.title': 'Herinneren',
  'remind.waiting': 'Wij kijken wie een herinnering krijgt.',
  'remind.now': 'De herinnering gaat meteen.',
  'remind.later': ({ goesAt }: { goesAt: string }) =>
    `’s Nachts, in het weekend en op feestdagen sturen wij niets: de herinnering gaat ${moment(goesAt)}.`,
  'remind.who': 'Wie krijgt de herinnering?',
  'remind.inApp': ({ name }: { name: string }) => `${name} (alleen in IJkpunt)`,
  'remind.nobody': 'Niemand krijgt nu een herinnering.',
  'remind.close': 'Sluit',
  'remind.skipped': 'Wie niet, en waarom',
  'remind.mail': ({ name }: { name: string }) => `De mail aan ${name}`,
  'remind.mailText': 'Bij anderen verschillen alleen de zelfscan en de links.',
  'remind.subject': ({ subject }: { subject: string }) => `Onderwerp: ${subject}`,
  'remind.send': ({ people }: { people: number }) =>
    `Herinner ${plural(people, 'persoon', 'personen')}`,
  'remind.done': ({ people, goesAt, isNow }: { people: number; goesAt: string; isNow: boolean }) =>
    people === 0
      ? 'Er is intussen niemand meer te herinneren.'
      : isNow
        ? `De herinnering gaat nu naar ${plural(people, 'persoon', 'personen')}.`
        : `De herinnering gaat ${moment(goesAt)} naar ${plural(people, 'persoon', 'personen')}.`,
  'skip.finished': () => 'heeft ingediend',
  'skip.closed': () => 'de laatste dag is voorbij; geef eerst langer de tijd, of bel',
  'skip.nobody': () => 'er is nog niemand die kan invullen',
  'skip.muted': () => 'wil geen herinneringen ontvangen',
  'skip.reminded': ({ at }: SkippedAt) => `kreeg ${onDay(at)} al een herinnering`,
  'skip.asked': ({ at }: SkippedAt) =>
    at ? `er is al een herinnering gevraagd, voor ${formatDay(at)}` : '',
  'skip.automatic': ({ at }: SkippedAt) => `krijgt ${onDay(at)} vanzelf een herinnering`,
  'skip.rule': 'Niemand krijgt twee herinneringen binnen een dag.',

  'note.by': ({ writtenBy, when }: { writtenBy: string; when: string }) => `${writtenBy}, ${when}`,
  'note.add': 'Noteer',
  'note.change': 'Wijzig',
  'note.of': ({ name }: { name: string }) => `Notitie over ${name}`,
  'note.text':
    'Alleen de regiocoördinator en de begeleider zien dit. Schrijf geen namen van inwoners of casussen.',
  'note.save': 'Bewaar',
  'note.theirs': ({ text }: { text: string }) =>
    text === ''
      ? 'Daar staat nu niets meer. Bewaart u nog eens, dan komt uw tekst er te staan.'
      : `Daar staat nu: „${text}”. Bewaart u nog eens, dan komt uw tekst ervoor in de plaats.`,
};
