import { formatDate, formatSize, formatTime } from '../format.js';

const figureNames: Readonly<Record<string, string>> = {
  pptx: 'Download (pptx)',
  xlsx: 'Excel (xlsx)',
  ods: 'OpenDocument (ods)',
  csv: 'Tekst (csv)',
  json: 'Data (json)',
};

export const reportMessages = {
  'reports.title': 'Rapportages',
  'reports.intro':
    'Een leesbaar verslag voor college, raad en lokale teams. Een nieuwe rapportage komt vanzelf zodra de cijfers veranderen.',
  'reports.download': 'Download (pdf)',
  'reports.downloadLabel': ({ title }: { title: string }) => `Download (pdf): ${title}`,
  'reports.made': ({ at }: { at: string }) => `Gemaakt op ${formatDate(at)} om ${formatTime(at)}`,
  'reports.size': ({ bytes }: { bytes: number }) => `pdf, ${formatSize(bytes)}`,
  'reports.edition': ({ number }: { number: number }) => `met editie ${number} van de regio`,
  'reports.noEdition': 'zonder regiocijfers',
  'reports.revision': ({ revision }: { revision: number }) =>
    `vaststelling ${revision} van de zelfscan`,
  'reports.current': 'Nieuwste',
  'reports.older': ({ count }: { count: number }) => `Eerdere rapportages (${count})`,
  'reports.pending': 'Een nieuwere rapportage wordt gemaakt',
  'reports.pendingFirst': 'Een rapportage wordt gemaakt',
  'reports.ready': 'De rapportage is klaar.',
  'reports.pendingText':
    'Dat duurt meestal minder dan een minuut. De rapportage verschijnt hier vanzelf.',
  'reports.figures': 'Gegevens om zelf mee te rekenen',
  'reports.figuresText':
    'Alle antwoorden, toelichtingen en cijfers van dit moment, met een codeboek. De tabel met vragen staat ook los in een tekstbestand (csv).',
  'reports.slides': 'Presentatie voor het gesprek',
  'reports.slidesText':
    'Dezelfde cijfers als dia’s, met grafieken die u zelf kunt aanpassen en bij elke dia vragen voor het gesprek.',
  'reports.figuresIn': ({ format }: { format: string }) => figureNames[format] ?? format,
  'reports.verify': 'Hebt u een rapportage gekregen? Controleer of zij echt is',
  'verify.title': 'Is deze rapportage echt?',
  'verify.intro':
    'Kies een rapportage die u hebt gekregen. IJkpunt zegt of het bestand hier is gemaakt, of er sindsdien niets in is veranderd en bij welke editie het hoort.',
  'verify.choose': 'Rapportage (pdf)',
  'verify.hint':
    'Het bestand blijft op uw apparaat. Alleen een controlegetal (SHA-256) gaat naar IJkpunt.',
  'verify.busy': 'Het bestand wordt gecontroleerd.',
  'verify.genuine': ({ name }: { name: string }) => `${name} is echt en niet gewijzigd`,
  'verify.newest': 'Dit is de nieuwste rapportage van deze gemeente in deze meting.',
  'verify.older':
    'Er is van deze gemeente in deze meting een nieuwere rapportage. De cijfers in dit bestand zijn die van toen.',
  'verify.unknown': ({ name }: { name: string }) => `${name} is niet zo door IJkpunt gemaakt`,
  'verify.unknownText':
    'Het bestand is gewijzigd, opnieuw opgeslagen of komt ergens anders vandaan. Vraag de gemeente om het oorspronkelijke bestand.',
  'verify.failed': 'Controleren lukt nu niet. Probeer het zo opnieuw.',
  'reports.none': 'Er is nog geen rapportage',
  'reports.noneText':
    'De eerste rapportage komt als de zelfscan is ingediend. U hoeft er niets voor te doen.',
};
