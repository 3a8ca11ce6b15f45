import { newId, type TeamForm } from '@ijkpunt/contracts';
import { systemContext, type Database } from '@ijkpunt/platform';

interface DemoTeam {
  readonly name: string;
  readonly form: TeamForm;
  /** What it answers to some questions of the present measurement. */
  readonly levels: Readonly<Record<string, number>>;
}

const teams: readonly DemoTeam[] = [
  { name: 'Wijkteam Noord', form: 'wijkteam', levels: { A2: 3, B2: 3, J2: 2 } },
  { name: 'Wijkteam Zuid', form: 'wijkteam', levels: { A2: 2, B2: 3, J2: 4 } },
  { name: 'CJG Schiedam', form: 'cjg', levels: { A2: 4, B2: 3 } },
];

export const municipalityWithTeams = { region: 'rotterdam-rijnmond', slug: 'schiedam' };

interface TeamsSeed {
  readonly regionId: string;
  readonly municipalityCode: string;
  /** The slug of the present measurement. */
  readonly campaign: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** The local teams of one municipality, so that a visitor sees what naming them does. */
export async function seedTeams(app: Database, seed: TeamsSeed): Promise<void> {
  const { regionId, municipalityCode, campaign, person } = seed;
  const context = { ...systemContext(regionId, newId()), municipalities: [municipalityCode] };
  await app.inRegion(context, async (tx) => {
    for (const [index, { name, form, levels }] of teams.entries()) {
      const id = newId();
      await tx.query(
        `insert into local_teams (region_id, municipality_code, id, name, form, position)
         values ($1, $2, $3, $4, $5, $6)`,
        [regionId, municipalityCode, id, name, form, index + 1],
      );
      for (const [code, level] of Object.entries(levels)) {
        await tx.query(
          `insert into team_answers (region_id, campaign_id, municipality_code, question_code,
             team_id, revision, kind, level, answered_by, answered_by_name)
           select region_id, id, $3, $4, $5, 1, 'level', $6, $7, $8
             from campaigns where region_id = $1 and slug = $2`,
          [regionId, campaign, municipalityCode, code, id, level, person.id, person.name],
        );
      }
    }
  });
}
