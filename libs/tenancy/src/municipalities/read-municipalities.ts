import { Inject, Injectable } from '@nestjs/common';
import { badInput, notFound } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { requireDay } from '../life/calendar-day.js';
import { onPlatform } from '../platform-database.js';
import { readRegions } from '../memberships/membership-rows.js';
import { readChangePairs } from './change-pairs.js';
import { sayHistory, type HistoryLine } from './say-history.js';

export interface MunicipalityLine {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** Where it belongs on the day that was asked about. */
  readonly regions: readonly { readonly slug: string; readonly name: string }[];
  /** What it came from and what became of it, oldest first, in sentences. */
  readonly history: readonly HistoryLine[];
}

export interface MunicipalityPage {
  readonly municipalities: readonly MunicipalityLine[];
  /** How many there are without `first`. */
  readonly count: number;
  /** Every region, by name. */
  readonly allRegions: readonly { readonly slug: string; readonly name: string }[];
}

export interface MunicipalitySearch {
  /** Part of a name or code. */
  readonly text: string | null;
  /** Those that exist on this day; null gives all, those that ended too. */
  readonly on: string | null;
  readonly first: number;
  /** How many come before. */
  readonly skip: number;
}

export interface MunicipalityStay {
  readonly region: { readonly slug: string; readonly name: string };
  readonly from: string;
  readonly until: string | null;
  readonly subregion: string | null;
}

export interface MunicipalityHistory extends MunicipalityLine {
  readonly stays: readonly MunicipalityStay[];
}

type Line = Omit<MunicipalityLine, 'history'>;

const most = 500;

const line = `m.code, m.name, m.valid_from::text as "validFrom", m.valid_until::text as "validUntil",
  coalesce((select jsonb_agg(jsonb_build_object('slug', r.slug, 'name', r.name) order by r.name)
     from memberships ms join regions r using (region_id)
    where ms.municipality_code = m.code and ms.member_from <= coalesce($1::date, app.today())
      and (ms.member_until is null or ms.member_until > coalesce($1::date, app.today()))), '[]') as regions`;

/** The map as it was, is and will be, for the platform administrator. */
@Injectable()
export class ReadMunicipalities {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async list(_access: PlatformAccess, search: MunicipalitySearch): Promise<MunicipalityPage> {
    const { on, first, skip } = search;
    const text = search.text?.trim() ?? '';
    if (on !== null) requireDay(on, 'on');
    if (first < 1 || first > most || skip < 0 || text.length > 100 || text.includes('\0')) {
      throw badInput(`Vraag om hooguit ${most} gemeenten.`);
    }
    const found = `from municipalities m
      where ($1::date is null or m.valid_from <= $1 and (m.valid_until is null or m.valid_until > $1))
        and ($2 = '' or strpos(lower(m.name), lower($2)) > 0 or upper($2) = m.code
          or lpad($2, 4, '0') = substr(m.code, 3))`;
    return onPlatform(this.admin, async (tx) => {
      const [row]: { count: number }[] = await tx.query(`select count(*)::int as count ${found}`, [
        on,
        text,
      ]);
      const rows: Line[] = await tx.query(
        `select ${line} ${found} order by m.name, m.code limit $3 offset $4`,
        [on, text, first, skip],
      );
      const municipalities = await withHistory(tx, rows);
      return { municipalities, count: row?.count ?? 0, allRegions: await readRegions(tx) };
    });
  }

  async one(_access: PlatformAccess, code: string): Promise<MunicipalityHistory> {
    if (code.includes('\0')) throw notFound();
    return onPlatform(this.admin, async (tx) => {
      const rows: Line[] = await tx.query(
        `select ${line} from municipalities m where m.code = $2`,
        [null, code],
      );
      const [found] = await withHistory(tx, rows);
      if (!found) throw notFound();
      return { ...found, stays: await readStays(tx, code) };
    });
  }
}

async function withHistory(tx: Transaction, rows: readonly Line[]): Promise<MunicipalityLine[]> {
  const pairs = await readChangePairs(
    tx,
    rows.map(({ code }) => code),
  );
  return rows.map((each) => ({ ...each, history: sayHistory(each, pairs) }));
}

const readStays = (tx: Transaction, code: string): Promise<MunicipalityStay[]> =>
  tx.query(
    `select jsonb_build_object('slug', r.slug, 'name', r.name) as region,
            ms.member_from::text as "from", ms.member_until::text as "until", ms.subregion
       from memberships ms join regions r using (region_id)
      where ms.municipality_code = $1 order by ms.member_from, r.name`,
    [code],
  );
