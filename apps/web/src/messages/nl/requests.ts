import { plural } from '../plural.js';

export const requestMessages = {
  'requests.title': 'Collega zonder account',
  'requests.ask': 'Vraag een collega zonder account',
  'requests.proposalTitle': ({ name }: { name: string }) => `Voorstel van ${name}`,
  'requests.present': 'Nu staat er:',
  'requests.presentNone': 'Er is nog geen antwoord op deze vraag.',
  'requests.accept': 'Neem over',
  'requests.decline': 'Neem niet over',
  'requests.which': ({ name }: { name: string }) => `het voorstel van ${name}`,
  'requests.accepted': ({ name }: { name: string }) => `Het voorstel van ${name} is overgenomen.`,
  'requests.declined': ({ name }: { name: string }) =>
    `Het voorstel van ${name} is niet overgenomen.`,
  'requests.elsewhere': 'Er wachten ook voorstellen bij:',
  'requests.list': ({ count }: { count: number }) =>
    `Gevraagd: ${plural(count, 'collega', 'collega’s')}`,
  'requests.answered': ({ count, total }: { count: number; total: number }) =>
    `${count} van ${plural(total, 'vraag', 'vragen')} beantwoord`,
  'requests.open': ({ day }: { day: string }) => `link geldt tot en met ${day}`,
  'requests.expired': 'link verlopen',
  'requests.revoked': 'link ingetrokken',
  'requests.opened': ({ when }: { when: string }) => `geopend ${when}`,
  'requests.notOpened': 'nog niet geopend',
  'requests.revoke': 'Trek de link in',
  'requests.revokeWhich': ({ name }: { name: string }) => `voor ${name}`,
  'requests.revokedNow': ({ name }: { name: string }) => `De link voor ${name} werkt niet meer.`,

  'ask.text':
    'Met een link ziet uw collega alleen de vragen die u kiest. Wat uw collega invult, is een voorstel: u neemt het over of niet.',
  'ask.name': 'Wie vraagt u?',
  'ask.nameHint': 'De naam komt bij het voorstel te staan.',
  'ask.nameMissing': 'Vul in wie u vraagt.',
  'ask.which': 'Welke vragen?',
  'ask.whichOne': ({ code }: { code: string }) => `Alleen deze vraag (${code})`,
  'ask.whichTheme': ({ code, count }: { code: string; count: number }) =>
    `Alle vragen van thema ${code} (${count})`,
  'ask.whichChoose': 'Zelf kiezen, hooguit 20',
  'ask.choose': 'Vragen om te stellen',
  'ask.chooseMissing': 'Kies 1 tot 20 vragen.',
  'ask.message': 'Bericht (mag leeg blijven)',
  'ask.messageHint': 'Bijvoorbeeld waarom u juist deze collega vraagt.',
  'ask.days': 'Hoe lang geldt de link?',
  'ask.day': ({ days }: { days: number }) => `${days} dagen`,
  'ask.send': 'Maak de link',
  'ask.cancel': 'Annuleer',
  'ask.readyTitle': ({ name }: { name: string }) => `De link voor ${name}`,
  'ask.ready':
    'U ziet deze link alleen nu. Geef hem zelf door: IJkpunt stuurt nog geen e-mail. Wie de link heeft, kan antwoorden voorstellen.',
  'ask.link': 'Link',
  'ask.copy': 'Kopieer de link',
  'ask.copied': 'De link is gekopieerd.',
  'ask.copyFailed': 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
  'ask.close': 'Sluit',

  'guest.title': ({ name, count }: { name: string; count: number }) =>
    `${name} vraagt u om ${plural(count, 'antwoord', 'antwoorden')}`,
  'guest.for': ({ name }: { name: string }) => `Voor ${name}`,
  'guest.why': ({ municipality }: { municipality: string }) =>
    `Gemeente ${municipality} vult een vragenlijst in over de lokale teams. Over deze vragen weet u misschien meer dan wie de lijst invult.`,
  'guest.proposal': ({ name, asker }: { name: string; asker: string }) =>
    `Wat u invult is een voorstel op naam van ${name}. ${asker} bekijkt het en neemt het over, of niet. U hebt geen account nodig.`,
  'guest.until': ({ day }: { day: string }) =>
    `Tot en met ${day} kunt u met dezelfde link verdergaan of iets wijzigen. Deel de link niet met anderen.`,
  'guest.begin': 'Begin',
  'guest.continue': 'Ga verder',
  'guest.position': ({ index, count }: { index: number; count: number }) =>
    `Vraag ${index} van ${count}`,
  'guest.reading': 'Zo leest de regio deze vraag',
  'guest.next': 'Volgende vraag',
  'guest.previous': 'Vorige vraag',
  'guest.finish': 'Klaar',
  'guest.saving': 'Bezig met bewaren…',
  'guest.saved': 'Bewaard',
  'guest.unsaved': 'Nog niet bewaard. We proberen het opnieuw.',
  'guest.reread': 'Toon wat bewaard is',
  'guest.doneTitle': 'Bedankt',
  'guest.doneOpen': ({ count }: { count: number }) =>
    `Nog niet beantwoord: ${plural(count, 'vraag', 'vragen')}. Dat mag; u kunt later verdergaan.`,
  'guest.doneAll': ({ name }: { name: string }) =>
    `Al uw antwoorden zijn bewaard. ${name} kan ze nu bekijken.`,
  'guest.doneClose': 'U kunt dit venster sluiten.',
  'guest.answers': 'Uw antwoorden',
  'guest.answered': 'beantwoord',
  'guest.open': 'nog open',
  'guest.deadTitle': 'Deze link werkt niet',
  'guest.dead':
    'Misschien is hij verlopen, ingetrokken of niet helemaal overgenomen. Vraag degene die u uitnodigde om een nieuwe.',
};
