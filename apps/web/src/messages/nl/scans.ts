import { formatCount, formatDate, formatDay, formatList, formatTime } from '../format.js';
import { plural } from '../plural.js';

export const scanMessages = {
  'scan.themes': 'Thema’s',
  'scan.themeName': ({ code, title }: { code: string; title: string }) => `${code}. ${title}`,
  'scan.review': 'Controleren en indienen',
  'scan.reviewReadOnly': 'Overzicht',
  'scan.position': ({ theme, index, count }: { theme: string; index: number; count: number }) =>
    `${theme}\u00a0· vraag ${index} van ${count}`,
  'scan.questionsIn': ({ theme }: { theme: string }) => `Vragen in thema ${theme}`,
  'scan.questionOpen': ({ code }: { code: string }) => `Vraag ${code}, nog open`,
  'scan.questionAnswered': ({ code }: { code: string }) => `Vraag ${code}, beantwoord`,
  'scan.choose': 'Kies het niveau dat het best past',
  'scan.dontKnow': 'Weet ik niet',
  'scan.notApplicable': 'Niet van toepassing, want…',
  'scan.previousHere': ({ year }: { year: number }) => `${year}: dit niveau`,
  'scan.noteEvidence': 'Waar blijkt dat uit?',
  'scan.noteReason': 'Waarom is dit niet van toepassing?',
  'scan.noteHint': 'Bijvoorbeeld een werkinstructie of een steekproef van dossiers.',
  'scan.noteReasonHint': 'Verplicht: zonder toelichting telt dit antwoord niet mee.',
  'scan.noNames': 'Geen namen of casussen.',
  'scan.noteLeft': ({ left }: { left: number }) =>
    left === 0 ? 'De toelichting is vol.' : `Nog ${plural(left, 'teken', 'tekens')}.`,
  'scan.noteShortened': ({ most }: { most: number }) =>
    `Uw tekst is ingekort: er passen ${formatCount(most)} tekens in.`,
  'scan.noChoice': 'Kies eerst een niveau. Tot dan blijft uw toelichting alleen op dit apparaat.',
  'scan.noReason': 'Vul in waarom dit niet van toepassing is. Dan wordt het antwoord opgeslagen.',
  'scan.next': 'Volgende open vraag',
  'scan.previous': 'Vorige',
  'scan.following': 'Volgende',
  'scan.toReview': 'Controleren en indienen',
  'scan.toOverview': 'Naar het overzicht',
  'scan.atQuestion': 'Bij deze vraag',
  'scan.previousTitle': ({ year, isImported }: { year: number; isImported: boolean }) =>
    `Vorige meting, ${year}${isImported ? ' (geïmporteerd)' : ''}`,
  'scan.previousTitleNone': 'Vorige meting',
  'scan.previousLevel': ({ level, label }: { level: number; label: string }) =>
    `Niveau ${level}, ${label}.`,
  'choice.yes': 'Ja.',
  'choice.partly': 'Deels.',
  'choice.no': 'Nee.',
  'choice.text': 'In eigen woorden.',
  'choice.dont_know': 'Weet ik niet.',
  'choice.not_applicable': 'Niet van toepassing.',
  'check.choose': 'Kies het antwoord dat het best past',
  'check.yes': 'Ja',
  'check.partly': 'Deels',
  'check.no': 'Nee',
  'check.previousHere': ({ year }: { year: number }) => `${year}: dit antwoord`,
  'open.answer': 'Uw antwoord',
  'open.hint': 'Een paar zinnen is genoeg.',
  'open.noWords': 'Schrijf uw antwoord op, of kies ‘Weet ik niet’.',
  'task.responsible': 'Wie pakt dit op?',
  'task.responsibleHint': 'Een functie of afdeling.',
  'task.action': 'Welke actie is nodig?',
  'task.dueOn': 'Wanneer is het klaar?',
  'task.responsibleIs': ({ text }: { text: string }) => `Wie: ${text}`,
  'task.actionIs': ({ text }: { text: string }) => `Actie: ${text}`,
  'task.dueOnIs': ({ day }: { day: string }) => `Klaar op ${day}`,
  'about.question': 'Over deze vraag',
  'about.knows': ({ roles }: { roles: readonly string[] }) =>
    `Weet dit meestal: ${formatList(roles)}.`,
  'about.linked': ({ titles }: { titles: readonly string[] }) => `Hoort bij: ${titles.join('; ')}.`,
  'about.instrument': 'Over deze vragenlijst en haar begrippen',
  'agreed.title': 'Afgesproken acties',
  'agreed.none': 'Er zijn nog geen acties opgeschreven.',
  'agreed.nobody': 'Nog niemand',
  'documents.nav': ({ count }: { count: number }) => `Lijst van stukken (${count})`,
  'documents.count': ({ count }: { count: number }) => plural(count, 'stuk', 'stukken'),
  'documents.none': 'Er staat nog niets in de lijst.',
  'documents.add': 'Voeg een stuk toe',
  'documents.title': 'Titel en jaar',
  'documents.place': 'Waar te vinden',
  'documents.placeHint': 'Een webadres, een zaaknummer of een map. Mag leeg blijven.',
  'documents.send': 'Voeg toe',
  'documents.titleMissing': 'Vul de titel van het stuk in.',
  'documents.added': ({ title }: { title: string }) => `${title} staat in de lijst.`,
  'documents.remove': 'Verwijder',
  'documents.removed': ({ title }: { title: string }) => `${title} is uit de lijst verwijderd.`,
  'documents.addedBy': ({ name }: { name: string }) => `Toegevoegd door ${name}`,
  'documents.newWindow': '(opent in een nieuw venster)',
  'previous.confirm': 'Ongewijzigd overnemen',
  'previous.isConfirmed': 'Ongewijzigd overgenomen',
  'previous.confirmedNow': 'Het antwoord van de vorige meting is overgenomen.',
  'origin.same': 'Andere plaats in de lijst',
  'origin.reworded': 'Anders verwoord',
  'origin.split': 'Gesplitst',
  'origin.merged': 'Samengevoegd',
  'origin.new': 'Nieuwe vraag',
  'origin.unknown': 'Niet te vergelijken',
  'origin.then': ({ code, statement }: { code: string; statement: string }) =>
    `Vraag ${code} toen: “${statement}”`,
  'origin.notTakenOver': 'U kunt het antwoord van toen niet overnemen.',
  'scan.predecessor': ({ name }: { name: string }) => `Voorganger ${name}`,
  'scan.previousNone': 'Deze vraag is toen niet beantwoord of niet gesteld.',
  'scan.previousFirst': 'Dit is de eerste meting van uw gemeente.',
  'scan.quote': ({ text }: { text: string }) => `“${text}”`,
  'scan.shortcuts': 'Sneltoetsen',
  'scan.shortcutsUse': 'Gebruik sneltoetsen',
  'scan.shortcutNext': 'volgende open vraag',
  'scan.shortcutCheck': 'ja, deels, nee',
  'scan.shortcutLevel': 'kies dat niveau',

  'save.sending': 'Opslaan…',
  'save.saved': ({ at }: { at: Date }) => `Opgeslagen ${formatTime(at)}`,
  'save.unreachable': ({ count }: { count: number }) =>
    `Geen verbinding, ${plural(count, 'antwoord', 'antwoorden')} bewaard op dit apparaat`,
  'save.server': ({ count }: { count: number }) =>
    `Opslaan lukt nu niet, ${plural(count, 'antwoord', 'antwoorden')} bewaard op dit apparaat`,
  'save.troubleText':
    'U kunt gewoon doorgaan. Zodra het weer kan, slaan wij alles op. Tot dan staan uw antwoorden alleen op dit apparaat.',
  'save.tryNow': 'Probeer nu',
  'save.incomplete': ({ count }: { count: number }) =>
    `${plural(count, 'antwoord', 'antwoorden')} nog niet af`,
  'save.conflict': ({ count }: { count: number }) =>
    `${plural(count, 'antwoord vraagt', 'antwoorden vragen')} om een keuze`,
  'save.refused': 'Dit antwoord is niet opgeslagen',
  'save.discard': 'Laat mijn wijziging vallen',

  'conflict.title': 'Een collega heeft deze vraag intussen ook beantwoord',
  'conflict.titleOwn': 'U hebt deze vraag intussen ook in een ander venster beantwoord',
  'conflict.text': 'Er is niets overschreven. Kies welk antwoord blijft staan.',
  'conflict.theirs': ({ name, when }: { name: string; when: string }) => `${name}, ${when}`,
  'conflict.theirsOwn': ({ when }: { when: string }) => `In uw andere venster, ${when}`,
  'conflict.mine': ({ when }: { when: string | null }) =>
    when ? `Uw antwoord hier, ${when}` : 'Uw antwoord hier',
  'conflict.take': ({ name }: { name: string }) => `Neem het antwoord van ${name} over`,
  'conflict.takeOwn': 'Neem het antwoord uit uw andere venster over',
  'conflict.keep': 'Houd mijn antwoord',
  'conflict.taken': ({ name }: { name: string }) => `Het antwoord van ${name} is overgenomen.`,
  'conflict.takenOwn': 'Het antwoord uit uw andere venster is overgenomen.',
  'conflict.kept': 'Uw antwoord blijft staan.',
  'conflict.changed': 'Het andere antwoord is intussen weer gewijzigd. Kies opnieuw.',
  'conflict.takeFailed':
    'Er is nu geen verbinding, dus het andere antwoord kan verouderd zijn. Probeer het zo opnieuw.',
  'conflict.elsewhereTitle': ({ codes }: { codes: readonly string[] }) =>
    `Bij ${codes.length === 1 ? 'vraag' : 'vragen'} ${formatList(codes)} zijn er twee antwoorden`,
  'conflict.elsewhere': ({ code }: { code: string }) =>
    `Kies welk antwoord blijft bij vraag ${code}`,

  'overtaken.title': 'Uw wijziging is niet opgeslagen',
  'overtaken.text': ({ by, at }: { by: string; at: string }) =>
    `${by} heeft de zelfscan ingediend op ${formatDay(at)} om ${formatTime(at)}, terwijl u bezig was. Uw wijziging telt niet mee.`,
  'overtaken.textOwn': ({ at }: { at: string }) =>
    `U hebt de zelfscan ingediend op ${formatDay(at)} om ${formatTime(at)}, in een ander venster. Deze wijziging telt niet mee.`,
  'overtaken.role': 'U mag deze zelfscan niet meer wijzigen. Uw wijziging telt niet mee.',
  'overtaken.copy': 'Uw tekst staat hieronder nog. U kunt hem selecteren en kopiëren.',
  'overtaken.elsewhere': ({ code }: { code: string }) => `Bekijk uw tekst bij vraag ${code}`,
  'readOnly.submitted': ({ at, by }: { at: string; by: string }) =>
    `Ingediend op ${formatDate(at)} door ${by}. U kunt de antwoorden bekijken, niet wijzigen.`,
  'readOnly.planned': 'Deze meting is nog niet open. U kunt de vragen alvast lezen.',
  'readOnly.role': 'Met uw rol kunt u deze zelfscan lezen, maar niet wijzigen.',
  'readOnly.title': 'Alleen lezen',
  'late.title': 'De meting is al gesloten',
  'late.text': ({ day }: { day: Date }) =>
    `De meting sloot op ${formatDay(day)}. U kunt alsnog invullen en indienen; daarmee kan ook het regiogemiddelde er nog komen.`,
  'reopened.title': 'Deze zelfscan is heropend',
  'reopened.text': ({ reason }: { reason: string }) => `Reden: “${reason}”`,
  'reopened.counting': 'Tot u opnieuw indient, tellen de eerder ingediende antwoorden mee.',

  'review.title': 'Controleren en indienen',
  'review.titleReadOnly': 'Overzicht van de zelfscan',
  'review.open': ({ count }: { count: number }) =>
    plural(count, 'vraag is nog open', 'vragen zijn nog open'),
  'review.openNone': 'Alle vragen zijn beantwoord.',
  'review.perTheme': 'Per thema',
  'review.answeredOf': ({ answered, asked }: { answered: number; asked: number }) =>
    `${answered} van ${asked} beantwoord`,
  'review.dontKnow': ({ count }: { count: number }) => `${count} weet ik niet`,
  'review.notApplicable': ({ count }: { count: number }) => `${count} n.v.t.`,
  'review.stillOpen': 'Nog open',
  'review.noScore':
    'Meer dan 30% van de vragen heeft geen niveau: dit thema krijgt straks geen score.',
  'review.without': 'Vragen zonder niveau',
  'review.withoutText': 'Deze antwoorden tellen mee als beantwoord, maar niet in de score.',
  'review.withoutNone': 'U hebt bij elke beantwoorde vraag een niveau gekozen.',

  'submit.title': 'Indienen',
  'submit.opennessLegend': 'Wie mag de scores van uw gemeente zien?',
  'submit.opennessHint': 'U kunt dit later ruimer maken, niet krapper.',
  'submit.mean_only':
    'Uw scores tellen mee in het gemiddelde van de regio. Buiten uw gemeente ziet niemand ze.',
  'submit.regional_coordinator':
    'De regiocoördinator en de begeleider zien uw scores ook, om het gesprek voor te bereiden.',
  'submit.region': 'Alle gemeenten in de regio zien uw scores met de naam van uw gemeente erbij.',
  'submit.earlier': 'vorige keer gekozen',
  'submit.tooNarrow': 'Kan niet meer: de vorige keer koos u ruimer.',
  'submit.button': 'Dien de zelfscan in',
  'submit.busy': 'Bezig met indienen…',
  'submit.cannot': 'U kunt nog niet indienen',
  'submit.reasonOpen': ({ count }: { count: number }) =>
    `Beantwoord eerst alle vragen: ${plural(count, 'vraag is', 'vragen zijn')} nog open.`,
  'submit.reasonOpenness': 'Kies wie de scores van uw gemeente mag zien.',
  'submit.reasonUnsaved': ({ count }: { count: number }) =>
    `${plural(count, 'antwoord staat', 'antwoorden staan')} nog alleen op dit apparaat.`,
  'submit.reasonUnfinished': ({ code }: { code: string }) => `Maak uw antwoord af bij ${code}.`,
  'submit.noRole':
    'Indienen doet de gemeentecoördinator. Laat weten dat u klaar bent met invullen.',
  'submit.conflict':
    'Een collega heeft net nog iets gewijzigd. Kijk het overzicht hierboven na en dien dan opnieuw in.',
  'submit.after': 'Na het indienen staan de antwoorden vast. Heropenen kan, met een reden.',
  'submit.doneTitle': 'De zelfscan is ingediend',
  'submit.doneText': ({ at, by, revision }: { at: string; by: string; revision: number }) =>
    `Ingediend door ${by} op ${formatDate(at)} om ${formatTime(at)}` +
    `${revision > 1 ? `, voor de ${revision}e keer` : ''}.`,
  'submit.doneOpenness': ({ openness }: { openness: string }) =>
    `Wie ziet de scores: ${openness.toLowerCase()}.`,
  'submit.doneNext': 'Bekijk de resultaten',

  'reopen.title': 'Zelfscan heropenen',
  'reopen.open': 'Heropenen',
  'reopen.text':
    'Na heropenen kunt u antwoorden wijzigen. Tot u opnieuw indient, tellen de ingediende antwoorden mee in alle cijfers.',
  'reopen.reason': 'Waarom heropent u de zelfscan?',
  'reopen.reasonHint': 'Uw collega’s zien deze reden. Geen namen of casussen.',
  'reopen.reasonMissing': 'Vul een reden in.',
  'reopen.confirm': ({ name }: { name: string }) => `Heropen de zelfscan van ${name}`,
  'reopen.cancel': 'Annuleren',

  'card.start': 'Begin met de zelfscan',
  'card.continue': 'Verder met de zelfscan',
  'card.results': 'Bekijk de resultaten',
  'card.view': 'Bekijk de antwoorden',
  'card.submitNow': 'Controleren en indienen',
  'card.submitted': ({ at }: { at: string }) => `Ingediend op ${formatDay(at)}`,
  'card.absent': 'Deze gemeente doet niet mee aan deze meting.',
  'card.failed': 'De stand van deze zelfscan kan nu niet worden opgehaald.',
};
