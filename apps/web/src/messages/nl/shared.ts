import { formatDate, formatDay, formatList } from '../format.js';
import { plural, pluralForm } from '../plural.js';

const listOf = (names: readonly string[]): string =>
  names.length <= 5
    ? formatList(names)
    : formatList([...names.slice(0, 4), `${names.length - 4} andere gemeenten`]);

export const sharedMessages = {
  'app.name': 'IJkpunt',
  'app.title': ({ parts }: { parts: readonly string[] }) => [...parts, 'IJkpunt'].join(' · '),
  'app.skip': 'Naar de inhoud',
  'app.loading': 'De gegevens worden opgehaald.',
  'app.retry': 'Probeer opnieuw',

  'nav.main': 'Hoofdmenu',
  'nav.home': 'Begin',
  'nav.platform': 'Beheer',
  'nav.results': 'Resultaten',
  'nav.development': 'Ontwikkeling',
  'nav.reports': 'Rapportages',
  'nav.participation': 'Deelname',
  'nav.progress': 'Regio',
  'nav.menu': ({ initials, name }: { initials: string; name: string }) =>
    `${initials}, menu van ${name}`,
  'nav.account': 'Mijn account',
  'nav.regions': 'Andere regio',
  'nav.signOut': 'Uitloggen',
  'nav.signOutFailed': 'Uitloggen lukt nu niet. U bent nog ingelogd; probeer het zo opnieuw.',
  'people.title': 'Mensen',
  'tenants.title': 'Regio’s',
  'region.readOnly': ({ since }: { since: string }) =>
    `Het abonnement van deze regio is afgelopen op ${formatDate(`${since}T12:00:00Z`)}. U kunt alles lezen en downloaden, maar niets meer wijzigen.`,
  'region.logo': ({ name }: { name: string }) => `Logo van ${name}`,
  'settings.title': 'Instellingen van de regio',
  'planning.title': 'Metingen plannen',
  'platformPlanning.title': 'Metingen voor regio’s',
  'operations.title': 'Achtergrondwerk',
  'instruments.title': 'Instrumenten',
  'national.title': 'Cijfers',
  'municipalities.title': 'Gemeenten',

  'error.title': 'Er ging iets mis',
  'error.unreachable':
    'Er is geen verbinding met IJkpunt. Controleer uw internet en probeer het opnieuw.',
  'error.unexpected': 'Dit hadden wij niet verwacht. Probeer het over een paar minuten opnieuw.',
  'error.reference': ({ id }: { id: string }) => `Blijft het misgaan? Noem dan dit nummer: ${id}.`,
  'error.crash': 'Deze pagina kan niet worden getoond. Laad de pagina opnieuw.',
  'error.reload': 'Laad opnieuw',

  'notFound.title': 'Deze pagina is er niet',
  'notFound.text':
    'De pagina bestaat niet, of u mag haar niet zien. Controleer het adres, of ga terug naar het begin.',
  'notFound.home': 'Naar het begin',

  'figure.explained': 'Uitleg',

  'municipality.name': ({ name }: { name: string }) => `Gemeente ${name}`,

  'deadline.until': ({ day }: { day: Date }) => `tot en met ${formatDay(day)}`,
  'deadline.left': ({ days }: { days: number }) =>
    days < 0 ? 'gesloten' : days === 0 ? 'laatste dag' : `nog ${plural(days, 'dag', 'dagen')}`,
  'deadline.calendar': 'Laatste dag in uw agenda',
  'deadline.closed': ({ day }: { day: Date }) => `gesloten op ${formatDay(day)}`,

  'status.not_started': 'Nog niet begonnen',
  'status.in_progress': 'Bezig',
  'status.submitted': 'Ingediend',
  'status.reopened': 'Heropend',

  'openness.mean_only': 'Alleen in het gemiddelde',
  'openness.regional_coordinator': 'Ook voor de regiocoördinator en begeleider',
  'openness.region': 'Met naam in de regio',

  'gate.label': 'Regiogemiddelde',
  'gate.opened': ({ number }: { number: number }) => `Het regiogemiddelde is er, editie ${number}.`,
  'gate.waiting': 'Het regiogemiddelde is nog niet te zien.',
  'gate.waitingText': ({
    submitted,
    members,
    missing,
    until,
  }: {
    submitted: number;
    members: number;
    missing: readonly string[];
    until: Date;
  }) =>
    `${submitted} van ${plural(members, 'gemeente heeft', 'gemeenten hebben')} ingediend. ` +
    `${listOf(missing)} ${pluralForm(missing.length, 'is', 'zijn')} nog bezig, ` +
    `tot en met ${formatDay(until)}.`,
  'gate.why':
    'Het gemiddelde wordt zichtbaar zodra alle gemeenten hebben ingediend. Zo is van geen gemeente de score af te leiden.',
  'gate.closed_incomplete': 'Deze meting heeft geen regiogemiddelde.',
  'gate.closedText': ({
    submitted,
    members,
    missing,
  }: {
    submitted: number;
    members: number;
    missing: readonly string[];
  }) =>
    `De meting is gesloten met ${submitted} van ${members} gemeenten. ` +
    `${listOf(missing)} ${pluralForm(missing.length, 'heeft', 'hebben')} niet ingediend. ` +
    'Gebeurt dat alsnog, dan komt het gemiddelde er ook.',
  'gate.consent_needed': 'Het regiogemiddelde wacht op toestemming.',
  'gate.consentText':
    'In deze regio doen minder dan drie gemeenten mee. Een gemiddelde zou de score van de buurgemeente weggeven. ' +
    'Het wordt pas getoond als alle gemeenten daarmee instemmen.',

  'ruler.progress': ({ answered, asked }: { answered: number; asked: number }) =>
    `${answered} van ${asked}`,
  'progress.questions': ({ answered, asked }: { answered: number; asked: number }) =>
    `${answered} van ${plural(asked, 'vraag', 'vragen')} beantwoord`,
  'progress.municipalities': ({ submitted, members }: { submitted: number; members: number }) =>
    `${submitted} van ${plural(members, 'gemeente', 'gemeenten')} ingediend`,

  'edition.line': ({ number, at }: { number: number; at: string }) =>
    `Editie ${number} van ${formatDate(at)}`,
  'edition.members': ({ count }: { count: number }) =>
    `gemiddelde van ${plural(count, 'gemeente', 'gemeenten')}`,
  'baseline.imported': 'geïmporteerd',
  'baseline.title': 'Eerdere meting inlezen',
  'confirm.name': ({ name }: { name: string }) => `Typ de naam over: ${name}`,
  'confirm.mismatch': ({ name }: { name: string }) =>
    `Dit is niet dezelfde naam. Typ precies: ${name}`,
  'confirm.reason': 'Reden',
  'confirm.reasonMissing': 'Geef een reden.',
  'confirm.cancel': 'Annuleer',
};
