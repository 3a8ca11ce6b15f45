import { formatCount, formatDate, formatSize, formatTime } from '../format.js';
import { pluralForm } from '../plural.js';

const moment = (at: string): string => `${formatDate(at)} om ${formatTime(at)}`;

export const exitMessages = {
  'exit.title': 'Alles meenemen',
  'exit.intro':
    'Eén archief met alles van deze regio: de antwoorden en uitkomsten om te lezen (Excel), alle rapportages en ingelezen bestanden, en de volledige gegevens om elders terug te zetten. Wachtwoorden staan er niet in.',
  'exit.careful':
    'In het archief staan antwoorden van alle gemeenten en namen van mensen. De regio ziet dat het is gemaakt en opgehaald.',
  'exit.make': 'Archief maken',
  'exit.none': 'Er is nog geen archief gemaakt.',
  'exit.waiting': 'Het archief wordt zo gemaakt.',
  'exit.making': ({ done, count }: { done: number; count: number | null }) =>
    count === null
      ? 'Het archief wordt gemaakt.'
      : `Het archief wordt gemaakt: ${done} van ${count} bestanden.`,
  'exit.progress': 'Voortgang van het archief',
  'exit.ready': ({ at }: { at: string }) => `Archief van ${moment(at)}`,
  'exit.facts': ({ bytes, expires }: { bytes: number; expires: string }) =>
    `${formatSize(bytes)}, op te halen tot ${formatDate(expires)}`,
  'exit.hash': ({ sha256 }: { sha256: string }) => `SHA-256: ${sha256}`,
  'exit.fetch': 'Archief ophalen',
  'exit.failed': ({ at }: { at: string }) =>
    `Het archief van ${moment(at)} is niet gelukt. Op Achtergrondwerk staat waarom.`,
  'exit.expired': ({ at }: { at: string }) =>
    `Het archief van ${moment(at)} is gewist: de bewaartijd was voorbij.`,
  'exit.askFailed': 'Dit lukte niet. Probeer het zo opnieuw.',

  'removal.title': 'Verwijderen',
  'removal.intro':
    'Alles van deze regio wordt gewist: antwoorden, uitkomsten, rapportages, bestanden, en de accounts van wie nergens anders een rol heeft. Dat kan niet terug. Wat blijft is een bewijs: hoeveel er was, en dat er niets meer is.',
  'removal.notOver': 'Dit kan pas als het abonnement is afgelopen.',
  'removal.asked': 'De regio wordt verwijderd.',
  'removal.statement': ({ statement }: { statement: string }) =>
    `Het archief van na het einde is nog niet opgehaald. Haal het eerst op, of typ: ${statement}`,
  'removal.remove': 'Regio verwijderen',
  'removal.confirm': ({ name }: { name: string }) => `${name} verwijderen?`,
  'removal.confirmText': 'Alles van deze regio wordt gewist. Dat kan niet terug.',
  'removal.confirmSubmit': 'Verwijder alles',

  'removals.title': 'Verwijderde regio’s',
  'removals.underWay': ({ at }: { at: string }) =>
    `Wordt verwijderd, gevraagd op ${moment(at)}. Dit begint binnen een minuut.`,
  'removals.done': ({ at, rows, people }: { at: string; rows: number; people: number }) =>
    `Verwijderd op ${moment(at)}: ${formatCount(rows)} ${pluralForm(rows, 'rij', 'rijen')} en ${formatCount(people)} ${pluralForm(people, 'account', 'accounts')}. Er is niets meer.`,
  'removals.proof': ({ name }: { name: string }) => `Bewijs van ${name}`,
};
