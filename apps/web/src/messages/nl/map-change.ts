import { formatDate } from '../format.js';

/** Loads with the page of a change of the map only. */
export const mapChangeMessages = {
  'change.title': 'Herindeling vastleggen',
  'change.intro':
    'Leg vast hoe de kaart verandert. U ziet eerst alles wat eruit volgt; pas als u de naam overtypt, gebeurt het. Terugdraaien kan niet.',
  'change.kind': 'Wat verandert er?',
  'change.merger': 'Samenvoeging: twee of meer gemeenten worden één nieuwe',
  'change.absorption': 'Opgaan in: een gemeente gaat op in een andere, die haar code houdt',
  'change.split': 'Splitsing: een gemeente gaat over naar twee of meer andere',
  'change.border_change': 'Grenswijziging: gebied gaat over, en niemand houdt op',
  'change.changedOn': 'Eerste dag van de nieuwe kaart',
  'change.from': 'Van',
  'change.to': 'Naar',
  'change.code': 'Code',
  'change.name': 'Naam',
  'change.hint':
    'Een code heeft GM en vier cijfers. De naam is alleen nodig voor een nieuwe gemeente.',
  'change.row': ({ side, nth, field }: { side: string; nth: number; field: string }) =>
    `${field}, ${side.toLowerCase()} ${nth}`,
  'change.add': ({ side }: { side: string }) => `Nog een gemeente onder ${side}`,
  'change.remove': ({ side, nth }: { side: string; nth: number }) =>
    `Haal ${side.toLowerCase()} ${nth} weg`,
  'change.show': 'Toon wat eruit volgt',
  'change.problems': 'Dit kan niet worden vastgelegd',
  'change.consequences': 'Wat eruit volgt',
  'change.campaigns': 'Metingen',
  'change.referenceDate': ({ day }: { day: string }) => `peildatum ${formatDate(day)}`,
  'change.before': 'ervoor',
  'change.after': 'erna',
  'change.join': 'Ja, wordt lid',
  'change.joinNot': 'Nee, wordt hier geen lid',
  'change.subregion': 'Subregio (mag leeg blijven)',
  'change.undecided': 'Beslis eerst bij elke regio waar dat wordt gevraagd.',
  'change.record': 'Leg vast',
  'change.confirmTitle': 'Deze herindeling vastleggen?',
  'change.confirmText':
    'Deelnames en rollen gaan in op de dag die u koos. Dit is niet terug te draaien.',
  'change.done': 'De herindeling is vastgelegd.',
};
