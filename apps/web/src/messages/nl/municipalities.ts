import { addDays, dayText } from '@ijkpunt/contracts';
import { plural } from '../plural.js';

interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** vanaf 1 januari 2027, tot en met 31 december 2026, van … tot en met …, as it stands today. */
function periodText({ from, until, today }: Period & { readonly today: string }): string {
  const last = until === null ? '' : dayText(addDays(until, -1));
  if (from > today) return `vanaf ${dayText(from)}${until === null ? '' : ` tot en met ${last}`}`;
  if (until === null) return `sinds ${dayText(from)}`;
  return until > today
    ? `sinds ${dayText(from)}, tot en met ${last}`
    : `van ${dayText(from)} tot en met ${last}`;
}

export const municipalityMessages = {
  'municipalities.intro':
    'Welke gemeenten er zijn, waar zij uit ontstonden en bij welke regio’s zij horen. Hier past u de kaart aan.',
  'municipalities.importTable': 'Jaartabel inlezen',
  'municipalities.recordChange': 'Herindeling vastleggen',
  'municipalities.search': 'Zoek op naam of code',
  'municipalities.day': 'Bestaat op',
  'municipalities.all': 'Ook opgeheven en komende gemeenten',
  'municipalities.count': ({ count }: { count: number }) => plural(count, 'gemeente', 'gemeenten'),
  'municipalities.none': 'Er is geen gemeente gevonden. Zoek op een ander woord of een andere dag.',
  'municipalities.name': 'Gemeente',
  'municipalities.exists': 'Bestaat',
  'municipalities.period': (of: Period & { today: string }) =>
    of.from < '1980-01-01' && of.until === null ? 'al voor 1980' : periodText(of),
  'municipalities.regions': 'Regio’s',
  'municipalities.noRegion': 'geen',
  'municipalities.history': 'Geschiedenis',
  'municipalities.noHistory': 'Geen herindeling bekend.',
  'municipalities.pages': 'Bladeren',
  'municipalities.previous': 'Vorige',
  'municipalities.next': 'Volgende',
  'municipalities.allRegions': 'Deelnemers per regio',

  'municipality.stays': 'Deelname aan regio’s',
  'municipality.noStays': 'Deze gemeente hoorde nog bij geen regio.',
  'municipality.stay': ({
    subregion,
    ...of
  }: Period & { today: string; subregion: string | null }) =>
    periodText(of) + (subregion === null ? '' : `, deelregio ${subregion}`),
  'municipality.rename': 'Naam verbeteren',
  'municipality.renameText':
    'De naam verandert overal, ook bij eerdere metingen. Rapporten die al gemaakt zijn, blijven zoals ze zijn. Gaat het om een nieuwe gemeente? Leg dan een herindeling vast.',
  'municipality.newName': 'Naam',
  'municipality.renamed': 'De naam is verbeterd.',

  'yearTable.title': 'Jaartabel inlezen',
  'yearTable.intro':
    'Lees de landelijke lijst van gemeenten in. U ziet eerst wat er verschilt en kiest wat u overneemt. Een gemeente die ontbreekt, wordt nooit vanzelf opgeheven: daarvoor legt u een herindeling vast.',
  'yearTable.day': 'De lijst geldt op',
  'yearTable.dayHint': 'Meestal 1 januari van het jaar van de lijst.',
  'yearTable.file': 'Bestand',
  'yearTable.fileHint':
    'CSV, Excel (.xlsx) of OpenDocument (.ods) met een kolom gm_code en een kolom naam. Kolommen met de naam van een regio worden vergeleken.',
  'yearTable.busy': 'Het bestand wordt vergeleken.',
  'yearTable.tooLarge': 'Dit bestand is groter dan 5 MiB.',
  'yearTable.refused': 'Er is niets veranderd.',
  'yearTable.problem': ({ row, reason }: { row?: number | null; reason: string }) =>
    row ? `Rij ${row}: ${reason}` : reason,
  'yearTable.differences': 'Verschillen',
  'yearTable.unchanged': ({ count }: { count: number }) =>
    count === 1 ? '1 gemeente is gelijk.' : `${count} gemeenten zijn gelijk.`,
  'yearTable.nothing': 'Er is niets over te nemen: de lijst is gelijk aan de kaart.',
  'yearTable.misfits': 'Dit past niet',
  'yearTable.misfitsText': 'Deze rijen worden niet overgenomen.',
  'yearTable.added': 'Nieuw',
  'yearTable.addedText':
    'Ontstaat een gemeente door een herindeling? Leg dan liever die vast: dan blijft bekend waar zij uit voortkomt.',
  'yearTable.addedLine': ({ code, name }: { code: string; name: string }) => `${name} (${code})`,
  'yearTable.validFrom': 'Nieuwe gemeenten bestaan sinds',
  'yearTable.renamed': 'Andere naam',
  'yearTable.renamedLine': ({ code, from, to }: { code: string; from: string; to: string }) =>
    `${from} wordt ${to} (${code})`,
  'yearTable.gone': 'Niet meer in de lijst',
  'yearTable.goneText': 'Hiervoor is een herindeling nodig.',
  'yearTable.regions': 'Andere deelnemers',
  'yearTable.regionsText': 'Dit verandert u bij de deelnemers van de regio, met een datum.',
  'yearTable.onlyInTable': ({ names }: { names: string }) => `Alleen in de lijst: ${names}.`,
  'yearTable.onlyHere': ({ names }: { names: string }) => `Alleen hier: ${names}.`,
  'yearTable.allOf': 'Alle',
  'yearTable.take': ({ count }: { count: number }) =>
    `${plural(count, 'verschil', 'verschillen')} overnemen`,
  'yearTable.taken': ({ count }: { count: number }) =>
    count === 1 ? '1 verschil is overgenomen.' : `${count} verschillen zijn overgenomen.`,

  'members.title': 'Deelnemende gemeenten',
  'members.intro':
    'Een gemeente telt mee in een meting als zij op de peildatum bij de regio hoort. Wat er verandert, geldt vanaf een dag; metingen die al open zijn geweest, veranderen niet.',
  'members.readIntro':
    'Een gemeente telt mee in een meting als zij op de peildatum bij de regio hoort. Klopt er iets niet? Geef het door aan de beheerder van IJkpunt.',
  'members.present': ({ count }: { count: number }) =>
    `Nu ${plural(count, 'gemeente', 'gemeenten')}`,
  'members.coming': 'Komt nog',
  'members.former': 'Eerder',
  'members.nobody': 'Er hoort nu geen gemeente bij deze regio.',
  'members.municipality': 'Gemeente',
  'members.period': 'Deelname',
  'members.periodText': periodText,
  'members.subregion': 'Deelregio',
  'members.noSubregion': 'geen',
  'members.deeds': 'Veranderen',
  'members.add': 'Gemeente toevoegen',
  'members.end': 'Beëindigen',
  'members.move': 'Verplaatsen',
  'members.set_subregion': 'Deelregio',
  'members.addTitle': 'Gemeente toevoegen',
  'members.endTitle': ({ name }: { name: string }) => `Deelname van ${name} beëindigen`,
  'members.moveTitle': ({ name }: { name: string }) => `${name} naar een andere regio`,
  'members.set_subregionTitle': ({ name }: { name: string }) => `Deelregio van ${name}`,
  'members.addOn': 'Hoort bij de regio vanaf',
  'members.endOn': 'Hoort niet meer bij de regio vanaf',
  'members.moveOn': 'Hoort bij de andere regio vanaf',
  'members.set_subregionOn': 'Vanaf',
  'members.code': 'Gemeente',
  'members.choose': 'Kies een gemeente',
  'members.toRegion': 'Naar regio',
  'members.chooseRegion': 'Kies een regio',
  'members.subregionField': 'Deelregio (mag leeg blijven)',
  'members.preview': 'Dit gebeurt er',
  'members.waiting': 'Vul de velden in; dan ziet u hier wat er gebeurt.',
  'members.confirm': 'Vastleggen',
  'members.done': 'De verandering is vastgelegd.',

  'municipalities.importChanges': 'Herindelingen inlezen',
  'mapList.title': 'Herindelingen inlezen',
  'mapList.intro':
    'Lees een lijst van herindelingen in. U ziet van elk wat er gebeurt, ook in de regio’s, en kiest welke u vastlegt. Lees oude lijsten eerst in: een gemeente die opging in een andere, moet hier bekend zijn.',
  'mapList.fileHint':
    'CSV, Excel (.xlsx) of OpenDocument (.ods) met de kolommen ingangsdatum, soort, oude_gm_code, oude_naam, nieuwe_gm_code en nieuwe_naam. De soort is samenvoeging, opgaan in, splitsing of grenswijziging.',
  'mapList.misfitsText': 'Verbeter het bestand en kies het opnieuw. Er is niets veranderd.',
  'mapList.found': ({ count }: { count: number }) => plural(count, 'herindeling', 'herindelingen'),
  'mapList.known': 'al bekend',
  'mapList.wrong': 'kan niet',
  'mapList.undecided': 'vraagt een keuze',
  'mapList.byHand': 'Leg deze herindeling zelf vast.',
  'mapList.line': ({
    kind,
    on,
    from,
    to,
    rows,
  }: {
    kind: string;
    on: string;
    from: string;
    to: string;
    rows: readonly number[];
  }) =>
    `${dayText(on)}: ${from} ${kind === 'border_change' ? 'geeft gebied aan' : kind === 'split' ? 'wordt verdeeld over' : 'naar'} ${to} (${rows.length === 1 ? 'rij' : 'rijen'} ${rows.join(', ')})`,
  'mapList.record': ({ count }: { count: number }) =>
    `${plural(count, 'herindeling', 'herindelingen')} vastleggen`,
  'mapList.recorded': ({ count }: { count: number }) =>
    count === 1 ? '1 herindeling is vastgelegd.' : `${count} herindelingen zijn vastgelegd.`,
  'mapList.nothing': 'Er is niets vast te leggen.',
};
