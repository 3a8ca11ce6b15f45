import { formatDate } from '../format.js';
import { plural } from '../plural.js';

const dayText = (day: string): string => formatDate(`${day}T12:00:00Z`);

export const regionMessages = {
  'tenants.intro':
    'De regio’s die een abonnement hebben, hoe zij IJkpunt gebruiken en tot wanneer. U ziet aantallen, geen antwoorden of scores.',
  'tenants.none': 'Er zijn nog geen regio’s.',
  'tenants.new': 'Nieuwe regio',
  'tenants.back': 'Alle regio’s',
  'tenants.state.upcoming': 'begint nog',
  'tenants.state.active': 'actief',
  'tenants.state.ending': 'actief tot een datum',
  'tenants.state.read_only': 'alleen lezen',
  'tenants.state.exported': 'overgedragen',
  'tenants.members': ({ count }: { count: number }) => plural(count, 'gemeente', 'gemeenten'),
  'tenants.people': ({ count }: { count: number }) => plural(count, 'persoon', 'personen'),
  'tenants.editions': ({ count }: { count: number }) => plural(count, 'editie', 'edities'),
  'tenants.use': 'Gebruik',
  'tenants.health': 'Gezondheid',
  'tenants.campaign': 'Laatste meting',
  'tenants.noCampaign': 'nog geen meting',
  'tenants.submitted': (of: { title: string; submitted: number; asked: number }) =>
    `${of.title}: ${of.submitted} van ${plural(of.asked, 'gemeente', 'gemeenten')} ingediend`,
  'tenants.activity': 'Laatste activiteit',
  'tenants.noActivity': 'nog niets ingevuld',
  'tenants.behind': ({ count }: { count: number }) =>
    count === 0
      ? 'Resultaten en rapportages zijn bij'
      : `Van ${plural(count, 'meting', 'metingen')} zijn resultaten of rapportages nog niet bij`,
  'tenants.failed': ({ count }: { count: number }) =>
    count === 0 ? 'Geen mislukte taken' : `${plural(count, 'mislukte taak', 'mislukte taken')}`,
  'tenants.failedUnknown': 'Of taken mislukten, is nu niet te zien',
  'tenants.settings': 'Instellingen',
  'tenants.fixed': 'Vastgelegd bij het aannemen',
  'tenants.name': 'Naam',
  'tenants.slug': 'Adres',
  'tenants.slugHint': 'Kleine letters, cijfers en streepjes. Dit verandert later niet.',
  'tenants.kind': 'Soort',
  'tenants.kind.jeugdregio': 'Jeugdregio',
  'tenants.kind.veilig_thuis_regio': 'Veilig Thuis-regio',
  'tenants.kind.vrij': 'Vrij gekozen',
  'tenants.policy': 'Wanneer verschijnt een nieuw regiogemiddelde?',
  'tenants.policy.immediate': 'Meteen, bij elke wijziging',
  'tenants.policy.batched': 'Gebundeld: als drie gemeenten iets wijzigden, of bij het sluiten',
  'tenants.policyHint':
    'Gebundeld verraadt minder: een gemiddelde dat na één wijziging verspringt, geeft die wijziging weg.',
  'tenants.openness': 'Welke openheid vraagt de regio aan haar gemeenten?',
  'tenants.openness.mean_only': 'Alleen in het gemiddelde',
  'tenants.openness.regional_coordinator': 'Ook voor de regiocoördinator en begeleider',
  'tenants.openness.region': 'Met naam in de regio',
  'tenants.opennessHint': 'De regio vraagt; elke gemeente kiest zelf.',
  'tenants.choose': 'Kies',
  'tenants.membersTitle': 'Gemeenten',
  'tenants.membersFrom': 'Doen mee vanaf',
  'tenants.membersFind': 'Zoek een gemeente',
  'tenants.chosen': ({ count }: { count: number }) =>
    `${plural(count, 'gemeente', 'gemeenten')} gekozen`,
  'tenants.subscription': 'Abonnement',
  'tenants.plan': 'Soort abonnement',
  'tenants.plan.basis': 'Basis',
  'tenants.plan.volledig': 'Volledig',
  'tenants.startsOn': 'Begint op',
  'tenants.untilOn': 'Tot (hoeft niet)',
  'tenants.untilHint': 'De eerste dag zonder abonnement. Leeg: zonder einddatum.',
  'tenants.period': ({ from, until }: { from: string; until: string | null }) =>
    until === null
      ? `vanaf ${dayText(from)}, zonder einddatum`
      : `van ${dayText(from)} tot ${dayText(until)}`,
  'tenants.readOnlyFrom': ({ day }: { day: string }) => `Alleen lezen vanaf ${dayText(day)}`,
  'tenants.agree': 'Leg het abonnement vast',
  'tenants.noSubscription': 'Van deze regio is geen abonnement vastgelegd. Zij blijft actief.',
  'tenants.contact': 'Contactpersoon',
  'tenants.contactName': 'Naam van de contactpersoon',
  'tenants.contactEmail': 'E-mailadres van de contactpersoon',
  'tenants.contactPhone': 'Telefoon (hoeft niet)',
  'tenants.accent': 'Eigen kleur (hoeft niet)',
  'tenants.accentHint':
    'Zoals #154273. De kleur moet op een lichte achtergrond goed te lezen zijn.',
  'tenants.coordinatorEmail': 'E-mailadres van de regiocoördinator (hoeft niet)',
  'tenants.coordinatorHint': 'Krijgt meteen een uitnodiging per mail.',
  'tenants.submit': 'Neem de regio aan',
  'tenants.notInvited': ({ message }: { message: string }) =>
    `De regio is aangenomen, maar de uitnodiging lukte niet: ${message}`,
  'tenants.coordinators': 'Regiocoördinatoren',
  'tenants.end': 'Beëindig het abonnement',
  'tenants.endText':
    'Vanaf deze dag kan niemand in de regio nog iets wijzigen. Lezen en downloaden blijft. Metingen openen niet meer en herinneringen stoppen.',
  'tenants.endOn': 'Eerste dag zonder abonnement',
  'tenants.prolong': 'Verleng',
  'tenants.prolongText': 'De regio kan dan weer alles tot deze dag. Leeg: zonder einddatum.',
  'tenants.takeBack': 'Neem de beëindiging terug',
  'tenants.takeBackText': 'Wat was afgesproken, geldt dan weer.',
  'tenants.changed': 'Het abonnement is gewijzigd.',
} as const;
