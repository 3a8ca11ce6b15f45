import { formatDate, formatFigure, formatSize, formatTime } from '../format.js';
import { plural } from '../plural.js';

const momentText = (at: string): string => `${formatDate(at)} om ${formatTime(at)}`;

export const sharingMessages = {
  'sharing.title': 'Gedeeld met',
  'sharing.intro':
    'Met een link ziet iemand zonder account, zoals een raadslid of de griffie, precies één rapportage of één pagina met resultaten. De link werkt tot een datum en u kunt hem op elk moment intrekken.',
  'sharing.none': 'Er is nog niets gedeeld.',
  'sharing.new': 'Maak een link',
  'sharing.what': 'Wat deelt u?',
  'sharing.results': 'De resultaten van nu, als pagina',
  'sharing.resultsHint':
    'De pagina blijft zoals zij nu is. Komen er later nieuwe cijfers, dan staat erbij dat er nieuwere zijn.',
  'sharing.report': ({ title }: { title: string }) => `Rapportage: ${title} (pdf)`,
  'sharing.notes': 'Met toelichtingen',
  'sharing.notesHint':
    'Wat collega’s bij antwoorden schreven, gaat dan mee. Lees eerst na of er geen namen in staan.',
  'sharing.label': 'Voor wie is de link?',
  'sharing.labelHint': 'Zoals „griffie”. Alleen collega’s van uw gemeente zien dit.',
  'sharing.labelMissing': 'Vul in voor wie de link is.',
  'sharing.whatMissing': 'Kies wat u deelt.',
  'sharing.days': 'Hoe lang werkt de link?',
  'sharing.day': ({ days }: { days: number }) => `${days} dagen`,
  'sharing.make': 'Maak de link',
  'sharing.cancel': 'Toch niet',
  'sharing.ready': ({ label }: { label: string }) => `De link voor ${label} is klaar`,
  'sharing.readyText':
    'Kopieer de link nu: hij wordt maar één keer getoond. Wie de link heeft, ziet wat u deelt. Stuur hem dus alleen naar wie het aangaat.',
  'sharing.link': 'Link',
  'sharing.copy': 'Kopieer de link',
  'sharing.copied': 'De link is gekopieerd.',
  'sharing.copyFailed': 'Kopiëren lukt hier niet. De link is geselecteerd.',
  'sharing.close': 'Sluit',
  'sharing.isResults': 'Resultaten als pagina',
  'sharing.withNotes': 'met toelichtingen',
  'sharing.made': ({ by, at }: { by: string; at: string }) =>
    `Gemaakt door ${by} op ${formatDate(at)}`,
  'sharing.until': ({ at }: { at: string }) => `werkt tot ${momentText(at)}`,
  'sharing.expired': ({ at }: { at: string }) => `verlopen op ${formatDate(at)}`,
  'sharing.revoked': 'ingetrokken',
  'sharing.opened': (of: { openings: number; downloads: number; last: string | null }) =>
    of.last === null
      ? 'Nog niet geopend'
      : `${plural(of.openings, 'keer', 'keer')} geopend${
          of.downloads === 0 ? '' : `, ${of.downloads} keer opgehaald`
        }; laatst op ${momentText(of.last)}`,
  'sharing.superseded': 'Er zijn nieuwere cijfers dan de link laat zien.',
  'sharing.revoke': 'Trek in',
  'sharing.revokeLabel': ({ label }: { label: string }) => `Trek in: de link voor ${label}`,
  'sharing.revokeTitle': ({ label }: { label: string }) => `Trek de link voor ${label} in?`,
  'sharing.revokeText': ({ label }: { label: string }) =>
    `De link voor ${label} werkt dan meteen niet meer. Wat al is opgehaald, blijft bij wie het heeft.`,
  'sharing.gone': ({ label }: { label: string }) => `De link voor ${label} is ingetrokken.`,

  'shared.deadTitle': 'Deze link werkt niet (meer)',
  'shared.dead':
    'De link kan verlopen of ingetrokken zijn, of niet helemaal zijn overgenomen. Vraag degene die hem met u deelde om een nieuwe.',
  'shared.of': ({ campaign, region }: { campaign: string; region: string }) =>
    `${campaign}\u00a0· ${region}`,
  'shared.on': ({ at, until }: { at: string; until: string }) =>
    `Gedeeld op ${formatDate(at)}. Deze link werkt tot ${momentText(until)}.`,
  'shared.newer': 'Er zijn nieuwere cijfers',
  'shared.newerText': ({ at }: { at: string }) =>
    `U ziet wat er was op ${formatDate(at)}. Daarna is er iets nieuws ingediend of gepubliceerd. Vraag de gemeente om een nieuwe link als u dat wilt zien.`,
  'shared.report': 'Rapportage',
  'shared.reportMade': ({ at, edition }: { at: string; edition: number | null }) =>
    `Gemaakt op ${momentText(at)}${edition === null ? ', zonder regiocijfers' : `, met editie ${edition} van de regio`}`,
  'shared.download': ({ bytes }: { bytes: number }) => `Download (pdf, ${formatSize(bytes)})`,
  'shared.verify': 'Controleer of een rapportage echt is',
  'shared.submitted': ({ at }: { at: string }) => `De zelfscan is ingediend op ${formatDate(at)}.`,
  'shared.edition': (of: { number: number; at: string; count: number }) =>
    `Het gemiddelde van de regio is dat van editie ${of.number}, van ${formatDate(of.at)}, over ${plural(of.count, 'gemeente', 'gemeenten')}.`,
  'shared.newerThanEdition': 'De eigen cijfers zijn nieuwer dan die editie.',
  'shared.noEdition': (of: { submitted: number; members: number }) =>
    `Er was nog geen gemiddelde van de regio: ${of.submitted} van ${plural(of.members, 'gemeente had', 'gemeenten hadden')} ingediend.`,
  'shared.total': 'Totaal',
  'shared.themes': 'Thema’s',
  'shared.theme': 'Thema',
  'shared.own': 'Eigen score',
  'shared.region': 'Regio',
  'shared.previous': 'Vorige meting',
  'shared.counted': ({ counted, asked }: { counted: number; asked: number }) =>
    `${counted} van ${plural(asked, 'vraag telt', 'vragen tellen')} mee`,
  'shared.noScore': 'geen score',
  'shared.questions': 'Vragen',
  'shared.level': ({ value, label }: { value: number; label: string }) =>
    `Niveau ${formatFigure(value).replace(/,0$/, '')}, ${label}`,
  'shared.regionMean': ({ value }: { value: number }) =>
    `Gemiddelde van de regio ${formatFigure(value)}`,
  'shared.before': ({ value }: { value: number }) =>
    `Vorige meting niveau ${formatFigure(value).replace(/,0$/, '')}`,
  'shared.kind.yes': 'Ja',
  'shared.kind.partly': 'Deels',
  'shared.kind.no': 'Nee',
  'shared.kind.text': 'In woorden beantwoord',
  'shared.kind.dont_know': 'Weet ik niet',
  'shared.kind.not_applicable': 'Niet van toepassing',
  'shared.unanswered': 'Niet beantwoord',
  'shared.note': 'Toelichting',
  'shared.agreement': 'Waarom dit antwoord is afgesproken',
  'shared.explanation': 'De gemeente zegt hierover',
  'shared.withoutNotes': 'De gemeente deelt de cijfers zonder toelichtingen.',
  'shared.about':
    'Een zelfscan meet hoe een gemeente het werk van lokale teams heeft ingericht, volgens de gemeente zelf. Het zijn geen cijfers over gezinnen of medewerkers.',
  'shared.chart': 'Score per thema',
  'shared.chartText':
    'Per thema de eigen score, die van de vorige meting en het gemiddelde van de regio. Dezelfde cijfers staan in de tabel eronder.',
} as const;
