import { formatDifference, formatFigure } from '../format.js';
import { plural } from '../plural.js';

interface Theme {
  readonly code: string;
  readonly title: string;
  readonly open: number;
}

export const startMessages = {
  'start.figures': 'In het kort',
  'start.actions': 'Handig om nu te doen',
  'start.news': 'Nieuw sinds uw vorige bezoek',
  'start.newsEarlier': 'Laatste berichten',
  'start.newsNone':
    'U hebt nog geen berichten. Hier staat straks wanneer een meting opent, iemand indient of nieuwe resultaten er zijn.',
  'start.newsAll': 'Alle berichten',
  'start.new': 'nieuw',
  'start.report': ({ title }: { title: string }) => `Rapportage klaar: ${title}`,
  'start.over':
    'Deze regio is afgelopen. Alles blijft te lezen en te downloaden; er wordt niets meer van u gevraagd.',

  'asked.mine': ({ count }: { count: number }) =>
    count === 1
      ? 'Dit thema is aan u gevraagd en nog open:'
      : 'Deze thema’s zijn aan u gevraagd en nog open:',
  'asked.open': 'Nog open:',
  'asked.theme': ({ code, title, open }: Theme) =>
    `${code}. ${title} (${plural(open, 'vraag', 'vragen')})`,
  'asked.more': ({ count }: { count: number }) => `en nog ${plural(count, 'thema', 'thema’s')}`,
  'asked.mineDone': 'Wat aan u gevraagd is, is beantwoord. Dank u wel.',
  'asked.submit': 'Alle vragen zijn beantwoord. U kunt indienen.',
  'asked.complete': 'Alle vragen zijn beantwoord. De gemeentecoördinator dient in.',
  'asked.reader': 'U leest mee: van u wordt niets gevraagd.',

  'figure.own': ({ year }: { year: number }) => `Eigen totaal ${year}`,
  'figure.region': ({ year }: { year: number }) => `Gemiddelde van de regio ${year}`,
  'figure.previous': ({ year }: { year: number }) => `Eigen totaal ${year}`,
  'figure.region_previous': ({ year }: { year: number }) => `Gemiddelde van de regio ${year}`,
  'figure.progress': 'Beantwoord',
  'figure.submitted': 'Gemeenten ingediend',
  'figure.deadline': 'Laatste dag',
  'figure.count': ({ done, of }: { done: number; of: number }) => `${done} van ${of}`,
  'figure.since': ({ by, year }: { by: number; year: number }) =>
    `${formatDifference(by)} sinds ${year}`,
  'figure.against': ({ by }: { by: number }) =>
    by === 0
      ? 'gelijk aan uw totaal'
      : `u staat ${formatFigure(Math.abs(by))} ${by > 0 ? 'hoger' : 'lager'}`,
  'figure.left': ({ left }: { left: number }) =>
    left === 0 ? 'iedereen is klaar' : `nog ${left} te gaan`,

  'action.theme': ({ code, title }: Theme) => `Ga naar ${code}. ${title}`,
  'action.invite': 'Nodig collega’s uit',
  'action.divide': 'Bekijk en verdeel alle vragen',
  'action.questions': 'Resultaten per vraag',
  'action.reports': 'Rapportages',
  'action.development': 'Ontwikkeling over de jaren',
  'action.remind': 'Herinner wie nog niet klaar is',
  'action.discuss': 'Bereid de bespreking voor',
  'action.plan': 'Metingen plannen',
  'action.region': 'Resultaten van de regio',
  'action.compare': 'Vergelijk de gemeenten',
  'action.regionReports': 'Rapportages van de regio',
  'action.former': 'Resultaten van de vorige meting',
};
