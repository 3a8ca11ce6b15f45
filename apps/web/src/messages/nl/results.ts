import { formatDate, formatDay, formatFigure } from '../format.js';
import { plural } from '../plural.js';

interface Compared {
  readonly year: number;
  readonly comparable: number;
  readonly asked: number;
}

interface LegendParams {
  readonly year: number;
  readonly isImported?: boolean;
}

export const resultMessages = {
  'checklist.inOrder': ({ count, of }: { count: number; of: number }) =>
    `${count} van ${of} punten zijn in orde`,
  'checklist.yes': 'Ja',
  'checklist.partly': 'Deels',
  'checklist.no': 'Nee',
  'checklist.dont_know': 'Weet ik niet',
  'checklist.text': 'In woorden',
  'checklist.total': 'Samen',
  'checklist.overview': 'Bekijk alle antwoorden en acties',
  'results.title': 'Resultaten',
  'results.report': 'Rapportages',
  'results.members': ({ counted, members }: { counted: number; members: number }) =>
    `${counted} van ${plural(members, 'gemeente', 'gemeenten')}`,
  'results.submitted': ({ at, by }: { at: string; by: string }) =>
    `Eigen scan ingediend op ${formatDay(at)} door ${by}`,
  'results.newer': 'Uw eigen cijfers zijn nieuwer dan deze editie',
  'results.newerText':
    'U hebt na deze editie opnieuw ingediend. Het regiogemiddelde telt nog met uw vorige cijfers, tot de volgende editie.',
  'results.none': 'Er zijn nog geen resultaten',
  'results.noneText':
    'Uw resultaten staan hier zodra de zelfscan is ingediend: per thema, naast uw vorige meting en, als iedereen klaar is, naast de regio.',
  'results.noneAction': 'Naar de vragen',
  'results.noneChecklist':
    'Het overzicht staat hier zodra de checklist is ingediend: per thema hoeveel punten in orde zijn.',
  'results.noneReader':
    'De zelfscan van deze gemeente is nog niet ingediend. Zodra dat is gebeurd, staan de resultaten hier.',
  'results.updated': 'De resultaten zijn bijgewerkt.',

  'how.title': 'Hoe is dit berekend?',
  'how.figure':
    'Kies een cijfer om te zien hoe het precies is berekend: welke vragen of gemeenten meetellen, en welke niet.',
  'how.theme':
    'Een themascore is het gemiddelde van de niveaus die u koos. Weet ik niet en niet van toepassing tellen niet mee. Heeft meer dan 30% van de vragen geen niveau, dan is er geen themascore.',
  'how.total':
    'Het totaal is het gemiddelde van de themascores. Het is er alleen als ten minste 70% van de thema’s een score heeft.',
  'how.previous':
    'Een vergelijking met een eerdere meting gaat over de vragen die gelijk bleven. Beide scores zijn dan over die vragen berekend. Bleef minder dan 70% van een thema gelijk, dan is er geen vergelijking.',
  'how.region':
    'Het regiogemiddelde is het gewone gemiddelde van de gemeenten: elke gemeente telt even zwaar. U ziet het als alle gemeenten hebben ingediend, en per vraag bij vijf gemeenten of meer.',
  'how.rounding':
    'Alle cijfers hebben één decimaal. Een verschil is het verschil tussen de getoonde cijfers.',
  'how.edition': ({ number, at }: { number: number; at: string }) =>
    `De regiocijfers komen uit editie ${number} van ${formatDate(at)}.`,
  'how.instrument': ({ title, version }: { title: string; version: string }) =>
    `Vragenlijst: ${title}, versie ${version}.`,

  'figures.label': 'In het kort',
  'figures.total': 'Totaal',
  'figures.outOf': ({ max }: { max: number }) => `van ${max}`,
  'figures.noTotal': 'geen totaal',
  'figures.region': 'Regio',
  'figures.regionNone': 'geen gemiddelde',
  'figures.equalRegion': 'gelijk aan de regio',
  'figures.aboveRegion': ({ by }: { by: number }) => `u staat ${formatFigure(by)} hoger`,
  'figures.belowRegion': ({ by }: { by: number }) => `u staat ${formatFigure(by)} lager`,
  'figures.since': ({ year, isImported }: { year: number; isImported?: boolean }) =>
    `Sinds ${year}${isImported ? ' (geïmporteerd)' : ''}`,
  'figures.sinceBaseline': ({ year, isImported }: { year: number; isImported: boolean }) =>
    `Sinds nulmeting ${year}${isImported ? ' (geïmporteerd)' : ''}`,
  'figures.themesUp': ({ count, of }: { count: number; of: number }) =>
    `${count} van ${plural(of, 'thema', 'thema’s')} beter of gelijk`,
  'figures.fromTo': ({ from, to }: { from: number; to: number }) =>
    `van ${formatFigure(from)} naar ${formatFigure(to)}`,
  'figures.first': 'Eerste meting',
  'figures.firstText': 'Er is nog niets om mee te vergelijken.',
  'figures.notComparable': 'Er zijn geen twee totalen om te vergelijken.',

  'absence.not_submitted': 'nog niet ingediend',
  'absence.too_many_open': 'te veel vragen zonder niveau',
  'absence.too_few_themes': 'te weinig thema’s met een score',
  'absence.score': 'geen score',
  'absence.region': 'geen regiogemiddelde',
  'absence.previous': 'geen vorige score',
  'absence.difference': 'geen verschil',

  'themes.title': 'Per thema',
  'themes.legendOwn': ({ name, year, isImported }: LegendParams & { name: string }) =>
    `${name} ${year}${isImported ? ' (geïmporteerd)' : ''}`,
  'themes.legendRegion': 'Gemiddelde regio',
  'themes.legendPreviousRegion': ({ year, isImported }: LegendParams) =>
    `Regio ${year}${isImported ? ' (geïmporteerd)' : ''}`,
  'themes.legendSpread': 'Laagste tot hoogste vraag',
  'themes.theme': 'Thema',
  'themes.scale': 'Plaats op de schaal',
  'themes.own': 'Eigen',
  'themes.region': 'Regio',
  'themes.difference': 'Verschil',
  'themes.withRegion': 'met regio',
  'themes.withYear': ({ year }: { year: number }) => `met ${year}`,
  'themes.counts': ({ counted, asked }: { counted: number; asked: number }) =>
    `${counted} van ${plural(asked, 'vraag telt', 'vragen tellen')} mee`,
  'themes.spread': ({ lowest, highest }: { lowest: number; highest: number }) =>
    lowest === highest
      ? `alle vragen op niveau ${lowest}`
      : `laagste vraag ${lowest}, hoogste ${highest}`,
  'themes.note': ({ note }: { note: string }) => `Toelichting: ${note}`,
  'themes.breakReason': ({ year, reason }: { year: number; reason: string }) =>
    `Niet te vergelijken met ${year}. ${reason}`,
  'themes.broken': ({ year, comparable, asked }: Compared) =>
    `niet te vergelijken met ${year}: ${comparable} van ${plural(asked, 'vraag bleef', 'vragen bleven')} gelijk`,
  'themes.compared': ({ year, comparable, asked, own }: Compared & { own: number }) =>
    `met ${year} vergeleken over ${comparable} van ${plural(asked, 'vraag', 'vragen')}; eigen score daarop ${formatFigure(own)}`,
  'themes.regionCount': ({ count }: { count: number }) =>
    `regio: ${plural(count, 'gemeente', 'gemeenten')}`,
  'themes.plot': ({ parts }: { parts: readonly string[] }) => parts.join(', '),
  'themes.plotOwn': ({ value }: { value: number }) => `eigen ${formatFigure(value)}`,
  'themes.plotPrevious': ({ value }: { value: number }) => `vorige ${formatFigure(value)}`,
  'themes.plotRegion': ({ value }: { value: number }) => `regio ${formatFigure(value)}`,
  'themes.dontKnow': 'weet ik niet',
  'themes.notApplicable': 'n.v.t.',

  'radar.title': 'In één beeld',
  'radar.description': ({ name, count }: { name: string; count: number }) =>
    `Radar met ${count} thema’s voor ${name}. Alle getallen staan in de tabel per thema.`,
  'radar.text': 'Alle getallen staan in de tabel per thema.',

  'insights.title': ({ count }: { count: number }) =>
    count === 3 ? 'Drie dingen die opvallen' : 'Wat opvalt',
  'insights.none': 'Er springt niets uit: uw thema’s liggen dicht bij elkaar.',
  'insights.improved': ({ theme, year }: { theme: string; year: number }) =>
    `${theme} ligt hoger dan in ${year}.`,
  'insights.declined': ({ theme, year }: { theme: string; year: number }) =>
    `${theme} ligt lager dan in ${year}.`,
  'insights.ahead_of_region': ({ theme }: { theme: string }) =>
    `${theme} ligt boven het gemiddelde van de regio.`,
  'insights.behind_region': ({ theme }: { theme: string }) =>
    `${theme} ligt onder het gemiddelde van de regio.`,
  'insights.low_question': ({ theme }: { theme: string }) => `Bij ${theme} staat een vraag laag.`,
  'insights.fromTo': ({ from, to }: { from: number; to: number }) =>
    `Van ${formatFigure(from)} naar ${formatFigure(to)}.`,
  'insights.against': ({ own, region }: { own: number; region: number }) =>
    `${formatFigure(own)} tegen ${formatFigure(region)} gemiddeld.`,
  'insights.question': ({ statement }: { statement: string }) => `Vooral: “${statement}”`,
  'insights.toQuestion': ({ code }: { code: string }) => `Bekijk vraag ${code}`,
  'insights.lowAt': ({ statement, level }: { statement: string; level: number }) =>
    `Niveau ${level}: “${statement}”`,

  'own.title': 'Toelichting van de gemeente',
  'own.by': ({ name, at }: { name: string; at: string }) => `${name}, ${at}`,
  'own.write': ({ name }: { name: string }) => `Licht ${name} toe`,
  'own.change': ({ name }: { name: string }) => `Wijzig de toelichting bij ${name}`,
  'own.label': ({ name }: { name: string }) => `Toelichting bij ${name}`,
  'own.hint':
    'Geen namen of casussen. Deze tekst staat bij het cijfer, ook in rapportage, presentatie en bestanden, voor iedereen die dit cijfer mag zien.',
  'own.save': 'Bewaren',
  'own.cancel': 'Annuleren',
  'own.saved': 'De toelichting is bewaard.',
  'own.withdrawn': 'De toelichting is ingetrokken.',
  'own.newer': ({ text, by }: { text: string; by: string }) =>
    `${by} schreef intussen: “${text}”. Bewaart u nog eens, dan komt uw tekst daarvoor in de plaats.`,
  'own.newerWithdrawn':
    'Een collega trok de toelichting intussen in. Bewaart u nog eens, dan staat uw tekst er.',
  'own.total': 'het totaal',
  'own.theme': ({ code }: { code: string }) => `thema ${code}`,

  'lowest.all': 'Bekijk vraag voor vraag',
  'lowest.gaps': 'Verst van de regio',
  'lowest.since': ({ year, up, down }: { year: number; up: number; down: number }) =>
    `Sinds ${year}: ${plural(up, 'vraag', 'vragen')} hoger, ${plural(down, 'vraag', 'vragen')} lager.`,
  'lowest.title': 'Laagste vragen',
  'lowest.text': 'Een gemiddelde verbergt uitschieters. Hier begint vaak het gesprek.',
  'lowest.level': ({ level }: { level: number }) => `niveau ${level}`,

  'standing.title': 'Samen met de regio',
  'standing.open': ({ number, at }: { number: number; at: string }) =>
    `Het regiogemiddelde is er: editie ${number} van ${formatDay(at)}.`,
  'standing.waiting': 'Het gemiddelde komt als iedereen heeft ingediend.',

  'progress.compare': 'Vergelijken en bespreken',
  'progress.title': 'Resultaten van de regio',
  'progress.participation': 'Deelname',
  'progress.missing': ({ names }: { names: string }) => `Nog niet ingediend: ${names}.`,
  'progress.allIn': 'Alle gemeenten hebben ingediend.',
  'progress.view': 'Bekijk de deelname',
  'progress.members': 'Gemeenten',
  'progress.municipality': 'Gemeente',
  'progress.status': 'Stand',
  'progress.submittedOn': 'Ingediend op',
  'progress.openness': 'Wie ziet de scores',
  'progress.total': 'Totaal',
  'progress.answered': 'Beantwoord',
  'progress.answeredOf': ({ answered, asked }: { answered: number; asked: number }) =>
    `${answered} van ${asked}`,
  'progress.absence.not_shared': 'niet gedeeld',
  'progress.absence.held_back': 'niet te tonen',
  'progress.absence.no_score': 'geen score',
  'progress.absence.not_counted_yet': 'wordt berekend',
  'progress.heldBackText':
    'Niet te tonen: deze gemeente deelt haar score wel. Maar dan is uit het gemiddelde te berekenen wat een gemeente scoorde die haar score niet deelt.',
  'progress.noScoreText': 'Geen score: er staan te veel vragen open, of op “weet ik niet”.',
  'progress.noScores':
    'Bij deze lijst horen geen scores en geen gemiddelde. Elke gemeente ziet haar eigen antwoorden; hier ziet u hoe ver iedereen is.',
  'progress.noMean':
    'Bij deze vragenlijst hoort geen gemiddelde van de regio. Een gemeente kiest zelf wie haar score ziet.',
  'progress.notYet': 'nog niet',
  'progress.regionTotal': 'Gemiddelde van de regio',
  'progress.means': 'De regio per thema',
  'progress.broken': ({ year, themes }: { year: number; themes: readonly string[] }) =>
    `Niet te vergelijken met ${year}: thema ${themes.join(', ')} en het totaal. Daar zijn vragen veranderd, en een gepubliceerd gemiddelde is niet over een deel van de vragen te berekenen.`,
  'progress.editions': 'Edities',
  'progress.editionsNone':
    'Er is nog geen editie. De eerste komt als alle gemeenten hebben ingediend.',
  'progress.current': 'nu geldig',
};
