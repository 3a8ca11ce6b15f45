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
  'messages.reminder': (_names: Names) => 'U hebt nog een zelfscan in te dienen',
  'messages.almost_closed': ({ campaign }: Names) => `${campaign} sluit bijna`,
  'messages.submitted': ({ campaign, municipality }: Names) =>
    `${municipality} heeft ${campaign} ingediend`,
  'messages.published': ({ campaign }: Names) =>
    `Er zijn nieuwe regionale resultaten van ${campaign}`,
  'messageSettings.link': 'Instellingen voor berichten',
  'messageSettings.title': 'Instellingen voor berichten',
  'messageSettings.own': 'Hoe u het hoort',
  'messageSettings.ownText':
    'Kies per onderwerp. Dit geldt voor deze regio. Over een ingediende zelfscan krijgt alleen de gemeente zelf mail.',
  'messageSettings.opened': 'Een meting opent',
  'messageSettings.reminder': 'Herinnering aan wat nog niet is ingediend',
  'messageSettings.almost_closed': 'Een meting sluit bijna',
  'messageSettings.submitted': 'Een zelfscan is ingediend',
  'messageSettings.published': 'Er zijn nieuwe regionale resultaten',
  'messageSettings.to_mail': 'In IJkpunt en per mail',
  'messageSettings.to_app': 'Alleen in IJkpunt',
  'messageSettings.to_none': 'Niet',
  'messageSettings.language': 'Taal van de mails',
  'messageSettings.language_nl': 'Nederlands',
  'messageSettings.language_en': 'English',
  'messageSettings.save': 'Bewaren',
  'messageSettings.saved': 'Bewaard.',
  'messageSettings.reminders': 'Herinneringen van de regio',
  'messageSettings.remindersText':
    'Wie nog niet heeft ingediend, krijgt een herinnering. Nooit ’s nachts of in het weekend, en één per persoon.',
  'messageSettings.remindersOn': 'Herinneringen versturen',
  'messageSettings.days': ({ which }: { which: number }) =>
    `${['Eerste', 'Tweede', 'Derde'][which - 1] ?? ''} herinnering, dagen voor de laatste dag`,
};
