import { plural } from '../plural.js';

export const perspectiveMessages = {
  'perspective.bestuur': 'Bestuur',
  'perspective.beleid': 'Beleid',
  'perspective.uitvoering': 'Uitvoering',
  'blind.band': ({ perspective }: { perspective: string }) =>
    `U antwoordt voor uzelf, als ${perspective}. Collega’s zien uw antwoord pas als de coördinator ze toont.`,
  'blind.other': 'Toch een ander perspectief',
  'blind.chooseTitle': 'Vanuit welk perspectief antwoordt u?',
  'blind.chooseText':
    'Dit thema beantwoordt ieder voor zich. Collega’s zien uw antwoord pas als de coördinator ze toont.',
  'blind.reader': 'Dit thema wordt nu blind beantwoord: ieder voor zich.',
  'blind.strayCommon':
    'Dit thema wordt intussen blind beantwoord. Dit antwoord voor u allen samen is niet opgeslagen.',
  'blind.strayBlind':
    'De antwoorden van dit thema zijn intussen getoond. Uw eigen antwoord was nog niet opgeslagen en telt niet mee.',
  'views.title': 'Collega’s',
  'views.blind': 'Ieder beantwoordt dit thema eerst voor zich.',
  'views.offer': ({ code }: { code: string }) =>
    `Laat bestuur, beleid en uitvoering thema ${code} eerst elk voor zich beantwoorden, en bespreek dan de verschillen.`,
  'views.open': 'Laat dit thema blind beantwoorden',
  'views.close': 'Stop met blind antwoorden',
  'views.count': ({
    perspective,
    people,
    answered,
    asked,
  }: {
    perspective: string;
    people: number;
    answered: number;
    asked: number;
  }) =>
    `${perspective}${people > 1 ? ` (${plural(people, 'persoon', 'personen')})` : ''} ${answered} van ${asked}`,
  'views.reveal': 'Toon de antwoorden',
  'views.revealTitle': ({ code }: { code: string }) => `Antwoorden van thema ${code} tonen?`,
  'views.revealText':
    'Iedereen ziet dan alle antwoorden, per perspectief. Niemand kan het eigen antwoord daarna nog wijzigen. Dit kan niet ongedaan worden gemaakt.',
  'views.revealConfirm': 'Toon ze nu',
  'views.revealCancel': 'Nog niet',
  'views.others': 'Perspectief van collega’s',
  'views.choose': 'Nog niet gekozen',
  'views.none': 'Niemand beantwoordde deze vraag blind.',
  'views.own': 'Uw antwoord',
  'views.choseLevel': ({ level }: { level: number }) => `koos niveau ${level}`,
  'views.chose.yes': 'koos ja',
  'views.chose.partly': 'koos deels',
  'views.chose.no': 'koos nee',
  'views.chose.text': 'antwoordde in eigen woorden',
  'views.chose.dont_know': 'weet het niet',
  'views.chose.not_applicable': 'vindt de vraag niet van toepassing',
  'views.discuss': 'Bespreek het verschil',
  'views.toTalk': 'Naar het gesprek',
  'agreement.current': 'Afgesproken',
  'agreement.earlier': 'Eerder afgesproken; het antwoord is daarna gewijzigd',
  'agreement.dissent': 'Ander standpunt:',
  'talk.title': 'Bespreek de verschillen',
  'talk.intro':
    'De vragen waarover u het meest verschilt staan vooraan. Leg per vraag vast wat u afspreekt.',
  'talk.none':
    'Er zijn nog geen blinde antwoorden getoond. De gemeentecoördinator toont ze, bij de vragen van een thema.',
  'talk.toQuestions': 'Naar de vragen',
  'talk.questions': 'Vragen om te bespreken',
  'talk.spread': ({ spread, views }: { spread: number; views: number }) =>
    spread > 0
      ? plural(spread, 'niveau verschil', 'niveaus verschil')
      : views > 1
        ? 'geen verschil'
        : views === 1
          ? 'één antwoord'
          : 'geen antwoord',
  'talk.opening': 'Om mee te beginnen:',
  'talk.openBetween': ({ lowest, highest }: { lowest: string; highest: string }) =>
    `${lowest} ziet het minst geregeld: wat komt u tegen dat ${highest} niet ziet?`,
  'talk.openWithin': ({ perspective }: { perspective: string }) =>
    `Binnen ${perspective} lopen de antwoorden uiteen: wat zag de een wel en de ander niet?`,
  'talk.openDoubted': 'Niet iedereen vindt deze vraag van toepassing: waarom wel, en waarom niet?',
  'talk.openAgreed': 'Iedereen koos hetzelfde: waar blijkt dat in de praktijk uit?',
  'talk.openWords': 'Lees wat er is geantwoord: wat ontbreekt er nog?',
  'talk.openNothing':
    'Niemand beantwoordde deze vraag vooraf: wat ziet ieder van u in de praktijk?',
  'talk.agree': 'Wat spreekt u af?',
  'talk.choice': 'Het antwoord van u allen samen',
  'talk.reason': 'Waarom dit antwoord?',
  'talk.dissent': 'Wie denkt er anders over, en waarom?',
  'talk.dissentHint': 'Mag leeg blijven. Noem het perspectief, liever geen namen.',
  'talk.choiceMissing': 'Kies eerst het antwoord dat u afspreekt.',
  'talk.noteMissing': 'Schrijf de toelichting erbij.',
  'talk.reasonMissing': 'Schrijf op waarom dit het antwoord is.',
  'talk.record': 'Leg vast en ga verder',
  'talk.replace': 'Vervang het antwoord en ga verder',
  'talk.saved': ({ code }: { code: string }) => `De afspraak bij vraag ${code} is vastgelegd.`,
  'talk.next': 'Volgende vraag',
  'talk.print': 'Druk alle vragen af',
};
