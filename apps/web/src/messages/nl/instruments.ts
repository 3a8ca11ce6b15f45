import { formatDate, formatList, formatTime, formatWhen } from '../format.js';
import { plural } from '../plural.js';

const fields: Readonly<Record<string, string>> = {
  title: 'naam',
  introduction: 'inleiding',
  documents: 'documentenlijst',
  glossary: 'begrippen',
  themes: 'themanamen',
  scale: 'schaal',
  code: 'code',
  type: 'soort',
  statement: 'stelling',
  explanation: 'uitleg',
  evidence: 'waar het uit blijkt',
  answeredBy: 'wie dit weet',
  buildingBlocks: 'bouwstenen',
  basicFunctions: 'basisfuncties',
  weight: 'gewicht',
  isScored: 'telt mee',
  lineage: 'herkomst',
  label: 'naam',
  value: 'getal',
  language: 'taal',
  hasRegionalMean: 'regiogemiddelde',
  scoring: 'scoreregel',
  atMostMissing: 'hoeveel mag ontbreken',
  atLeastThemes: 'hoeveel thema’s een score hebben',
  theme: 'thema',
  total: 'totaal',
  hint: 'uitleg',
  exceptions: 'uitzonderingen',
  rule: 'wat de controle opmerkt',
  where: 'plaats',
  reason: 'reden',
  questions: 'vragen',
};
const rules: Readonly<Record<string, string>> = {
  double_question: 'twee vragen in één',
  absolute_word: 'absoluut woord',
  double_negation: 'dubbele ontkenning',
  long_sentence: 'lange zin',
  unexplained_abbreviation: 'afkorting zonder uitleg',
  missing_anchor: 'niveau zonder tekst',
  levels_alike: 'niveaus die op elkaar lijken',
  levels_out_of_order: 'niveaus in een andere volgorde',
  missing_text: 'ontbrekende tekst',
};
const kinds: Readonly<Record<string, string>> = {
  same: 'gelijk',
  reworded: 'anders verwoord',
  split: 'gesplitst',
  merged: 'samengevoegd',
  new: 'nieuw',
  dropped: 'vervallen',
};

const nameOf = (field: string): string => fields[field] ?? field;
const codes = (list: readonly string[]): string => formatList(list);

/** `themes.0.questions.2.levels.1` as somebody would say it. */
function pathText(path: string): string {
  const steps = path.split('.').filter((step) => step !== '');
  if (steps.length === 0) return 'Het hele concept';
  const parts: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (/^[0-9]+$/.test(step)) continue;
    const next = steps[index + 1];
    const isCounted = next !== undefined && /^[0-9]+$/.test(next);
    const one = {
      themes: 'thema',
      questions: 'vraag',
      levels: 'niveau',
      glossary: 'begrip',
      scale: 'niveau',
      buildingBlocks: 'bouwsteen',
      basicFunctions: 'basisfunctie',
      exceptions: 'uitzondering',
    };
    const name = step in one && isCounted ? one[step as keyof typeof one] : nameOf(step);
    parts.push(isCounted ? `${name} ${Number(next) + 1}` : name);
  }
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const instrumentMessages = {
  'instruments.intro':
    'De vragenlijsten van IJkpunt. Een gepubliceerde versie verandert nooit meer; een meting houdt de versie waarmee zij begon.',
  'instruments.import': 'Importeer een bestand',
  'instruments.none': 'Er is nog geen instrument',
  'instruments.noneText': 'Begin hieronder een nieuw instrument, of importeer een bestand.',
  'instruments.version': 'Versie',
  'instruments.published': 'Gepubliceerd',
  'instruments.used': 'Gebruikt in',
  'instruments.state': 'Stand',
  'instruments.versionNumber': ({ version }: { version: string }) => `Versie ${version}`,
  'instruments.date': ({ at }: { at: string }) => formatDate(at),
  'instruments.campaigns': ({ count }: { count: number }) =>
    count === 0 ? 'geen meting' : plural(count, 'meting', 'metingen'),
  'instruments.retired': 'Ingetrokken',
  'instruments.usable': 'Bruikbaar',
  'instruments.neverPublished': 'Nog niet gepubliceerd.',
  'instruments.continue': ({ version }: { version: string }) =>
    `Verder met het concept van versie ${version}`,
  'instruments.savedAt': ({ at }: { at: string }) => `Opgeslagen ${formatWhen(at, new Date())}`,
  'instruments.next': 'Maak een nieuwe versie',
  'instruments.new': 'Nieuw instrument',
  'instruments.code': 'Code',
  'instruments.codeHint': 'Kleine letters en streepjes. De code blijft in elke versie gelijk.',
  'instruments.create': 'Begin het concept',
  'shipped.title': 'Meegeleverde vragenlijsten',
  'shipped.intro':
    'Deze vragenlijsten horen bij deze uitgave van IJkpunt. Publiceer wat u wilt gebruiken; wat al gepubliceerd is, verandert daardoor niet.',
  'shipped.questions': ({ count }: { count: number }) => plural(count, 'vraag', 'vragen'),
  'shipped.state.published': 'Gepubliceerd',
  'shipped.state.absent': 'Nog niet gepubliceerd',
  'shipped.state.newer': 'Nieuwe versie beschikbaar',
  'shipped.state.differs': 'Andere inhoud gepubliceerd',
  'shipped.differs': ({ versions }: { versions: readonly string[] }) =>
    `Van versie ${formatList(versions)} is hier al een andere inhoud gepubliceerd. Die blijft zoals zij is; de meegeleverde versie kan er niet bij.`,
  'shipped.publish': ({ versions }: { versions: readonly string[] }) =>
    `Publiceer versie ${formatList(versions)}`,
  'shipped.confirm': ({ title, versions }: { title: string; versions: readonly string[] }) =>
    `${title}, versie ${formatList(versions)} publiceren?`,
  'shipped.done': ({ title, versions }: { title: string; versions: readonly string[] }) =>
    versions.length === 0
      ? `${title} was al gepubliceerd.`
      : `${title} versie ${formatList(versions)} is gepubliceerd.`,

  'instruments.json': 'Download (JSON)',
  'instruments.xlsx': 'Download (Excel)',

  'draft.title': ({ version }: { version: string }) => `Concept van versie ${version}`,
  'draft.intro': ({ version, baseVersion }: { version: string; baseVersion: string | null }) =>
    baseVersion === null
      ? `Concept van versie ${version}, de eerste van dit instrument.`
      : `Concept van versie ${version}, het vervolg op versie ${baseVersion}.`,
  'draft.tabs': 'Onderdelen van het concept',
  'draft.tab.bewerken': 'Bewerken',
  'draft.tab.voorbeeld': 'Voorbeeld',
  'draft.tab.herkomst': 'Herkomst',
  'draft.tab.verschillen': 'Verschillen',
  'draft.tab.onduidelijk': 'Onduidelijke vragen',
  'draft.save': 'Opslaan',
  'draft.saved': ({ at }: { at: Date }) => `Opgeslagen ${formatTime(at)}`,
  'draft.isSaved': 'Alles is opgeslagen',
  'draft.unsaved': 'Nog niet opgeslagen',
  'draft.restored': 'Uw wijzigingen van zojuist staan er nog. Zij zijn nog niet opgeslagen.',
  'draft.leave': 'Uw wijzigingen zijn nog niet opgeslagen. Wilt u deze pagina toch verlaten?',
  'draft.saveFirst': 'Sla het concept eerst op.',
  'draft.takeTheirs': 'Neem de andere versie, mijn wijzigingen vervallen',
  'draft.keepMine': 'Bewaar mijn versie, de andere vervalt',

  'publish.button': ({ version }: { version: string }) => `Publiceer versie ${version}`,
  'publish.saveFirst': 'Sla het concept eerst op; daarna kunt u publiceren.',
  'publish.errors': ({ count }: { count: number }) =>
    `Publiceren kan nog niet: er ${count === 1 ? 'is' : 'zijn'} nog ${plural(count, 'fout', 'fouten')}.`,
  'publish.title': ({ title, version }: { title: string; version: string }) =>
    `${title} publiceren als versie ${version}?`,
  'publish.text':
    'Daarna verandert deze versie nooit meer. Nieuwe metingen kunnen haar gebruiken; lopende metingen houden hun eigen versie.',
  'publish.submit': ({ version }: { version: string }) => `Publiceer versie ${version}`,
  'discard.button': 'Verwijder het concept',
  'discard.title': ({ version }: { version: string }) =>
    `Het concept van versie ${version} verwijderen?`,
  'discard.text': 'Wat gepubliceerd is, blijft zoals het is. Het concept is daarna weg.',
  'discard.submit': 'Verwijder het concept',
  'version.tabs': 'Onderdelen van de versie',
  'version.published': ({ at }: { at: string }) => `gepubliceerd op ${formatDate(at)}`,
  'version.retired': ({ at }: { at: string }) => `Ingetrokken op ${formatDate(at)}`,
  'retire.button': 'Trek deze versie in',
  'retire.title': ({ title, version }: { title: string; version: string }) =>
    `${title}, versie ${version} intrekken?`,
  'retire.text':
    'Geen nieuwe meting kan deze versie daarna gebruiken. Metingen die haar al hebben, gaan gewoon door.',
  'retire.submit': 'Trek in',

  'editor.parts': 'Onderdelen van de vragenlijst',
  'editor.settings': 'Instellingen',
  'editor.title': 'Naam',
  'editor.introduction': 'Inleiding',
  'editor.introductionHint': 'Wat is dit, voor wie, en hoe lang duurt het?',
  'editor.isScored': 'Deze vragenlijst geeft een score',
  'editor.hasRegionalMean': 'De regio krijgt een gemiddelde',
  'editor.exceptions': 'Uitzonderingen op de controle',
  'editor.removeException': 'Haal de uitzondering weg',
  'editor.scale': 'Schaal',
  'editor.scaleText':
    'De niveaus waaruit men kiest, laagste eerst. Elke vraag heeft bij elk niveau een eigen tekst.',
  'editor.level': ({ value }: { value: number }) => `Niveau ${value}`,
  'editor.addLevel': 'Voeg een niveau toe',
  'editor.glossary': 'Begrippen',
  'editor.glossaryText': 'Woorden en afkortingen die een lezer misschien niet kent.',
  'editor.term': ({ number, term }: { number: number; term: string }) =>
    `Begrip ${number}${term ? `: ${term}` : ''}`,
  'editor.termName': 'Begrip',
  'editor.abbreviation': 'Afkorting',
  'editor.termExplanation': 'Betekenis',
  'editor.addTerm': 'Voeg een begrip toe',
  'editor.theme': ({ code, title }: { code: string; title: string }) =>
    `${code}. ${title || 'Thema zonder naam'}`,
  'editor.themeCode': 'Letter',
  'editor.themeTitle': 'Naam van het thema',
  'editor.addTheme': 'Voeg een thema toe',
  'editor.questions': 'Vragen',
  'editor.noStatement': 'Nog geen stelling',
  'editor.addQuestion': 'Voeg een vraag toe',
  'editor.code': 'Code',
  'editor.kind': 'Soort vraag',
  'editor.statement': 'Stelling of vraag',
  'editor.explanation': 'Uitleg',
  'editor.evidence': 'Waar blijkt dat uit?',
  'editor.levels': 'Wat men bij elk niveau ziet',
  'editor.levelText': ({ value, label }: { value: number; label: string }) => `${value}. ${label}`,
  'editor.weight': 'Hoe vaak de vraag meetelt in haar thema',
  'editor.questionScored': 'De vraag telt mee in de score',
  'editor.answeredBy': 'Wie weet dit meestal?',
  'editor.optional': '(mag leeg blijven)',
  'editor.up': 'Omhoog',
  'editor.down': 'Omlaag',
  'editor.remove': 'Verwijder',
  'editor.moved': ({ name, place }: { name: string; place: number }) =>
    `${name} staat nu op plaats ${place}.`,
  'editor.removed': ({ name }: { name: string }) => `${name} is verwijderd.`,
  'editor.errors': ({ count }: { count: number }) => plural(count, 'fout', 'fouten'),
  'questionKind.level': 'Niveau op de schaal',
  'questionKind.check': 'Ja, deels of nee',
  'questionKind.open': 'Open vraag',

  'problem.error': 'Fout:',
  'problem.warning': 'Let op:',
  'findings.title': 'Controle',
  'findings.intro': 'Fouten houden publiceren tegen; bij een waarschuwing beslist u zelf.',
  'findings.stale': 'Dit geldt voor wat het laatst is opgeslagen.',
  'findings.none': 'Er is niets op te merken.',
  'findings.errors': ({ count }: { count: number }) => plural(count, 'fout', 'fouten'),
  'findings.warnings': ({ count }: { count: number }) =>
    plural(count, 'waarschuwing', 'waarschuwingen'),
  'findings.except': 'Dit is zo bedoeld',
  'findings.reason': 'Waarom is dit zo bedoeld?',
  'findings.exceptSubmit': 'Maak een uitzondering',
  'findings.excepted': 'De uitzondering staat in het concept. Sla het op.',
  'rule.name': ({ rule }: { rule: string }) => rules[rule] ?? rule,
  'place.path': ({ path }: { path: string }) => pathText(path),
  'place.field': ({ field, level }: { field: string; level: number | null }) => {
    const [name = '', detail] = field.split(' ');
    const text = { theme: 'thema', glossary: 'begrip' }[name];
    if (detail !== undefined) return `${text ?? name} ${field.slice(name.length + 1)}`;
    if (level === null) return field === 'levels' ? 'niveaus' : nameOf(field);
    return `niveau ${level}`;
  },

  'preview.intro': 'Zo ziet wie invult de vragen. Wat u hier kiest of typt, wordt niet bewaard.',
  'preview.theme': 'Thema',
  'preview.note': 'Waar blijkt dat uit?',

  'changes.title': ({ before, after }: { before: string; after: string }) =>
    `Versie ${after} naast versie ${before}`,
  'changes.first': 'Dit is de eerste versie; er is niets om mee te vergelijken.',
  'changes.suggested':
    'De herkomst is nog niet beslist. Dit overzicht gaat uit van de voorstellen.',
  'changes.instrument': 'De vragenlijst zelf',
  'changes.question': ({ from, to }: { from: readonly string[]; to: readonly string[] }) => {
    if (from.length === 0) return to.length === 0 ? 'Lege regel' : `Nieuw: ${codes(to)}`;
    if (to.length === 0) return `Vervallen: ${codes(from)}`;
    return `Van ${codes(from)} naar ${codes(to)}`;
  },
  'changes.before': 'Was:',
  'changes.after': 'Wordt:',
  'changes.equal': ({ count }: { count: number }) =>
    count === 1 ? '1 vraag is gelijk gebleven.' : `${count} vragen zijn gelijk gebleven.`,

  'lineage.title': ({ base }: { base: string }) => `Hoe de vragen voortkomen uit versie ${base}`,
  'lineage.intro':
    'Een trend loopt alleen door tussen vragen die vergelijkbaar zijn. IJkpunt doet een voorstel; u beslist.',
  'lineage.first': 'Een eerste versie heeft geen herkomst.',
  'lineage.undecided': ({ codes: list }: { codes: readonly string[] }) =>
    `Nog te beslissen: ${codes(list)}.`,
  'lineage.suggest': 'Doe een voorstel',
  'lineage.accept': 'Neem over',
  'lineage.acceptAll': ({ count }: { count: number }) =>
    `Neem alle ${plural(count, 'voorstel', 'voorstellen')} over`,
  'lineage.accepted': ({ count }: { count: number }) =>
    `${plural(count, 'voorstel is', 'voorstellen zijn')} overgenomen. Sla het concept op.`,
  'lineage.nothingOpen': 'Er zijn geen voorstellen voor wat nog niet beslist is.',
  'lineage.decided': ({ count }: { count: number }) => `Beslist (${count})`,
  'lineage.add': 'Voeg zelf een regel toe',
  'lineage.kind': 'Soort',
  'lineage.from': 'Oude vragen',
  'lineage.to': 'Nieuwe vragen',
  'lineage.isComparable': 'Vergelijkbaar: de trend loopt door',
  'lineage.reason': 'Reden',
  'lineage.undo': 'Haal deze regel weg',
  'lineage.comparable': 'vergelijkbaar',
  'lineage.notComparable': 'niet vergelijkbaar',
  'lineage.kindName': ({ kind }: { kind: string }) => kinds[kind] ?? kind,
  'lineage.same': 'gelijk',
  'lineage.reworded': 'anders verwoord',
  'lineage.split': 'gesplitst',
  'lineage.merged': 'samengevoegd',
  'lineage.new': 'nieuw',
  'lineage.dropped': 'vervallen',

  'import.title': 'Importeren',
  'import.intro':
    'U ziet eerst een verslag van wat er in het bestand staat. Pas als u het zegt, wordt het een concept.',
  'import.file': 'Bestand',
  'import.hint': 'Een vragenlijst als JSON of als werkmap van Excel (.xlsx), hooguit 5 MiB.',
  'import.busy': 'Het bestand wordt nagekeken.',
  'import.tooLarge': 'Dit bestand is groter dan 5 MiB.',
  'import.nothingStored': 'Er is niets opgeslagen.',
  'import.problem': ({ path, sheet, row, column, reason }: ImportProblem) => {
    if (sheet === undefined) return `${pathText(path ?? '')}: ${reason}`;
    const place = [sheet, row ? `rij ${row}` : '', column ?? ''].filter((part) => part !== '');
    return `${place.join(', ')}: ${reason}`;
  },
  'import.report': 'Verslag',
  'import.holds': (report: { title: string; versionInFile: string; questionCount: number }) =>
    `Het bestand bevat ${report.title || 'een vragenlijst zonder naam'}, versie ${report.versionInFile}, met ${plural(report.questionCount, 'vraag', 'vragen')}.`,
  'import.becomes': ({ version, baseVersion }: { version: string; baseVersion: string | null }) =>
    baseVersion === null
      ? `Het wordt het concept van versie ${version}.`
      : `Het wordt het concept van versie ${version}, als vervolg op versie ${baseVersion}.`,
  'import.findings': ({ errors, warnings }: { errors: number; warnings: number }) =>
    errors + warnings === 0
      ? 'Er is niets op te merken.'
      : `${plural(errors, 'fout', 'fouten')} en ${plural(warnings, 'waarschuwing', 'waarschuwingen')}. U kunt ze in het concept herstellen.`,
  'import.replaces': 'Er is al een concept van dit instrument. Dat wordt vervangen.',
  'import.store': 'Maak hier een concept van',
  'import.replace': 'Vervang het concept',
};

interface ImportProblem {
  readonly path?: string;
  readonly sheet?: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly reason: string;
}
