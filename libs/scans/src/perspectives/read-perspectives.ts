import { Injectable } from '@nestjs/common';
import { perspectives, type Perspective } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, type Transaction } from '@ijkpunt/platform';
import { can, type Colleague, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, findScan, openDesk, type ScanDesk, type ScanName } from '../scan-desk.js';
import { readAgreements, type Agreement } from './agreements.js';
import { readBlindAnswers, type BlindAnswer } from './blind-answers.js';
import { differencesOf, type Difference } from './differences.js';

/** How far the people of one perspective are with a theme, all together. */
export interface BlindCount {
  readonly perspective: Perspective;
  readonly people: number;
  readonly answered: number;
  readonly asked: number;
}

export interface BlindTheme {
  readonly themeCode: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly revealedAt: Date | null;
  /** For the coordinator, as long as nothing was shown. */
  readonly counts: readonly BlindCount[];
}

export interface Perspectives {
  readonly id: string;
  readonly own: Perspective | null;
  readonly people: readonly { readonly person: Colleague; readonly perspective: Perspective }[];
  readonly themes: readonly BlindTheme[];
  /** One's own answers, and everybody's in themes that were shown. */
  readonly answers: readonly BlindAnswer[];
  readonly differences: readonly Difference[];
  readonly agreements: readonly Agreement[];
  readonly permissions: { readonly canAnswer: boolean; readonly canCoordinate: boolean };
}

/** What several people answered for themselves, as far as this person may know it. */
@Injectable()
export class ReadPerspectives {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName): Promise<Perspectives> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      const canCoordinate = can(access.region, 'scan.divide', desk.member.code);
      const people = await readPeople(tx, access, desk);
      const themes = await readThemes(tx, access, desk);
      const counts = canCoordinate ? await readCounts(tx, access, desk) : [];
      const answers = await readBlindAnswers(tx, access, desk);
      const revealed = new Set(
        themes.filter((each) => each.revealedAt).map((each) => each.themeCode),
      );
      const scan = await findScan(tx, access, desk);
      return {
        id: `${desk.campaign.id}_${desk.member.code}`,
        own:
          people.find(({ person }) => person.id === access.context.personId)?.perspective ?? null,
        people,
        themes: themes.map((theme) => ({
          ...theme,
          counts: counts.filter(({ themeCode }) => themeCode === theme.themeCode),
        })),
        answers,
        differences: differencesOf(
          questionsOf(desk.instrument),
          answers.filter(({ themeCode }) => revealed.has(themeCode)),
        ),
        agreements: scan ? await readAgreements(tx, access, scan.id) : [],
        permissions: {
          canAnswer: can(access.region, 'scan.edit', desk.member.code),
          canCoordinate,
        },
      };
    });
  }
}

async function readPeople(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<{ person: Colleague; perspective: Perspective }[]> {
  const rows: { id: string; name: string; perspective: Perspective }[] = await tx.query(
    `select person_id as id, person_name as name, perspective from perspectives
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by person_name, person_id`,
    keyOf(access, desk),
  );
  return rows.map(({ id, name, perspective }) => ({ person: { id, name }, perspective }));
}

async function readThemes(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Omit<BlindTheme, 'counts'>[]> {
  return tx.query(
    `select theme_code as "themeCode", opened_by_name as "openedBy", opened_at as "openedAt",
            revealed_at as "revealedAt"
       from blind_themes
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 order by theme_code`,
    keyOf(access, desk),
  );
}

/** Never per person: who is how far is nobody's business before the reveal. */
async function readCounts(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<(BlindCount & { themeCode: string })[]> {
  const rows: { theme: string; perspective: Perspective; people: number; answered: number }[] =
    await tx.query(
      `select t.theme_code as theme, p.perspective, count(*)::int as people,
              coalesce(sum(b.answered), 0)::int as answered
         from blind_themes t
         join perspectives p using (region_id, campaign_id, municipality_code)
         left join blind_progress b
           using (region_id, campaign_id, municipality_code, theme_code, person_id)
        where region_id = $1 and campaign_id = $2 and municipality_code = $3
          and t.revealed_at is null
        group by t.theme_code, p.perspective`,
      keyOf(access, desk),
    );
  return rows
    .map(({ theme, ...count }) => ({
      ...count,
      themeCode: theme,
      asked: count.people * questionsIn(desk, theme),
    }))
    .sort((a, b) => perspectives.indexOf(a.perspective) - perspectives.indexOf(b.perspective));
}

const questionsIn = ({ instrument }: ScanDesk, themeCode: string): number =>
  instrument.themes.find(({ code }) => code === themeCode)?.questions.length ?? 0;
