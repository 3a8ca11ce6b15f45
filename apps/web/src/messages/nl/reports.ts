import { formatDate, formatSize, formatTime } from '../format.js';

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
  'reports.none': 'Er is nog geen rapportage',
  'reports.noneText':
    'De eerste rapportage komt als de zelfscan is ingediend. U hoeft er niets voor te doen.',
};
