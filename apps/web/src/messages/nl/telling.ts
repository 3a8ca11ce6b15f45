import { formatDay } from '../format.js';
import { plural } from '../plural.js';

/** How people are told, and whom that does not reach: loaded with those pages. */
export const tellingMessages = {
  'messageSettings.title': 'Instellingen voor berichten',
  'messageSettings.own': 'Hoe u het hoort',
  'messageSettings.ownText':
    'Kies per onderwerp. Dit geldt voor deze regio. Over een ingediende zelfscan krijgt de gemeente meteen mail; wie de regio coördineert krijgt hooguit één mail per werkdag, met alles wat nieuw is.',
  'messageSettings.opened': 'Een meting opent',
  'messageSettings.extended': 'Er is meer tijd voor een meting',
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
    'Wie nog niet heeft ingediend, krijgt een herinnering. Nooit ’s nachts, in het weekend of op een feestdag, en één per persoon.',
  'messageSettings.remindersOn': 'Herinneringen versturen',
  'messageSettings.days': ({ which }: { which: number }) =>
    `${['Eerste', 'Tweede', 'Derde'][which - 1] ?? ''} herinnering, dagen voor de laatste dag`,
  'unreached.title': 'Mail die niet aankomt',
  'unreached.intro': ({ count }: { count: number }) =>
    `${plural(count, 'persoon krijgt', 'personen krijgen')} onze mail niet. In IJkpunt zelf staan de berichten wel.`,
  'unreached.since': ({ since, mails }: { since: string; mails: number }) =>
    `Sinds ${formatDay(since)}, ${plural(mails, 'bericht', 'berichten')}`,
  'unreached.ofRegion': 'hele regio',
  'unreached.address': 'Dit mailadres bestaat niet of niet meer.',
  'unreached.addressDo': 'Vraag naar het juiste adres en laat het account daarop aanpassen.',
  'unreached.full': 'De mailbox is vol.',
  'unreached.fullDo': 'Laat het deze persoon weten. Ons volgende bericht proberen we gewoon weer.',
  'unreached.refused': 'De mailserver van deze persoon weigert onze mail.',
  'unreached.refusedDo': 'Vraag de beheerder van hun mail om IJkpunt door te laten.',
  'unreached.unavailable': 'De mailserver van deze persoon nam onze mail niet aan.',
  'unreached.unavailableDo':
    'Vaak gaat dit vanzelf over. Heeft het haast? Bel dan, of vraag of hun mail het doet.',
  'unreached.unsure': 'Wij weten niet of deze mail is aangekomen.',
  'unreached.unsureDo': 'Vraag het na als er haast bij is. Wij sturen hem niet nog eens.',
  'unreached.other': 'De mail kon niet worden bezorgd.',
  'unreached.otherDo': 'Vraag deze persoon of andere mail wel aankomt.',
};
