import { plural } from '../plural.js';

interface Names {
  campaign: string;
  municipality: string;
}

export const messageMessages = {
  'messages.title': 'Berichten',
  'messages.bell': ({ unseen }: { unseen: number }) =>
    unseen === 0
      ? 'Berichten'
      : `Berichten, ${plural(unseen, 'nieuw bericht', 'nieuwe berichten')}`,
  'messages.unseen': ({ unseen }: { unseen: number }) =>
    unseen === 0
      ? 'U hebt alles gezien.'
      : `U hebt ${plural(unseen, 'nieuw bericht', 'nieuwe berichten')}.`,
  'messages.none':
    'Er zijn nog geen berichten. Hier staat straks wanneer een meting opent, bijna sluit of nieuwe resultaten heeft.',
  'messages.new': 'nieuw',
  'messages.markSeen': 'Alles als gezien markeren',
  'messages.markFailed': 'Dat lukte niet. Probeer het straks opnieuw.',
  'messages.opened': ({ campaign }: Names) => `${campaign} is geopend`,
  'messages.extended': ({ campaign, municipality }: Names) =>
    municipality ? `${municipality}: meer tijd voor ${campaign}` : `Meer tijd voor ${campaign}`,
  'messages.reminder': (_names: Names) => 'U hebt nog een zelfscan in te dienen',
  'messages.almost_closed': ({ campaign }: Names) => `${campaign} sluit bijna`,
  'messages.submitted': ({ campaign, municipality }: Names) =>
    `${municipality} heeft ${campaign} ingediend`,
  'messages.published': ({ campaign }: Names) =>
    `Er zijn nieuwe regionale resultaten van ${campaign}`,
  'messageSettings.link': 'Instellingen voor berichten',
};
