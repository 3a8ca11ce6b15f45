import { leftBehind } from './left-behind.js';
import { manifestPath } from './manifest.js';

interface Told {
  readonly region: { readonly slug: string; readonly name: string };
  readonly madeAt: Date;
}

/** What somebody reads who opens the archive years later, without IJkpunt. */
export function readMe({ region, madeAt }: Told): string {
  const reasons = Object.entries(leftBehind).map(([table, reason]) => `- ${table}: ${reason}`);
  return `${region.name}: alles uit IJkpunt
Gemaakt op ${madeAt.toISOString()} (UTC)

Wat staat waar
- ${region.slug}.xlsx: om te lezen. Per meting elke vraag zoals die gesteld is, met het antwoord,
  het niveau en de toelichting van elke gemeente; en de uitkomsten en de edities.
- rapportages/: de PDF’s zoals ze zijn uitgereikt.
- nulmetingen/: de bestanden waaruit eerdere metingen zijn ingelezen.
- huisstijl/: het logo van de regio.
- gegevens/tabellen/: alles wat IJkpunt van de regio bewaart, per tabel, als JSON (UTF-8).
- gegevens/people.json: wie er een rol heeft of had, met naam, e-mailadres en rol.
- gegevens/naslag/: de gemeenten en de vragenlijsten waar de tabellen naar verwijzen.
- ${manifestPath}: van elk bestand de grootte en de SHA-256, en van elke tabel het aantal rijen.

Wat er niet in staat
- Wachtwoorden, sessies en de sleutels van links: wie ergens anders verdergaat, krijgt daar een
  uitnodiging, en links die al gemaild zijn werken daar niet.
${reasons.join('\n')}

Terugzetten in een andere installatie van IJkpunt
  node infra/local/dist/cli.js import-region <dit bestand>

In dit archief staan antwoorden van alle gemeenten en namen van mensen. Bewaar het zo.
`;
}
