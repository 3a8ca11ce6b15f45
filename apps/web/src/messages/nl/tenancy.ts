import { formatDate, formatDay } from '../format.js';

export const tenancyMessages = {
  'signIn.title': 'Inloggen',
  'signIn.intro':
    'Met IJkpunt ziet u waar uw gemeente staat met de lokale teams, en wat er sinds vorig jaar is veranderd.',
  'signIn.ended': 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
  'signIn.endedUnsent':
    'U bent uitgelogd. Uw antwoorden staan nog op dit apparaat; log in om ze op te slaan.',
  'signIn.email': 'E-mailadres',
  'signIn.password': 'Wachtwoord',
  'signIn.submit': 'Inloggen',
  'signIn.busy': 'Bezig met inloggen…',
  'signIn.emailMissing': 'Vul uw e-mailadres in.',
  'signIn.emailWrong': 'Vul een volledig e-mailadres in, zoals naam@gemeente.nl.',
  'signIn.passwordMissing': 'Vul uw wachtwoord in.',
  'signIn.refused': 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.',
  'signIn.rateLimited':
    'U hebt te vaak geprobeerd in te loggen. Wacht een paar minuten en probeer het dan opnieuw.',
  'signIn.errors': 'U bent nog niet ingelogd',
  'signIn.showPassword': 'Toon wachtwoord',
  'signIn.hidePassword': 'Verberg wachtwoord',
  'signIn.point1': 'Elk jaar de zelfscan invullen, met uw collega’s samen',
  'signIn.point2': 'Zien wat beter gaat dan vorig jaar, en wat niet',
  'signIn.point3': 'Uw gemeente naast het gemiddelde van de regio leggen',
  'signIn.demo': 'Dit is een demo',
  'signIn.demoText': 'Kies een account om rond te kijken. De gegevens zijn verzonnen.',
  'signIn.demoUse': 'Log in als',

  'regions.title': 'Kies een regio',
  'regions.intro': 'U werkt in meer dan één regio. Kies waar u nu aan werkt.',
  'regions.none': 'U hebt nog geen toegang tot een regio',
  'regions.noneText':
    'Uw account werkt, maar niemand heeft u nog een rol gegeven. Vraag de gemeentecoördinator of de regiocoördinator om u uit te nodigen.',

  'role.platform_administrator': 'Platformbeheerder',
  'role.regional_coordinator': 'Regiocoördinator',
  'role.facilitator': 'Begeleider',
  'role.municipality_coordinator': 'Gemeentecoördinator',
  'role.contributor': 'Invuller',
  'role.reader': 'Lezer',
  'role.of': ({ role, municipality }: { role: string; municipality: string }) =>
    `${role}, gemeente ${municipality}`,

  'home.title': 'Begin',
  'home.now': 'Wat wordt er nu van u gevraagd?',
  'home.nothingAsked': 'U hoeft nu niets te doen',
  'home.nothing': 'Er is nu geen meting open',
  'home.nothingText': 'Zodra een nieuwe meting opengaat, ziet u haar hier.',
  'home.planned': ({ title, opensAt }: { title: string; opensAt: string }) =>
    `${title} gaat open op ${formatDate(opensAt)}.`,
  'home.former': 'Eerdere metingen',
  'home.formerNone': 'Er zijn nog geen eerdere metingen.',
  'home.measurement': 'Meting',
  'home.reference': 'Peildatum',
  'home.view': 'Bekijk',
  'home.baseline': 'nulmeting',
  'home.resultsOf': ({ name, year }: { name: string; year: number }) =>
    `Resultaten ${name} ${year}`,
  'home.progressOf': ({ year }: { year: number }) => `Regio ${year}`,

  'account.title': 'Mijn account',
  'account.name': 'Naam',
  'account.email': 'E-mailadres',
  'account.roles': 'Rollen',
  'account.sessions': 'Waar u bent ingelogd',
  'account.sessionsText':
    'Herkent u een apparaat niet? Beëindig dan die sessie en wijzig uw wachtwoord.',
  'account.current': 'dit apparaat',
  'account.since': ({ at }: { at: string }) => `ingelogd sinds ${formatDay(at)}`,
  'account.lastSeen': ({ when }: { when: string }) => `laatst gebruikt ${when}`,
  'account.end': 'Beëindig',
  'account.endLabel': ({ device }: { device: string }) => `Beëindig de sessie op ${device}`,
  'account.ended': 'De sessie is beëindigd.',
  'account.endFailed': 'De sessie kon niet worden beëindigd. Probeer het opnieuw.',
  'device.on': ({ browser, system }: { browser: string; system: string }) =>
    `${browser} op ${system}`,
  'device.unknown': 'Onbekend apparaat',
};
