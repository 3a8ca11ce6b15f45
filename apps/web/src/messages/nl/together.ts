import { plural } from '../plural.js';

export const togetherMessages = {
  'together.present': ({ names }: { names: string }) => `Nu ook in deze zelfscan: ${names}`,
  'together.hereTitle': 'Nu bij deze vraag',
  'together.you': 'U',
  'together.themeTitle': ({ code }: { code: string }) => `Wie vult thema ${code} in?`,
  'together.themeFree': 'Nog niet afgesproken.',
  'together.themeOf': ({ names }: { names: string }) => `Voor ${names}`,
  'together.divide': 'Verdelen',
  'together.divideWho': ({ code }: { code: string }) => `Wie vult thema ${code} in?`,
  'together.take': 'Ik neem dit thema',
  'together.giveBack': 'Ik geef dit thema terug',
  'together.comments': 'Opmerkingen van collega’s',
  'together.commentsNone': 'Nog geen opmerkingen bij deze vraag.',
  'together.commentsOpen': ({ count }: { count: number }) =>
    plural(count, 'open opmerking', 'open opmerkingen'),
  'together.showResolved': ({ count }: { count: number }) =>
    `Toon ${plural(count, 'afgehandelde opmerking', 'afgehandelde opmerkingen')}`,
  'together.hideResolved': ({ count }: { count: number }) =>
    `Verberg ${plural(count, 'afgehandelde opmerking', 'afgehandelde opmerkingen')}`,
  'together.write': 'Schrijf een opmerking',
  'together.writeHint': 'Voor collega’s van uw gemeente; hoort niet bij het antwoord.',
  'together.send': 'Plaats opmerking',
  'together.empty': 'Schrijf eerst een opmerking.',
  'together.added': 'De opmerking is geplaatst.',
  'together.resolve': 'Afgehandeld',
  'together.reopen': 'Toch niet afgehandeld',
  'together.resolveWhich': ({ name }: { name: string }) => `de opmerking van ${name}`,
  'together.resolved': 'De opmerking is afgehandeld.',
  'together.reopened': 'De opmerking staat weer open.',
  'together.resolvedBy': ({ name }: { name: string }) => `Afgehandeld door ${name}`,

  'history.title': 'Geschiedenis',
  'history.last': ({ name, when }: { name: string; when: string }) =>
    `Laatst gewijzigd door ${name}, ${when}.`,
  'history.none': 'Nog niemand heeft deze vraag beantwoord.',
  'history.show': ({ count }: { count: number }) =>
    count === 1 ? 'Bekijk het antwoord' : `Bekijk ${plural(count, 'antwoord', 'antwoorden')}`,
  'history.hide': ({ count }: { count: number }) =>
    count === 1 ? 'Verberg het antwoord' : `Verberg ${plural(count, 'antwoord', 'antwoorden')}`,
  'history.reading': 'Ophalen…',
};
