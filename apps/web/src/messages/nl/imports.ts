import { plural, pluralForm } from '../plural.js';

export const importMessages = {
  'baseline.intro':
    'Is er al eens gemeten, zoals de nulmeting van 2023? Lees de antwoorden hier in uit een rekenblad. Dan ziet elke gemeente meteen haar ontwikkeling.',
  'baseline.bring': 'Kies een bestand',
  'baseline.file': 'Rekenblad met de antwoorden per gemeente en per vraag',
  'baseline.fileHint':
    'Excel (.xlsx), OpenDocument (.ods) of CSV, hooguit 5 MiB en 20.000 cellen. U ziet eerst wat er gebeurt; er wordt nog niets opgeslagen als meting.',
  'baseline.tooLarge': 'Dit bestand is groter dan 5 MiB.',
  'baseline.busy': 'Het bestand wordt gelezen.',
  'baseline.nothingStored': 'Er is niets opgeslagen.',
  'baseline.fileProblem': ({
    sheet,
    row,
    column,
    reason,
  }: {
    sheet?: string;
    row?: number | null;
    column?: string | null;
    reason: string;
  }) =>
    [
      ...(sheet ? [`Blad ‘${sheet}’`] : []),
      ...(row ? [`rij ${row}`] : []),
      ...(column ? [`kolom ${column}`] : []),
    ].join(', ') + (sheet ? `: ${reason}` : reason),
  'baseline.brought': 'Ingelezen bestanden',
  'baseline.none':
    'Er is nog geen bestand ingelezen. Wat u kiest, blijft hier staan tot u beslist.',
  'baseline.stored': 'Opgeslagen als meting',
  'baseline.draft': 'Nog niet opgeslagen',
  'baseline.line': ({ day, file, by, at }: { day: string; file: string; by: string; at: string }) =>
    `Peildatum ${day}. ${file}, ingelezen door ${by} op ${at}.`,
  'baseline.from': ({ by, at }: { by: string; at: string }) =>
    `Ingelezen door ${by} op ${at} uit het bestand`,

  'baseline.saving': 'Uw keuze wordt bewaard.',
  'baseline.saved': 'Uw keuzes zijn bewaard.',
  'baseline.settings': 'Over deze meting',
  'baseline.name': 'Naam van de meting',
  'baseline.day': 'Peildatum',
  'baseline.dayHint': 'De gemeenten die op deze dag bij de regio hoorden, doen mee.',
  'baseline.version': 'Vragenlijst',
  'baseline.versionHint':
    'Kies de versie met de vragen van toen. Van een andere versie wordt alleen vergeleken wat te vergelijken is.',
  'baseline.versionName': ({ title, version }: { title: string; version: string }) =>
    `${title}, versie ${version}`,
  'baseline.sheet': 'Blad',
  'baseline.way': 'Zo staan de gemeenten in het bestand',
  'baseline.inRows': 'Elke gemeente op een eigen rij',
  'baseline.inColumns': 'Elke gemeente in een eigen kolom',
  'baseline.headerRow': 'Rij met de vragen',
  'baseline.headerColumn': 'Kolom met de vragen',
  'baseline.nameColumn': 'Kolom met de gemeenten',
  'baseline.nameRow': 'Rij met de gemeenten',
  'baseline.rowNumber': ({ number }: { number: number }) => `Rij ${number}`,
  'baseline.columnName': ({ name }: { name: string }) => `Kolom ${name}`,

  'baseline.questions': 'Vragen',
  'baseline.questionsLinked': ({ linked, asked }: { linked: number; asked: number }) =>
    `${linked} van ${plural(asked, 'vraag', 'vragen')} gekoppeld.`,
  'baseline.noColumns': 'In deze rij of kolom staat niets. Kies hierboven waar de vragen staan.',
  'baseline.showQuestions': 'Koppel of verander de vragen',
  'baseline.column': 'Kolom',
  'baseline.row': 'Rij',
  'baseline.values': 'Antwoorden',
  'baseline.question': 'Vraag',
  'baseline.questionOf': ({ place, header }: { place: string; header: string }) =>
    `Vraag bij ${place}, ${header}`,
  'baseline.noQuestion': 'Niet gebruiken',
  'baseline.answers': 'Antwoorden',
  'baseline.notes': 'Toelichtingen',
  'baseline.noteOn': ({ code }: { code: string }) => `Toelichting bij ${code}:`,
  'baseline.guess': 'Herkend aan de tekst: kijk dit na',
  'baseline.municipalities': 'Gemeenten',
  'baseline.municipalitiesLinked': ({ linked, members }: { linked: number; members: number }) =>
    `${linked} van ${plural(members, 'gemeente', 'gemeenten')} gekoppeld.`,
  'baseline.noRows': 'Hier staat niets. Kies hierboven waar de gemeenten staan.',
  'baseline.showMunicipalities': 'Koppel of verander de gemeenten',
  'baseline.inFile': 'In het bestand',
  'baseline.municipality': 'Gemeente',
  'baseline.municipalityOf': ({ place, text }: { place: string; text: string }) =>
    `Gemeente bij ${place}, ${text}`,
  'baseline.noMunicipality': 'Niet gebruiken',

  'baseline.preview': 'Dit gebeurt er',
  'baseline.blocked': 'Dit moet eerst worden opgelost',
  'baseline.summary': ({
    municipalities,
    answers,
    problems,
  }: {
    municipalities: number;
    answers: number;
    problems: number;
  }) =>
    `${plural(answers, 'antwoord', 'antwoorden')} van ${plural(municipalities, 'gemeente', 'gemeenten')} ` +
    `${pluralForm(answers, 'wordt', 'worden')} opgeslagen. ` +
    (problems === 0
      ? 'Alle ingevulde cellen passen.'
      : `${plural(problems, 'cel past', 'cellen passen')} niet en ${pluralForm(problems, 'blijft', 'blijven')} onbeantwoord.`),
  'baseline.complete':
    'Alle gemeenten van de regio staan erin, dus er komt ook een regiogemiddelde.',
  'baseline.missing': ({ names }: { names: string }) =>
    `Zonder ${names} komt er bij deze meting geen regiogemiddelde. De andere gemeenten zien wel hun eigen ontwikkeling.`,
  'baseline.perMunicipality': 'Per gemeente',
  'baseline.answered': 'Beantwoord',
  'baseline.answeredOf': ({ answered, asked }: { answered: number; asked: number }) =>
    `${answered} van ${asked}`,
  'baseline.notFitting': 'Past niet',
  'baseline.problems': ({ count }: { count: number }) =>
    `${plural(count, 'cel die niet past', 'cellen die niet passen')}${count > 100 ? ', de eerste honderd' : ''}`,
  'baseline.problem': ({
    place,
    municipality,
    question,
    value,
    reason,
  }: {
    place: string;
    municipality: string;
    question: string;
    value: string;
    reason: string;
  }) => `${place}: ${municipality}, vraag ${question}, ‘${value}’. ${reason}`,
  'baseline.unused': ({ count }: { count: number }) =>
    `${plural(count, 'rij of kolom die niet meedoet', 'rijen en kolommen die niet meedoen')}`,
  'baseline.unusedPart': ({
    place,
    text,
    reason,
  }: {
    place: string;
    text: string;
    reason: string;
  }) => `${place}: ‘${text}’. ${reason}`,

  'baseline.decide': 'Opslaan als meting',
  'baseline.decideText':
    'De meting krijgt het label ‘geïmporteerd’. Elke gemeente ziet haar eigen antwoorden; u en de begeleider zien de scores van alle gemeenten in het bestand. Andere gemeenten zien die niet.',
  'baseline.store': 'Opslaan als meting',
  'baseline.discard': 'Bestand weggooien',
  'baseline.blockedShort': 'Opslaan kan pas als is opgelost wat hierboven staat.',
  'baseline.undoable': 'U kunt dit later in één keer ongedaan maken.',
  'baseline.discardTitle': 'Bestand weggooien?',
  'baseline.discardText': 'Het bestand en uw keuzes verdwijnen. Er is nog geen meting van gemaakt.',
  'baseline.storedTitle': 'Opgeslagen als meting',
  'baseline.storedText': ({
    by,
    at,
    municipalities,
  }: {
    by: string;
    at: string;
    municipalities: number;
  }) =>
    `${by} maakte er op ${at} een meting van, met ${plural(municipalities, 'gemeente', 'gemeenten')}.`,
  'baseline.toCampaign': ({ title }: { title: string }) => `Bekijk ${title}`,
  'baseline.verdicts': 'Wat gemeenten ervan zeggen',
  'baseline.noVerdicts':
    'Nog geen gemeente heeft gezegd of haar antwoorden kloppen. Zij kunnen dat doen bij hun resultaten van deze meting.',
  'baseline.verdict': ({
    name,
    isRight,
    note,
    by,
    at,
  }: {
    name: string;
    isRight: boolean;
    note: string;
    by: string;
    at: string;
  }) => `${name}: ${isRight ? 'klopt' : `klopt niet, “${note}”`} (${by}, ${at})`,
  'baseline.importedTitle': 'Deze meting is ingelezen uit een bestand',
  'baseline.importedText':
    'De regiocoördinator heeft deze antwoorden ingelezen. De regiocoördinator en de begeleider zien de scores; andere gemeenten niet.',
  'baseline.saidRight': ({ by, at }: { by: string; at: string; note: string }) =>
    `${by} bevestigde op ${at} dat dit klopt.`,
  'baseline.saidWrong': ({ by, at, note }: { by: string; at: string; note: string }) =>
    `${by} gaf op ${at} door wat niet klopt: “${note}”`,
  'baseline.isRight': 'Dit klopt',
  'baseline.isWrong': 'Dit klopt niet',
  'baseline.whatIsWrong': 'Wat klopt er niet? De regiocoördinator leest dit.',
  'baseline.sendWrong': 'Doorgeven',
  'baseline.undoTitle': 'Meting ongedaan maken',
  'baseline.undoText':
    'De meting, de scores en de rapportages ervan verdwijnen voor iedereen. Het bestand en uw keuzes blijven bewaard. Heeft een gemeente haar antwoorden al gewijzigd of in een latere meting overgenomen, dan kan dit niet meer.',
  'baseline.undoConfirm':
    'Gemeenten die deze meting al bekeken, zien haar niet meer terug. Dit geldt meteen.',
  'baseline.undo': 'Ongedaan maken',
};
