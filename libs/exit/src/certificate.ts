import type { RegionRemoval } from './removals.js';

/** What somebody keeps who must be able to show that nothing is left. */
export function certificateOf(removal: RegionRemoval): string {
  const { countsBefore: before, countsAfter: after, finishedAt } = removal;
  if (!before || !after || !finishedAt) throw new Error('this region is still being removed');
  const rows = Object.keys(before)
    .sort()
    .map((table) => {
      const [was, is] = [before[table] ?? 0, after[table] ?? 0];
      return `  ${table.padEnd(26)}${String(was).padStart(9)}${String(is).padStart(9)}`;
    });
  return `Bewijs van verwijdering

Regio:          ${removal.name} (${removal.slug})
Nummer:         ${removal.regionId}
Gevraagd door:  ${removal.askedByName}
                (account ${removal.askedBy})
Gevraagd op:    ${removal.askedAt.toISOString()} (UTC)
Klaar op:       ${finishedAt.toISOString()} (UTC)

${archiveLines(removal)}

Rijen per tabel              vooraf   daarna
${rows.join('\n')}

Accounts verwijderd van mensen die nergens anders een rol hebben: ${removal.peopleRemoved}
Taken uit de wachtrij gehaald: ${removal.jobsRemoved}

Daarna geteld in dezelfde transactie waarin dit bewijs is vastgelegd. In reservekopieën blijft de
regio staan tot die volgens hun eigen termijn zijn gewist.

Nummer van dit bewijs: ${removal.id}
`;
}

function archiveLines(removal: RegionRemoval): string {
  if (removal.withoutArchive !== null) {
    return `Er is geen archief meegegeven. Verklaard is: “${removal.withoutArchive}”.`;
  }
  return `Alles is eerst meegegeven in een archief van ${removal.archiveMadeAt?.toISOString()} (UTC)
  SHA-256 van het archief:   ${removal.archiveSha256}
  SHA-256 van manifest.json: ${removal.manifestSha256}`;
}
