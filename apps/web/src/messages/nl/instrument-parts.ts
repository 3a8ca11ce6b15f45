import { formatList } from '../format.js';
import { plural } from '../plural.js';

interface MarksCount {
  readonly count: number;
  readonly version: string;
  readonly questionCode: string;
}

const percentageOf = (part: string, whole: string): string =>
  Number(whole) > 0 ? `${Math.round((100 * Number(part)) / Number(whole))} %` : '';
const shareText = (share: string): string => {
  const [part = '', whole = ''] = share.split('/');
  return percentageOf(part, whole);
};

/** The parts of a draft beside its themes. */
export const instrumentPartMessages = {
  'editor.part.instellingen': 'Instellingen',
  'editor.part.score': 'Score',
  'editor.part.schaal': 'Schaal',
  'editor.part.begrippen': 'Begrippen',
  'editor.part.bouwstenen': 'Bouwstenen',
  'editor.part.basisfuncties': 'Basisfuncties',
  'editor.part.documenten': 'Documenten',
  'editor.part.uitzonderingen': 'Uitzonderingen',
  'editor.language': 'Taal',
  'editor.dutch': 'Nederlands',
  'editor.place': ({ code, version }: { code: string; version: string }) =>
    `Code ${code}, versie ${version}. De code blijft gelijk; het nummer volgt vanzelf.`,
  'editor.levelValue': 'Getal',
  'editor.levelName': 'Naam van het niveau',
  'editor.notWhole': ({ value }: { value: number }) =>
    `Vul een geheel getal in. Tot dan blijft het ${value}.`,
  'editor.beyondScale': 'staat niet op de schaal',
  'editor.removeBeyond': 'Verwijder wat niet op de schaal staat',

  'score.text': 'Een score is het gemiddelde van de gekozen niveaus, per thema en in totaal.',
  'score.rule': 'Wanneer er te weinig is voor een score',
  'score.ruleText':
    'Een thema is het gemiddelde van zijn vragen, het totaal is het gemiddelde van de thema’s. Wie te veel vragen met ‘weet ik niet’ of ‘niet van toepassing’ beantwoordt, krijgt geen score.',
  'score.own': 'Deze vragenlijst heeft eigen grenzen',
  'score.theme': 'Hoeveel vragen van een thema mogen hooguit ontbreken?',
  'score.total': 'Hoeveel thema’s hebben minstens een score, wil er een totaal zijn?',
  'score.part': 'Deel',
  'score.of': 'van de',
  'score.whole': 'Geheel',
  'score.percentage': ({ part, whole }: { part: string; whole: string }) =>
    percentageOf(part, whole) && `is ${percentageOf(part, whole)}`,
  'score.themeUsual': ({ share }: { share: string }) =>
    `Een thema heeft een score als hooguit ${shareText(share)} van zijn vragen ontbreekt.`,
  'score.totalUsual': ({ share }: { share: string }) =>
    `Het totaal heeft een score als minstens ${shareText(share)} van de thema’s er een heeft.`,

  'table.buildingBlocks': 'Bouwstenen',
  'table.buildingBlocksText':
    'De bouwstenen waar vragen over gaan. Bij elke vraag kiest u bij welke zij hoort.',
  'table.buildingBlocksAdd': 'Voeg een bouwsteen toe',
  'table.buildingBlocksLinks': 'Over welke bouwstenen gaat de vraag?',
  'table.basicFunctions': 'Basisfuncties',
  'table.basicFunctionsText':
    'De basisfuncties waar vragen over gaan. Bij elke vraag kiest u bij welke zij hoort.',
  'table.basicFunctionsAdd': 'Voeg een basisfunctie toe',
  'table.basicFunctionsLinks': 'Over welke basisfuncties gaat de vraag?',
  'table.entry': ({ code, title }: { code: number; title: string }) =>
    `${code}. ${title || 'Nog zonder naam'}`,
  'table.gone': ({ code }: { code: number }) => `${code}. Staat niet meer in de lijst`,
  'table.number': 'Nummer',
  'table.title': 'Naam',
  'table.used': ({ codes }: { codes: readonly string[] }) =>
    codes.length === 0 ? 'Geen vraag hoort hierbij.' : `Hierbij horen: ${formatList(codes)}.`,
  'table.full': 'Meer dan 20 kunnen er niet in.',

  'documents.title': 'Documentenlijst',
  'documents.text':
    'Naast de vragen kan een gemeente een lijst maken van documenten waar zij naar verwijst.',
  'documents.asked': 'Vraag om een lijst van documenten',
  'documents.listTitle': 'Kop boven de lijst',
  'documents.hint': 'Uitleg bij de lijst',
  'documents.hintHint': 'Welke documenten horen erin, en welke niet?',

  'unclearAuthor.intro':
    'Vragen die iemand bij het invullen onduidelijk vond, in alle regio’s samen. U ziet geen namen, gemeenten of regio’s.',
  'unclearAuthor.none': 'Nog niemand noemde een vraag van deze versie onduidelijk.',
  'unclearAuthor.tag': ({ count }: { count: number }) => `${count} keer onduidelijk`,
  'unclearAuthor.count': ({ count, version, questionCode }: MarksCount) =>
    `${count} keer onduidelijk genoemd in versie ${version} (vraag ${questionCode})`,
  'unclearAuthor.regions': ({ regionCount }: { regionCount: number }) =>
    `In ${plural(regionCount, 'regio', 'regio’s')}.`,
  'unclearAuthor.tooFew':
    'De redenen zijn te lezen zodra minstens vijf gemeenten uit twee regio’s met deze versie begonnen: bij minder is te raden van wie zij zijn.',
  'unclearAuthor.kept': ({ count }: { count: number }) =>
    count === 1
      ? '1 reden is alleen voor de eigen regio geschreven.'
      : `${count} redenen zijn alleen voor de eigen regio geschreven.`,
  'unclearAuthor.spreadOf': ({ count }: { count: number }) =>
    `Zo liggen de antwoorden uiteen, van ${count} regio’s samen met elk hun eerste uitkomst:`,
  'unclearAuthor.noSpread':
    'De spreiding staat hier zodra twee regio’s een uitkomst hebben waarin deze vraag niets over één gemeente vertelt.',

  'exceptions.text':
    'De controle wijst op zinnen die mensen verschillend kunnen lezen. Wat met opzet zo is, staat hier met de reden; die gaat met de vragenlijst mee.',
  'exceptions.add': 'Voeg een uitzondering toe',
  'exceptions.name': ({ number, place }: { number: number; place: string }) =>
    `Uitzondering ${number}: ${place}`,
  'exceptions.rule': 'Wat de controle opmerkt',
  'exceptions.question': 'Vraag',
  'exceptions.whole': 'De vragenlijst zelf',
  'exceptions.field': 'Tekst',
  'exceptions.level': 'Niveau',
  'exceptions.allLevels': 'De niveaus samen',
};
