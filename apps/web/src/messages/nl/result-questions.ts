import { formatDate, formatFigure } from '../format.js';
import { plural } from '../plural.js';

export const resultQuestionMessages = {
  'questions.title': 'Vraag voor vraag',
  'questions.back': 'Naar de resultaten',
  'questions.all': 'Alle vragen',
  'questions.none':
    'Hier staat straks elke vraag met het antwoord, zodra er is ingediend. Tot die tijd is er niets te vergelijken.',
  'questions.toScan': 'Naar de vragenlijst',
  'questions.onThisPage': 'Op deze pagina',
  'questions.themes': 'Thema',
  'questions.allThemes': 'Alle thema’s',
  'questions.order': 'Volgorde',
  'questions.order.regio': 'Grootste verschil met de regio',
  'questions.order.vorige': 'Grootste verschil met vorige meting',
  'questions.order.lijst': 'Zoals gevraagd',
  'questions.order.laagste': 'Laagste eerst',
  'questions.shown': ({ count }: { count: number }) => plural(count, 'vraag', 'vragen'),
  'questions.question': 'Vraag',
  'questions.answer': 'Antwoord',
  'questions.rangeLegend': 'Niveaus in de regio',
  'questions.range': ({ lowest, highest }: { lowest: number; highest: number }) =>
    `niveaus in de regio ${lowest} tot ${highest}`,
  'questions.rangeShort': ({ lowest, highest }: { lowest: number; highest: number }) =>
    `${lowest} tot ${highest}`,
  'questions.keys':
    'Elk cijfer opent zijn uitleg. Ga met de pijltjes van cijfer naar cijfer, open met Enter.',
  'questions.rangeText': ({ at }: { at: string }) =>
    `De niveaus in de regio zijn van de eerste editie (${formatDate(at)}). Aan elk uiteinde staan ten minste twee gemeenten; waar dat niet kan, staat er niets.`,
  'questions.note': ({ note }: { note: string }) => `Toelichting bij het antwoord: ${note}`,
  'questions.unclear': 'Onduidelijk gevonden',
  'questions.differing': 'Collega’s verschilden',
  'questions.explained': 'Toegelicht',

  'ends.title': 'Sterk en zwak',
  'ends.strong': 'Sterkste vragen',
  'ends.weak': 'Zwakste vragen',
  'ends.rule': ({ hasRegion }: { hasRegion: boolean }) =>
    `De vijf vragen met het hoogste en met het laagste niveau. Bij gelijk niveau telt ${hasRegion ? 'eerst wat het verst van de regio ligt, dan ' : ''}wat het eerst is gevraagd.`,
  'ends.alike':
    'Alle antwoorden staan op hetzelfde niveau. Er is geen sterkste en geen zwakste vraag.',
  'ends.nothing': 'Geen enkele vraag heeft een niveau. Er is geen sterkste en geen zwakste vraag.',
  'ends.level': ({ level }: { level: number }) => `niveau ${level}`,
  'ends.region': ({ value }: { value: number }) => `regio ${formatFigure(value)}`,

  'changes.title': ({ year }: { year: number | null }) =>
    year === null ? 'Wat er veranderde' : `Wat er veranderde sinds ${year}`,
  'changes.first':
    'Dit is de eerste meting. Bij de volgende staat hier per vraag wat er veranderde.',
  'changes.notMeasured': ({ year }: { year: number }) =>
    `Deze gemeente diende in ${year} niets in. Er is dus niets om mee te vergelijken.`,
  'changes.up': ({ count }: { count: number }) => `Hoger (${count})`,
  'changes.down': ({ count }: { count: number }) => `Lager (${count})`,
  'changes.noneUp': 'Geen vraag staat hoger.',
  'changes.noneDown': 'Geen vraag staat lager.',
  'changes.same': ({ same, other }: { same: number; other: number }) =>
    [
      same === 0 ? '' : `${plural(same, 'vraag bleef', 'vragen bleven')} gelijk.`,
      other === 0
        ? ''
        : `Van ${plural(other, 'vraag', 'vragen')} is er toen of nu geen niveau, zoals bij weet ik niet of een antwoord in woorden.`,
    ]
      .filter(Boolean)
      .join(' '),
  'changes.fromTo': ({ from, to }: { from: string; to: string }) => `van ${from} naar ${to}`,
  'changes.new': ({ count }: { count: number }) => `Nieuwe vragen (${count})`,
  'changes.notComparable': ({ count }: { count: number }) => `Niet meer te vergelijken (${count})`,
  'changes.dropped': ({ count }: { count: number }) => `Niet meer gevraagd (${count})`,
  'changes.more': ({ count }: { count: number }) => `Toon nog ${count}`,
  'changes.fewer': 'Toon minder',

  'differing.title': 'Waar collega’s verschilden',
  'differing.text':
    'Waar collega’s een vraag eerst elk voor zich beantwoordden en niet hetzelfde kozen. De grootste verschillen staan voorop.',
  'differing.none': 'Geen thema is eerst door ieder voor zich beantwoord.',
  'differing.notShown':
    'Wat ieder voor zich antwoordde, is nog niet getoond. Dat doet de coördinator van de gemeente.',
  'differing.alike': 'Collega’s kozen overal hetzelfde.',
  'differing.spread': ({ spread }: { spread: number }) =>
    spread === 0 ? 'geen verschil' : plural(spread, 'niveau verschil', 'niveaus verschil'),
  'differing.views': ({ who, chose }: { who: string; chose: string }) => `${who} ${chose}`,
  'differing.agreed': ({ reason }: { reason: string }) => `Afgesproken: ${reason}`,
  'differing.dissent': ({ text }: { text: string }) => `Ander standpunt: ${text}`,
  'differing.failed': 'Dit deel kan nu niet worden gelezen.',
  'unclear.sectionTitle': 'Onduidelijk gevonden',
  'unclear.sectionText': 'Vragen waarvan een collega aangaf dat ze onduidelijk zijn.',
  'unclear.by': ({ reason, name }: { reason: string; name: string }) =>
    reason === '' ? name : `“${reason}” – ${name}`,

  'question.answer': 'Het antwoord',
  'question.noAnswer': 'Er is nog geen antwoord ingediend.',
  'question.level': ({ level, label }: { level: number; label: string }) =>
    `Niveau ${level}: ${label}`,
  'question.submitted': ({ at, by, version }: { at: string; by: string; version: string }) =>
    `Ingediend op ${formatDate(at)} door ${by}, met versie ${version} van de vragenlijst.`,
  'question.compared': 'In vergelijking',
  'question.levels': 'Wat u bij elk niveau ziet',
  'question.chosen': 'Gekozen',
  'question.then': ({ year }: { year: number }) => `In ${year}`,
  'question.evidence': 'Waar blijkt het uit?',
  'question.explanation': 'Over deze vraag',
  'question.reading': 'Zo las de regio deze vraag',
  'question.noteTitle': 'Toelichting bij het antwoord',
  'question.tasks': 'Afgesproken actie',
  'question.colleagues': 'Collega’s',
  'question.previous': 'Vorige vraag',
  'question.next': 'Volgende vraag',
  'question.around': 'Andere vragen',
  'question.own': ({ code }: { code: string }) => `vraag ${code}`,
  'question.up': ({ year }: { year: number }) => `Hoger dan in ${year}.`,
  'question.down': ({ year }: { year: number }) => `Lager dan in ${year}.`,
  'question.same': ({ year }: { year: number }) => `Gelijk aan ${year}.`,
  'question.new': ({ year }: { year: number }) => `Deze vraag is er sinds ${year} bijgekomen.`,
  'question.not_comparable': ({ year }: { year: number }) => `Niet te vergelijken met ${year}.`,
  'question.not_answered': ({ year }: { year: number }) =>
    `Toen of nu is er geen niveau; er is geen verschil met ${year}.`,
};
