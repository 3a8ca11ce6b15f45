import { formatDay, formatDifference, formatFigure, formatList } from '../format.js';
import { plural } from '../plural.js';

const municipalities = (count: number): string =>
  count === 1 ? '1 gemeente' : `${count} gemeenten`;
interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The page where who leads a region compares its municipalities. */
export const comparisonMessages = {
  'compare.title': 'Vergelijken en bespreken',
  'compare.back': 'Naar de resultaten van de regio',
  'compare.text':
    'Waar verschillen de gemeenten, wat bewoog en wat is overal nog zwak? Gebruik dit om het gesprek te beginnen. Het is geen ranglijst.',
  'compare.notScored':
    'Bij deze lijst horen geen scores en geen gemiddelde. Er is dus niets te vergelijken. Bij de resultaten van de regio ziet u hoe ver elke gemeente is.',
  'compare.nobody':
    'Er zijn nog geen cijfers van gemeenten te zien. Een gemeente kiest bij het indienen wie haar scores ziet.',
  'compare.shown': ({ shown, members }: { shown: number; members: number }) =>
    `U ziet de cijfers van ${shown} van de ${members} gemeenten.`,
  'compare.meanOnly': ({ count }: { count: number }) =>
    count === 1
      ? '1 gemeente staat er niet bij: zij kiest voor alleen meedoen in het gemiddelde.'
      : `${count} gemeenten staan er niet bij: zij kiezen voor alleen meedoen in het gemiddelde.`,
  'compare.heldBack': ({ count }: { count: number }) =>
    `${municipalities(count)} ${count === 1 ? 'deelt haar' : 'delen hun'} cijfers wel, maar ${count === 1 ? 'staat' : 'staan'} er niet bij. Anders is uit het gemiddelde te berekenen wat een gemeente scoorde die haar cijfers niet deelt.`,
  'compare.notSubmitted': ({ count }: { count: number }) =>
    `${municipalities(count)} ${count === 1 ? 'heeft' : 'hebben'} nog niet ingediend.`,
  'compare.beingCounted': ({ count }: { count: number }) =>
    `Van ${municipalities(count)} worden de cijfers nu berekend.`,

  'compare.differences': 'Verschillen om over te praten',
  'compare.differencesText':
    'Het grootste verschil staat bovenaan. Bij elk staat een vraag om mee te beginnen.',
  'compare.differencesNone': 'Er zijn geen grote verschillen te zien.',
  'compare.kind.two_camps': 'Twee groepen',
  'compare.kind.one_apart': 'Eén gemeente staat apart',
  'compare.kind.spread_out': 'Antwoorden liggen uiteen',
  'compare.kind.theme_above': 'Hoger dan de regio',
  'compare.kind.theme_below': 'Lager dan de regio',
  'compare.spreadAll': 'Van alle gemeenten, in de eerste editie:',
  'compare.spreadOpened': 'Van de gemeenten die hun cijfers delen:',
  'compare.spreadLevel': ({ value, count }: { value: number; count: number }) =>
    `niveau ${value}: ${count}`,
  'compare.more': ({ count }: { count: number }) =>
    `Toon nog ${plural(count, 'verschil', 'verschillen')}`,

  'compare.themes': 'Thema’s per gemeente',
  'compare.questions': 'Vragen per gemeente',
  'compare.theme': 'Thema',
  'compare.municipality': 'Gemeente',
  'compare.region': 'Regio',
  'compare.total': 'Totaal',
  'compare.gridHelp':
    'Ga met de pijltjes van cijfer naar cijfer. Met Enter leest u er meer over, met nog eens Enter hoe het is berekend.',
  'compare.gridLegend': ({ min, max }: { min: number; max: number }) =>
    `Hoe donkerder, hoe hoger (${min} tot ${max}). Een streepje: geen score, of niet te zien.`,
  'compare.cellNone': 'geen score',
  'compare.detailHint': 'Kies een cijfer in de tabel om er meer over te lezen.',
  'compare.detailTheme': ({ name, value }: { name: string; value: number | null }) =>
    value === null
      ? `${name} heeft hier geen score: er staan te veel vragen open, of op “weet ik niet”.`
      : `${name} scoort hier ${formatFigure(value)}.`,
  'compare.detailQuestion': ({
    name,
    value,
    label,
  }: {
    name: string;
    value: number | null;
    label: string;
  }) =>
    value === null
      ? `${name} koos hier geen niveau: “weet ik niet” of “niet van toepassing”.`
      : `${name} koos niveau ${value}: ${label}.`,
  'compare.detailHeld': ({ name }: { name: string }) =>
    `Het antwoord van ${name} laten wij hier niet zien. Anders is het antwoord van een gemeente die haar cijfers niet deelt uit te rekenen.`,
  'compare.heldLevels': ({ names }: { names: readonly string[] }) =>
    `Van ${formatList(names)} laten wij de antwoorden op dit thema niet zien. Anders is uit het gemiddelde te berekenen wat een gemeente antwoordde die haar cijfers niet deelt. De scores op de thema’s staan er wel.`,
  'compare.cellHeld': 'niet te tonen',
  'compare.detailRegion': ({ mean, n }: { mean: number; n: number }) =>
    `Het gemiddelde van de regio is ${formatFigure(mean)}, over ${municipalities(n)}.`,
  'compare.detailPrevious': ({ previous, year }: { previous: number; year: number }) =>
    `In ${year} was dat ${formatFigure(previous)}.`,
  'compare.detailBroken': ({ reason }: { reason: string }) =>
    `Niet te vergelijken met de vorige meting. ${reason}`,
  'compare.absence.gate_closed': 'Het gemiddelde van de regio is er nog niet.',
  'compare.absence.too_few': 'Er zijn te weinig gemeenten met een score voor een gemiddelde.',
  'compare.absence.not_scored': 'Dit telt niet mee in een score.',
  'compare.strip': 'Spreiding per thema',
  'compare.stripText':
    'Een stip is een gemeente die haar cijfers deelt. De ruit is het gemiddelde van de regio.',
  'compare.stripTwin': 'Dezelfde cijfers staan in de tabel “Thema’s per gemeente”.',

  'compare.groups': 'Subregio’s en groepen',
  'compare.groupsTable': 'Gemiddelden per groep',
  'compare.groupsText': ({ number, at }: { number: number; at: string }) =>
    `De gemiddelden zijn van editie ${number} van ${formatDay(at)} en veranderen daarna niet. Een latere verbetering van één gemeente is zo niet uit een groep af te lezen.`,
  'compare.groupsNone':
    'Er zijn nog geen subregio’s of groepen. Met een groep ziet u gemeenten samen, bijvoorbeeld die met één lokaal team.',
  'compare.group': 'Groep',
  'compare.subregion': 'subregio',
  'compare.groupSize': ({ count }: { count: number }) => municipalities(count),
  'compare.groupOther': ({ count }: { count: number }) =>
    `${municipalities(count)} van deze groep ${count === 1 ? 'doet' : 'doen'} niet mee aan deze meting.`,
  'compare.group.gate_closed': 'Pas te zien als alle gemeenten hebben ingediend.',
  'compare.group.not_counted_yet': 'Wordt nu berekend.',
  'compare.group.too_few':
    'Te klein: een thema vraagt drie gemeenten met een score, een vraag vijf.',
  'compare.group.traceable':
    'Blijft weg: samen met andere gemiddelden is hiermee te berekenen wat een gemeente scoorde die haar cijfers niet deelt.',
  'compare.groupAway': ({ codes }: { codes: readonly string[] }) =>
    `Niet te zien: ${formatList(codes)}.`,
  'compare.groupQuestions': ({ name }: { name: string }) => `Vragen van „${name}”`,
  'compare.groupNew': 'Nieuwe groep',
  'compare.groupEdit': ({ name }: { name: string }) => `Wijzig „${name}”`,
  'compare.groupRemove': ({ name }: { name: string }) => `Verwijder „${name}”`,
  'compare.groupRemoveTitle': 'Groep verwijderen',
  'compare.groupRemoveText': ({ name }: { name: string }) =>
    `U verwijdert de groep „${name}”. De cijfers van gemeenten blijven.`,
  'compare.groupRemoveSubmit': 'Verwijderen',
  'compare.groupRemoved': ({ name }: { name: string }) => `De groep „${name}” is verwijderd.`,
  'compare.groupName': 'Naam van de groep',
  'compare.groupMembers': 'Gemeenten in de groep',
  'compare.groupSave': 'Opslaan',
  'compare.groupCancel': 'Annuleren',
  'compare.groupSaved': ({ name }: { name: string }) => `De groep „${name}” is opgeslagen.`,

  'compare.movers': 'Wat bewoog het meest',
  'compare.moversText': ({ year }: { year: number }) =>
    `Vergeleken met ${year}, alleen over vragen die gelijk bleven.`,
  'compare.moversNoPrevious': 'Dit is de eerste meting. Er is nog niets om mee te vergelijken.',
  'compare.moversNone': 'Niets bewoog zoveel dat het opvalt.',
  'compare.moversThemes': 'Thema’s van de regio',
  'compare.moversQuestions': 'Vragen van de regio',
  'compare.moversMembers': 'Gemeenten die hun cijfers beide keren delen',
  'compare.move': ({ from, to }: Pair) =>
    `van ${formatFigure(from)} naar ${formatFigure(to)} (${formatDifference(to - from)})`,
  'compare.moversWithout': ({ count }: { count: number }) =>
    `Van ${municipalities(count)} zien wij de vorige keer niet.`,

  'compare.words': 'Wat gemeenten er zelf bij zeggen',
  'compare.wordsOf': ({ name, figure }: { name: string; figure: string }) => `${name}, ${figure}:`,
  'compare.wordsTotal': 'totaal',
  'compare.wordsTheme': ({ code }: { code: string }) => `thema ${code}`,
  'compare.wordsQuestion': ({ code }: { code: string }) => `vraag ${code}`,
  'compare.weak': 'Overal nog zwak',
  'compare.weakText': 'Laag in de hele regio, met weinig verschil. Iets om samen op te pakken.',
  'compare.weakNone': 'Er is geen vraag die overal laag is.',
  'compare.weakMean': ({ mean }: { mean: number }) => `gemiddeld ${formatFigure(mean)}`,
  'compare.weakRange': ({ lowest, highest }: { lowest: number; highest: number }) =>
    lowest === highest ? `iedereen op niveau ${lowest}` : `niveau ${lowest} tot ${highest}`,

  'compare.unclear': 'Onduidelijke vragen',
  'compare.unclearNone': 'Niemand vond een vraag onduidelijk.',
  'compare.unclearBy': ({ names }: { names: readonly string[] }) =>
    `Onduidelijk volgens ${formatList(names)}.`,
  'compare.unclearAll': 'Lees de redenen en schrijf een leeswijzer',

  'compare.regionQuestions': 'De regio per vraag',
  'compare.questionsTable': 'Gemiddelden per vraag',
  'compare.question': 'Vraag',
  'compare.mean': 'Gemiddelde',
  'compare.count': 'Gemeenten',
  'compare.previous': ({ year }: { year: number }) => `In ${year}`,
} as const;
