import { formatDate, formatSize, formatTime } from '../format.js';

const figureNames: Readonly<Record<string, string>> = {
  pptx: 'Download (pptx)',
  xlsx: 'Excel (xlsx)',
  ods: 'OpenDocument (ods)',
  csv: 'Tekst (csv)',
  json: 'Data (json)',
};

const kindNames: Readonly<Record<string, string>> = {
  municipality: 'Volledig rapport',
  council: 'Voor wethouder en raad',
  region: 'Rapport van de regio',
};
const kindTexts: Readonly<Record<string, string>> = {
  municipality: 'Alle cijfers, toelichtingen en wat er veranderde, voor wie het werk doet.',
  council: 'De hoofdlijn op twee pagina’s, om over te praten en te besluiten.',
  region: 'De regio als geheel, met de verschillen die een gesprek waard zijn.',
};

const reasons: Readonly<Record<string, string>> = {
  submission: 'de zelfscan opnieuw is vastgesteld',
  edition: 'de regio een nieuwe editie heeft',
  explanations: 'een eigen toelichting is veranderd',
  figures: 'cijfers of groepen van de regio zijn veranderd',
  earlier: 'een eerdere meting is veranderd',
  renewed: 'de opmaak is vernieuwd',
};

export const reportMessages = {
  'reports.title': 'Rapportages',
  'reports.intro':
    'Een leesbaar verslag voor college, raad en lokale teams. Een nieuwe rapportage komt vanzelf zodra de cijfers veranderen.',
  'reports.ofRegion': 'Rapportages van de regio',
  'reports.ofRegionText':
    'Voor wie de regio leidt. Er staan alleen cijfers in van gemeenten die hun cijfers daarvoor delen. Een nieuwe rapportage komt vanzelf zodra de cijfers veranderen.',
  'reports.kind': ({ kind }: { kind: string }) => kindNames[kind] ?? kind,
  'reports.kindText': ({ kind }: { kind: string }) => kindTexts[kind] ?? '',
  'reports.coming': ({ form, isFailing }: { form: string; isFailing: boolean }) =>
    `${form === 'pdf-a' ? 'Voor het archief (PDF/A)' : 'Om te lezen (pdf)'}: ${isFailing ? 'dit ging mis en wordt opnieuw geprobeerd.' : 'wordt gemaakt en verschijnt hier vanzelf.'}`,
  'reports.downloadIn': ({ form, bytes }: { form: string; bytes: number }) =>
    form === 'pdf-a'
      ? `Voor het archief (PDF/A, ${formatSize(bytes)})`
      : `Download (pdf, ${formatSize(bytes)})`,
  'reports.downloadLabel': ({ form, title }: { form: string; title: string }) =>
    `${form === 'pdf-a' ? 'Voor het archief' : 'Download (pdf)'}: ${title}`,
  'reports.made': ({ at }: { at: string }) => `Gemaakt op ${formatDate(at)} om ${formatTime(at)}`,
  'reports.why': ({ why }: { why: string }) =>
    `Opnieuw gemaakt omdat ${reasons[why] ?? 'er iets is veranderd'}. Wat eerder is gemaakt, blijft bestaan.`,
  'reports.edition': ({ number }: { number: number }) => `met editie ${number} van de regio`,
  'reports.noEdition': 'zonder regiocijfers',
  'reports.revision': ({ revision }: { revision: number }) =>
    `vaststelling ${revision} van de zelfscan`,
  'reports.older': ({ count }: { count: number }) => `Eerder gemaakt (${count})`,
  'reports.olderText':
    'Wat eerder is gemaakt, blijft zoals het was. Presentaties en gegevens worden opnieuw gemaakt uit de antwoorden en cijfers van toen.',
  'reports.state': ({
    revision,
    edition,
    on,
  }: {
    revision: number | null;
    edition: number | null;
    on: string | null;
  }) =>
    [
      edition === null ? 'Zonder regiocijfers' : `Editie ${edition}`,
      ...(on === null ? [] : [on]),
      ...(revision === null ? [] : [`vaststelling ${revision}`]),
    ].join(', '),
  'reports.pastFile': ({
    kind,
    form,
    at,
    bytes,
  }: {
    kind: string;
    form: string;
    at: string;
    bytes: number;
  }) =>
    `${kindNames[kind] ?? kind} (${form === 'pdf-a' ? 'PDF/A' : 'pdf'}, ${formatSize(bytes)}), gemaakt op ${formatDate(at)}`,
  'reports.pending': 'Een nieuwere rapportage wordt gemaakt',
  'reports.ready': 'De rapportage is klaar.',
  'reports.figures': 'Gegevens om zelf mee te rekenen',
  'reports.figuresText':
    'Alle antwoorden, toelichtingen en cijfers van dit moment, met een codeboek. De tabel met vragen staat ook los in een tekstbestand (csv).',
  'reports.slides': 'Presentatie voor het gesprek',
  'reports.slidesText':
    'Dezelfde cijfers als dia’s, met grafieken die u zelf kunt aanpassen en bij elke dia vragen voor het gesprek.',
  'reports.figuresIn': ({ format }: { format: string }) => figureNames[format] ?? format,
  'reports.rebuild': 'Alle rapportages opnieuw maken',
  'reports.rebuildText':
    'Na een verandering van de opmaak, de naam, de kleur of het logo kunt u alle rapportages van alle metingen opnieuw laten maken, ook die van de gemeenten. Wat al is uitgedeeld, blijft zoals het is.',
  'reports.rebuildAsk': 'Maak alle rapportages opnieuw',
  'reports.rebuildSure':
    'De nieuwe rapportages komen naast de oude te staan. Verse rapportages gaan voor; bij veel metingen kan dit een poos duren.',
  'reports.rebuildBusy': 'De rapportages worden opnieuw gemaakt.',
  'reports.rebuildGoesOn': 'Dit gaat vanzelf door, ook als u deze pagina verlaat.',
  'reports.rebuildState': ({
    askedAt,
    askedBy,
    wanted,
    made,
    failed,
    finishedAt,
  }: {
    askedAt: string;
    askedBy: string;
    wanted: number | null;
    made: number;
    failed: number;
    finishedAt: string | null;
  }) => {
    const asked = `Gevraagd door ${askedBy} op ${formatDate(askedAt)} om ${formatTime(askedAt)}`;
    if (wanted === null) return `${asked}. Er wordt geteld wat er nog moet.`;
    if (finishedAt === null) return `${asked}. ${made} van ${wanted} zijn gemaakt.`;
    if (wanted === 0) return `${asked}. Alles was al in de nieuwste opmaak.`;
    const rest = failed > 0 ? ` ${failed} mislukten; vraag het later nog eens.` : '';
    return `${asked}. Klaar: ${made} van ${wanted} zijn gemaakt.${rest}`;
  },
  'reports.verify': 'Hebt u een rapportage gekregen? Controleer of zij echt is',
  'verify.title': 'Is dit bestand echt?',
  'verify.intro':
    'Kies een rapportage, presentatie of gegevensbestand dat u hebt gekregen. IJkpunt zegt of het bestand hier is gemaakt, of er sindsdien niets in is veranderd en bij welke editie het hoort.',
  'verify.choose': 'Bestand (pdf, pptx, xlsx, ods, csv of json)',
  'verify.hint':
    'Het bestand blijft op uw apparaat. Alleen een controlegetal (SHA-256) gaat naar IJkpunt.',
  'verify.busy': 'Het bestand wordt gecontroleerd.',
  'verify.genuine': ({ name }: { name: string }) => `${name} is echt en niet gewijzigd`,
  'verify.newest': 'Er is in deze meting niets nieuwers gemaakt.',
  'verify.older':
    'Er is in deze meting iets nieuwers gemaakt. De cijfers in dit bestand zijn die van toen.',
  'verify.unknown': ({ name }: { name: string }) => `${name} is niet zo door IJkpunt gemaakt`,
  'verify.unknownText':
    'Het bestand is gewijzigd, opnieuw opgeslagen of komt ergens anders vandaan. Vraag wie het gaf om het oorspronkelijke bestand.',
  'verify.failed': 'Controleren lukt nu niet. Probeer het zo opnieuw.',
  'reports.none': 'Er is nog geen rapportage',
  'reports.noneText':
    'De eerste rapportage komt als de zelfscan is ingediend. U hoeft er niets voor te doen.',
};
