import { formatDate, formatList, formatTime, lastDay } from '../format.js';
import { plural } from '../plural.js';

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus'],
  ...['september', 'oktober', 'november', 'december'],
];
const weekWords = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];

interface Rule {
  readonly opensDay: number;
  readonly opensMonth: number;
  readonly time: string;
  readonly weeksOpen: number;
  readonly referenceDay: number;
  readonly referenceMonth: number;
  readonly lastYear: number | null;
}

const dayOfYear = (day: number, month: number): string => `${day} ${months[month - 1] ?? ''}`;

export const planningMessages = {
  'planning.intro':
    'Metingen openen en sluiten vanzelf, op de tijd van de klok hier. Een meetkalender maakt elk jaar een nieuwe meting, drie maanden voor de opening.',
  'planning.campaigns': 'Metingen',
  'planning.noCampaigns': 'Er zijn nog geen metingen. Plan hieronder de eerste.',
  'planning.schedules': 'Meetkalenders',
  'planning.noSchedules':
    'Er is nog geen meetkalender. Met een meetkalender komt elk jaar vanzelf een meting.',
  'planning.planned': 'gepland',
  'planning.open': 'open',
  'planning.closed': 'gesloten',
  'planning.window': ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) =>
    `${formatDate(opensAt)} ${formatTime(opensAt)} tot en met ${formatDate(lastDay(closesAt))}`,
  'planning.reference': ({ referenceDate }: { referenceDate: string }) =>
    `peildatum ${formatDate(`${referenceDate}T12:00:00Z`)}`,
  'planning.asked': (of: { instrumentTitle: string; instrumentVersion: string }) =>
    `${of.instrumentTitle}, versie ${of.instrumentVersion}`,
  'planning.themes': ({ codes }: { codes: readonly string[] }) =>
    `alleen thema ${formatList(codes)}`,
  'planning.bySchedule': 'uit een meetkalender',
  'planning.extension': ({
    name,
    until,
    reason,
  }: {
    name: string;
    until: string;
    reason: string;
  }) => `${name} mag door tot en met ${formatDate(lastDay(until))}: ${reason}`,

  'schedule.rule': (rule: Rule) =>
    `Elk jaar op ${dayOfYear(rule.opensDay, rule.opensMonth)} om ${rule.time}, ${weekWords[rule.weeksOpen] ?? rule.weeksOpen} ${rule.weeksOpen === 1 ? 'week' : 'weken'} open, peildatum ${dayOfYear(rule.referenceDay, rule.referenceMonth)}${rule.lastYear === null ? '' : `, tot en met ${rule.lastYear}`}.`,
  'schedule.active': 'loopt',
  'schedule.paused': 'staat stil',
  'schedule.ended': 'beëindigd',
  'schedule.roundsOf': ({ title }: { title: string }) => `Komende rondes van ${title}`,
  'schedule.noRounds': 'Er komen geen rondes meer.',
  'schedule.pausedText': 'Er opent niets zolang de meetkalender stilstaat.',
  'round.skipped': 'overgeslagen',
  'round.moved': 'verplaatst',
  'round.year': ({ year }: { year: number }) => `Ronde ${year}`,

  'plan.title': 'Nieuwe meting of meetkalender',
  'plan.kind': 'Hoe vaak?',
  'plan.yearly': 'Elk jaar (meetkalender)',
  'plan.once': 'Eén keer',
  'plan.name': 'Naam',
  'plan.nameHintYearly': 'Het jaar komt er vanzelf achter, zoals in „Zelfscan 2027”.',
  'plan.nameHintOnce': 'Zoals „Zelfscan 2027”.',
  'plan.instrument': 'Vragenlijst',
  'plan.instrumentOption': ({ title, version }: { title: string; version: string }) =>
    `${title} (versie ${version})`,
  'plan.themes': 'Wat wordt gevraagd?',
  'plan.allThemes': 'Alle thema’s',
  'plan.someThemes': 'Alleen sommige thema’s',
  'plan.opensDay': 'Opent op dag',
  'plan.opensMonth': 'Opent in maand',
  'plan.time': 'Tijd van opening',
  'plan.weeks': 'Aantal weken open',
  'plan.referenceDay': 'Peildatum, dag',
  'plan.referenceMonth': 'Peildatum, maand',
  'plan.referenceHint': 'Wie op de peildatum bij de regio hoort, doet mee.',
  'plan.lastYear': 'Laatste jaar',
  'plan.optional': '(hoeft niet)',
  'plan.opensOn': 'Opent op',
  'plan.lastDay': 'Laatste dag',
  'plan.referenceDate': 'Peildatum',
  'plan.monthName': ({ month }: { month: number }) => months[month - 1] ?? '',
  'plan.preview': 'Zo wordt het',
  'plan.previewWaiting': 'Vul de dagen in om te zien wanneer de meting open is.',
  'plan.submitYearly': 'Meetkalender maken',
  'plan.submitOnce': 'Meting plannen',
  'plan.done': 'Gepland.',

  'deed.campaign.move': 'Verplaatsen',
  'deed.campaign.open': 'Nu openen',
  'deed.campaign.withdraw': 'Intrekken',
  'deed.campaign.extend': 'Verlengen voor iedereen',
  'deed.campaign.extend_one': 'Verlengen voor één gemeente',
  'deed.campaign.close': 'Nu sluiten',
  'deed.campaign.reopen': 'Heropenen',
  'deed.schedule.pause': 'Stilzetten',
  'deed.schedule.resume': 'Hervatten',
  'deed.schedule.end': 'Beëindigen',
  'deed.schedule.skip': 'Overslaan',
  'deed.schedule.move': 'Verplaatsen',
  'deed.schedule.run': 'Nu openen',
  'deed.schedule.restore': 'Weer volgens de regel',
  'deed.text.campaign.move': 'Kies een andere tijd. De peildatum blijft zoals zij is.',
  'deed.text.campaign.open':
    'De gemeenten kunnen dan meteen beginnen. Dit kunt u niet terugdraaien.',
  'deed.text.campaign.withdraw': 'De geplande meting verdwijnt voor iedereen in de regio.',
  'deed.text.campaign.extend': 'Alle gemeenten krijgen tot en met deze dag.',
  'deed.text.campaign.extend_one':
    'Alleen deze gemeente kan tot en met deze dag nog corrigeren. De andere gemeenten zien de reden niet.',
  'deed.text.campaign.close':
    'De meting sluit meteen voor alle gemeenten, ook voor wie langer had gekregen. Een ingediende zelfscan ligt dan vast.',
  'deed.text.campaign.reopen': 'Alle gemeenten kunnen weer corrigeren tot en met deze dag.',
  'deed.text.schedule.pause':
    'Rondes die nog niet open zijn, openen niet zolang de meetkalender stilstaat. Wat intussen zou openen, wordt later niet ingehaald.',
  'deed.text.schedule.resume': 'Vanaf vandaag openen de rondes weer volgens de regel.',
  'deed.text.schedule.end':
    'Er komen geen rondes meer. Een meting die al open is, loopt gewoon door. Dit kunt u niet terugdraaien.',
  'deed.text.schedule.skip': 'Deze ronde opent niet; de volgende rondes blijven zoals zij zijn.',
  'deed.text.schedule.move': 'Alleen deze ronde verschuift; zij blijft even lang open.',
  'deed.text.schedule.run':
    'De gemeenten kunnen dan meteen beginnen. Dit kunt u niet terugdraaien.',
  'deed.text.schedule.restore': 'De ronde opent weer op de dag van de regel.',
  'deed.of': ({ deed, name }: { deed: string; name: string }) => `${deed}: ${name}`,
  'deed.municipality': 'Gemeente',
  'deed.choose': 'Kies een gemeente',
  'deed.reason': 'Waarom?',

  'platformPlanning.intro':
    'Plan dezelfde meting of meetkalender voor meer regio’s tegelijk. Elke regio krijgt haar eigen meting; past zij ergens niet, dan blijft die regio zoals zij was en ziet u waarom.',
  'platformPlanning.regions': 'Regio’s',
  'platformPlanning.all': 'Alle regio’s',
  'platformPlanning.chosen': ({ count }: { count: number }) =>
    `${plural(count, 'regio', 'regio’s')} gekozen`,
  'platformPlanning.outcome': 'Uitkomst',
  'platformPlanning.planned': 'gepland',
  'platformPlanning.notPlanned': 'niet gepland',
  'platformPlanning.counts': ({ planned, count }: { planned: number; count: number }) =>
    `Gepland in ${planned} van ${plural(count, 'regio', 'regio’s')}.`,
  'platformPlanning.busy': ({ done, count }: { done: number; count: number }) =>
    `Bezig: ${done} van ${count}.`,
} as const;
