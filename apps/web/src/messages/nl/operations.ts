import { formatList, formatWhen } from '../format.js';
import { plural, pluralForm } from '../plural.js';

const queues: Readonly<Record<string, string>> = {
  results: 'Resultaten',
  reports: 'Rapportages',
  long: 'Lang werk',
  scheduled: 'Op de klok',
};
const processors: Readonly<Record<string, string>> = {
  'recompute-results': 'Resultaten berekenen',
  'build-reports': 'Rapportages maken',
  'keep-reports': 'Archiefversies van rapportages maken',
  'rebuild-reports': 'Rapportages opnieuw maken',
  'make-export': 'Archief van een regio maken',
};
const reasons: Readonly<Record<string, string>> = {
  UNAVAILABLE: 'De database was niet bereikbaar.',
  TIMEOUT: 'De database antwoordde niet op tijd.',
  STALLED: 'De worker viel te vaak weg tijdens deze taak.',
  PAYLOAD_INVALID: 'De opdracht was onleesbaar. Opnieuw uitvoeren helpt dan niet.',
  PROCESSOR_UNKNOWN: 'Deze worker kent de taak niet. Draait overal dezelfde versie?',
  NOT_FOUND: 'Wat de taak nodig had, bestaat niet meer.',
  CONFLICT: 'Een andere wijziging zat in de weg.',
  REPORT_REFUSED: 'De opmaak van het document mislukte.',
  REPORT_TOO_LATE: 'Het opmaken duurde langer dan tien seconden.',
  REPORT_PROCESS: 'Het proces dat rapportages opmaakt, viel weg.',
};
const reportNames: Readonly<Record<string, string>> = {
  municipality: 'Rapportage van een gemeente',
  council: 'Versie voor wethouder en raad',
  region: 'Rapportage van de regio',
};
const unexpected = 'Er ging iets onverwacht mis.';
const refused = 'De database weigerde een bewerking.';

const reasonOf = (code: string): string =>
  reasons[code] ?? (code.startsWith('DATABASE_') ? refused : unexpected);

const queueName = (name: string): string => queues[name] ?? name;

export const operationMessages = {
  'operations.area': 'Beheer',
  'operations.intro':
    'Na elke ingediende zelfscan berekent IJkpunt de resultaten en maakt het de rapportages. Hier ziet u of dat loopt.',

  'standing.running': 'Alles loopt',
  'standing.runningText': 'Alle wachtrijen hebben een worker en er is niets mislukt.',
  'standing.failed': ({ count }: { count: number }) =>
    `${plural(count, 'taak is', 'taken zijn')} mislukt`,
  'standing.failedText':
    'Deze taken worden niet vanzelf opnieuw geprobeerd. De cijfers kunnen intussen wel hersteld zijn: wat achterloopt, wordt ook zonder de wachtrij bijgewerkt.',
  'standing.unreachable': 'De wachtrij is niet bereikbaar',
  'standing.unreachableText':
    'Invullen en indienen gaat gewoon door. Wat intussen gebeurt, wordt verwerkt zodra de wachtrij terug is.',
  'standing.no_worker': ({ queues: of }: { queues: readonly string[] }) =>
    `Er draait geen worker voor ${formatList(of.map(queueName))}`,
  'standing.no_workerText': 'Taken blijven wachten tot er een worker start.',
  'standing.paused': ({ queues: of }: { queues: readonly string[] }) =>
    `${formatList(of.map(queueName))} ${pluralForm(of.length, 'is', 'zijn')} gepauzeerd`,
  'standing.pausedText': 'Taken blijven wachten tot iemand de pauze opheft.',
  'standing.failing_reports': ({ count }: { count: number }) =>
    `${plural(count, 'rapportage kan', 'rapportages kunnen')} niet worden gemaakt`,
  'standing.failing_reportsText':
    'Zij worden steeds minder vaak opnieuw geprobeerd. Wat er al was, blijft te downloaden.',
  'standing.part_unknown': 'Een deel is nu niet bekend',
  'standing.part_unknownText':
    'Niet alles kon op tijd worden opgehaald. Hieronder staat welk deel ontbreekt.',

  'queues.title': 'Wachtrijen',
  'queues.queue': 'Wachtrij',
  'queues.waiting': 'Wacht',
  'queues.active': 'Bezig',
  'queues.delayed': 'Nieuwe poging',
  'queues.failed': 'Mislukt',
  'queues.oldest': 'Langst wachtend',
  'queues.workers': 'Workers',
  'queues.none': 'geen',
  'queues.paused': 'gepauzeerd',
  'queues.unknown': 'De stand van de wachtrijen is nu niet bekend.',
  'queue.name': ({ name }: { name: string }) => queueName(name),

  'failedJobs.title': 'Mislukte taken',
  'failedJobs.none': 'Er zijn geen mislukte taken',
  'failedJobs.noneText':
    'Mislukt een taak ook na alle pogingen, dan staat zij een week hier en kunt u haar opnieuw laten uitvoeren.',
  'failedJobs.unknown': 'Welke taken zijn mislukt, is nu niet bekend.',
  'failedJobs.newest': ({ shown, count }: { shown: number; count: number }) =>
    `De ${shown} nieuwste van ${count}.`,
  'failedJobs.processor': ({ processor }: { processor: string }) =>
    processors[processor] ?? processor,
  'failedJobs.where': ({ region, campaign }: { region: string | null; campaign: string | null }) =>
    [region ?? 'Onbekende regio', campaign ?? 'onbekende meting'].join('\u00a0· '),
  'failedJobs.when': ({ at, attempts }: { at: string; attempts: number }) =>
    `${formatWhen(at, new Date())}, na ${plural(attempts, 'poging', 'pogingen')}`,
  'failedJobs.reason': ({ code }: { code: string }) => reasonOf(code),
  'failedJobs.code': ({ code }: { code: string }) => `Code ${code}`,
  'failedJobs.job': ({ queue, id }: { queue: string; id: string }) => `taak ${queue} ${id}`,
  'failedJobs.trace': ({ traceId }: { traceId: string }) => `spoor ${traceId}`,
  'failedJobs.redrive': 'Opnieuw uitvoeren',
  'failedJobs.redriveLabel': ({ processor, id }: { processor: string; id: string }) =>
    `Opnieuw uitvoeren: ${processors[processor] ?? processor}, taak ${id}`,
  'failedJobs.redriveAll': ({ processor, count }: { processor: string; count: number }) =>
    `Alle ${count} van ‘${processors[processor] ?? processor}’ opnieuw uitvoeren`,
  'failedJobs.redriven': ({ count }: { count: number }) =>
    count === 0
      ? 'De taak was al opnieuw gestart.'
      : `${plural(count, 'taak wordt', 'taken worden')} opnieuw uitgevoerd.`,
  'failedJobs.gone': 'Deze taak is er niet meer.',
  'failedJobs.redriveFailed': 'Dat lukte niet: de wachtrij is nu niet bereikbaar.',

  'failingReports.title': 'Rapportages die niet lukken',
  'failingReports.none': 'Alle rapportages die nodig zijn, konden worden gemaakt.',
  'failingReports.unknown': 'Welke rapportages niet lukken, is nu niet bekend.',
  'failingReports.text':
    'Ze worden vanzelf opnieuw geprobeerd, steeds minder vaak. Om welke gemeente het gaat, staat hier niet: dat zou vertellen wie heeft ingediend.',
  'failingReports.what': ({ kind, form, count }: { kind: string; form: string; count: number }) =>
    (reportNames[kind] ?? kind) +
    (form === 'pdf-a' ? ', voor het archief (PDF/A)' : ', om te lezen (pdf)') +
    (kind === 'region' ? '' : `, ${plural(count, 'gemeente', 'gemeenten')}`),
  'failingReports.reason': ({ reason }: { reason: string }) => reasonOf(reason),
  'failingReports.since': ({ since, tries }: { since: string; tries: number }) =>
    `sinds ${formatWhen(since, new Date())}, ${tries} keer geprobeerd`,
  'failingReports.redrive': 'Nu opnieuw proberen',
  'failingReports.redriveLabel': ({ region, title }: { region: string; title: string }) =>
    `Nu opnieuw proberen: rapportages van ${title}, ${region}`,
  'failingReports.redriven': ({ count }: { count: number }) =>
    count === 0
      ? 'Hier mislukt niets meer.'
      : `${plural(count, 'rapportage wordt', 'rapportages worden')} opnieuw geprobeerd.`,
  'failingReports.gone': 'Deze meting is er niet meer.',
  'failingReports.redriveFailed': 'Dat lukte niet. Probeer het zo opnieuw.',

  'lagging.title': 'Nog te verwerken',
  'lagging.none': 'Alle metingen zijn bij: resultaten en rapportages volgen de laatste inzending.',
  'lagging.eventsNone': 'Er wacht geen gebeurtenis.',
  'lagging.events': ({ count, oldestAt }: { count: number; oldestAt: string | null }) =>
    `${plural(count, 'gebeurtenis wacht', 'gebeurtenissen wachten')} op verwerking` +
    (oldestAt ? `, de oudste sinds ${formatWhen(oldestAt, new Date())}.` : '.'),
  'lagging.eventsUnknown': 'Hoeveel gebeurtenissen wachten, is nu niet bekend.',
  'lagging.unknown': 'Welke metingen achterlopen, is nu niet bekend.',
  'lagging.results': 'resultaten worden berekend',
  'lagging.reports': 'rapportages worden gemaakt',
  'lagging.kept_reports': 'archiefversies van rapportages worden gemaakt',

  'mails.title': 'Post van de laatste week',
  'mails.none': 'Alle post is verstuurd.',
  'mails.unknownNow': 'Hoe het met de post staat, is nu niet bekend.',
  'mails.waiting': ({ count }: { count: number }) =>
    `${plural(count, 'mail wacht', 'mails wachten')} op verzending`,
  'mails.failed': ({ count }: { count: number }) =>
    `${plural(count, 'mail kon', 'mails konden')} niet worden bezorgd`,
  'mails.unknown': ({ count }: { count: number }) =>
    `Van ${plural(count, 'mail', 'mails')} is niet bekend of die aankwam: niet opnieuw verstuurd`,
};
