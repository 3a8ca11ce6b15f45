import { newId, type TeamForm } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';

const teams: readonly (readonly [string, TeamForm])[] = [
  ['Wijkteam Noord', 'wijkteam'],
  ['Wijkteam Zuid', 'wijkteam'],
  ['CJG Schiedam', 'cjg'],
];

export const municipalityWithTeams = { region: 'rotterdam-rijnmond', slug: 'schiedam' };

/** The local teams of one municipality, so that a visitor sees what naming them does. */
export async function seedTeams(
  app: Database,
  regionId: string,
  municipalityCode: string,
): Promise<void> {
  const context = { ...systemContext(regionId, newId()), municipalities: [municipalityCode] };
  await app.inRegion(context, async (tx) => {
    for (const [index, [name, form]] of teams.entries()) {
      await tx.query(
        `insert into local_teams (region_id, municipality_code, id, name, form, position)
         values ($1, $2, $3, $4, $5, $6)`,
        [regionId, municipalityCode, newId(), name, form, index + 1],
      );
    }
  });
}
