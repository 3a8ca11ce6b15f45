import { plural } from '../plural.js';

export const findingMessages = {
  'finding.nav': 'Alle vragen',
  'finding.title': 'Alle vragen',
  'finding.search': 'Zoek een vraag',
  'finding.searchHint': 'In de vraag, de uitleg en uw toelichting.',
  'finding.filters': 'Toon',
  'finding.filter.alles': 'Alles',
  'finding.filter.open': 'Open',
  'finding.filter.mijn': 'Mijn thema’s',
  'finding.filter.verschil': 'Met verschil',
  'finding.filter.gemarkeerd': 'Gemarkeerd',
  'finding.shown': ({ count, all }: { count: number; all: number }) =>
    `${count} van ${plural(all, 'vraag', 'vragen')}`,
  'finding.none.zoek': 'Geen vraag gevonden. Probeer een ander woord, of kies ‘Alles’.',
  'finding.none.alles': 'Deze vragenlijst heeft geen vragen.',
  'finding.none.open': 'Alle vragen zijn beantwoord.',
  'finding.none.mijn':
    'U hebt nog geen thema. Neem er een bij ‘Wie vult dit thema in?’ naast een vraag.',
  'finding.none.verschil': 'Geen antwoord is anders dan de vorige keer.',
  'finding.none.gemarkeerd':
    'Niets gemarkeerd. Kies bij een vraag ‘Later nog eens kijken’, of plaats er een opmerking.',
  'finding.previous': ({ year, choice }: { year: number; choice: string }) => `${year}: ${choice}`,
  'finding.mark': 'Later nog eens kijken',
  'finding.marked': 'Later nog eens kijken',
  'review.bare': 'Zonder toelichting waar die gevraagd wordt',
  'review.bareText':
    'Bij deze vragen staat niet waar uw antwoord uit blijkt. U kunt zo indienen; een toelichting helpt de lezer, en uzelf volgend jaar.',
  'review.bareNone': 'Bij elk gekozen niveau staat waar het uit blijkt.',
  'review.bareShow': ({ count }: { count: number }) => plural(count, 'vraag', 'vragen'),
  'review.changes': ({ year }: { year: number }) => `Wat is er veranderd sinds ${year}`,
  'review.changesShow': ({ count }: { count: number }) =>
    plural(count, 'ander antwoord', 'andere antwoorden'),
  'review.confirmed': ({ count }: { count: number }) =>
    `${plural(count, 'antwoord', 'antwoorden')} ongewijzigd overgenomen.`,
  'review.now': 'Nu',
  'compare.open': 'Vergelijk indieningen',
  'compare.title': 'Twee indieningen naast elkaar',
  'compare.none':
    'Er zijn nog geen twee indieningen. Dien de zelfscan eerst in; daarna ziet u hier wat er veranderde.',
  'compare.van': 'Van',
  'compare.tot': 'Tot',
  'compare.revision': ({ revision, day }: { revision: number; day: string }) =>
    `Indiening ${revision}, ${day}`,
  'compare.previous': ({ title }: { title: string }) => `${title}, laatste indiening`,
  'compare.column': ({ title, revision }: { title: string; revision: number }) =>
    `${title}, indiening ${revision}`,
  'compare.by': ({ by }: { by: string }) => `Door ${by}`,
  'compare.question': 'Vraag',
  'compare.showAll': 'Toon ook de gelijke antwoorden',
  'compare.count': ({ count }: { count: number }) => plural(count, 'verschil', 'verschillen'),
  'compare.same': 'Alle antwoorden zijn gelijk.',
  'compare.absent': 'Niet beantwoord.',
  'compare.notAsked': 'Niet gevraagd.',
  'compare.asked': ({ code, statement }: { code: string; statement: string }) =>
    `Vraag ${code}: “${statement}”`,
  'compare.agreed': ({ reason }: { reason: string }) => `Samen besloten: ${reason}`,
  'compare.dissent': ({ text }: { text: string }) => `Ander standpunt: ${text}`,
  'compare.readAs': ({ text }: { text: string }) => `Zo las de regio deze vraag: “${text}”`,
  'compare.dropped': 'Vervallen',
  'compare.difference.choice': 'Ander antwoord',
  'compare.difference.words': 'Andere toelichting',
  'review.proposals': ({ count }: { count: number }) =>
    count === 1 ? '1 voorstel wacht nog' : `${count} voorstellen wachten nog`,
  'review.proposalsText':
    'Een collega zonder account stelde een antwoord voor en niemand besloot erover. Na het indienen gaat dat niet meer.',
  'review.notes': 'Zo las de regio deze vragen',
  'review.notesText': 'Deze teksten zijn bij de ingediende zelfscan bewaard.',
  'print.openEmpty': 'Druk het lege formulier af',
  'print.openFilled': 'Druk de antwoorden af',
  'print.title.leeg': 'Leeg formulier',
  'print.title.ingevuld': 'Ingevuld formulier',
  'print.forms': 'Wat wilt u afdrukken?',
  'print.button': 'Druk af',
  'print.back': 'Terug naar controleren',
  'print.onlyPaper':
    'Om samen te bespreken of met de pen in te vullen. Neem de antwoorden daarna over in IJkpunt.',
  'print.readAs': ({ text }: { text: string }) => `Zo leest de regio deze vraag: “${text}”`,
  'print.words': 'Woorden in deze vragenlijst',
  'print.chosen': 'Gekozen:',
};
