import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { auditPlatform } from '../audit.js';
import { requireDay } from '../life/calendar-day.js';
import type { DatedMunicipality } from '../memberships/membership-rules.js';
import { onPlatform } from '../platform-database.js';
import { compareTable, type KnownRegion, type TableComparison } from './compare-table.js';
import { checkCode, checkName, municipalitySlug } from './municipality-names.js';
import { readMunicipalTable, type TableRow } from './read-table.js';

/** What somebody chose of the differences. */
export interface TableChoice {
  /** Since when the new ones exist. */
  readonly validFrom: string;
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly renamed: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
}

const mostAtOnce = 1_000;

/**
 * The national table of a year: shows what differs, and takes over what is chosen of it, all or
 * nothing. It ends nobody: a code that is gone is gone by a change of the map. Taken over twice it
 * is done once.
 */
@Injectable()
export class ImportTable {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async compare(
    _access: PlatformAccess,
    rows: readonly TableRow[],
    on: string,
  ): Promise<TableComparison> {
    requireDay(on, 'on');
    const table = readMunicipalTable(rows);
    return onPlatform(this.admin, async (tx) =>
      compareTable(table, await readKnown(tx), await readRegions(tx, on), on),
    );
  }

  async run(access: PlatformAccess, choice: TableChoice): Promise<{ readonly changed: number }> {
    requireDay(choice.validFrom, 'on');
    const { length } = [...choice.added, ...choice.renamed];
    if (length === 0) throw badInput('Kies wat u wilt overnemen.');
    if (length > mostAtOnce) throw badInput(`Neem hooguit ${mostAtOnce} gemeenten tegelijk over.`);
    return onPlatform(this.admin, async (tx) => {
      // One import at a time: the next sees what this one did.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('municipalities', 28))`);
      const known = await readKnown(tx);
      const added = await addNew(tx, known, choice);
      const renamed = await rename(tx, known, choice);
      const changed = added.length + renamed.length;
      if (changed > 0) {
        await auditPlatform(tx, access, {
          action: 'municipalities.imported',
          detail: { validFrom: choice.validFrom, added, renamed },
        });
      }
      return { changed };
    });
  }
}

interface Known extends DatedMunicipality {
  readonly slug: string;
}

const readKnown = (tx: Transaction): Promise<Known[]> =>
  tx.query(
    `select code, name, slug, valid_from::text as "validFrom", valid_until::text as "validUntil"
       from municipalities order by name`,
  );

const readRegions = (tx: Transaction, on: string): Promise<KnownRegion[]> =>
  tx.query(
    `select r.slug, r.name, coalesce(array_agg(ms.municipality_code order by ms.municipality_code)
              filter (where ms.id is not null), '{}') as members
       from regions r
       left join memberships ms on ms.region_id = r.region_id and ms.member_from <= $1
        and (ms.member_until is null or ms.member_until > $1)
      group by r.region_id, r.slug, r.name order by r.name`,
    [on],
  );

async function addNew(
  tx: Transaction,
  known: readonly Known[],
  { added, validFrom }: TableChoice,
): Promise<string[]> {
  const taken = new Set(known.map(({ slug }) => slug));
  const byCode = new Map(known.map((each) => [each.code, each]));
  const inserted: string[] = [];
  for (const given of added) {
    const { code, name } = checkNamed(given);
    const present = byCode.get(code);
    if (present?.name === name || inserted.includes(code)) continue;
    if (present) {
      throw conflict(`${code} staat er intussen al, als ${present.name}. Bekijk het opnieuw.`, {});
    }
    const slug = municipalitySlug({ code, name }, taken);
    await tx.query(
      'insert into municipalities (code, name, slug, valid_from) values ($1, $2, $3, $4)',
      [code, name, slug, validFrom],
    );
    taken.add(slug);
    inserted.push(code);
  }
  return inserted;
}

async function rename(
  tx: Transaction,
  known: readonly Known[],
  { renamed }: TableChoice,
): Promise<string[]> {
  const done: string[] = [];
  for (const { code: given, from, to } of renamed) {
    const { code, name } = checkNamed({ code: given, name: to });
    const present = known.find((each) => each.code === code);
    if (present?.name === name) continue;
    if (present?.name !== from) {
      throw conflict(`De naam van ${code} is intussen veranderd. Bekijk het opnieuw.`, {});
    }
    await tx.query('update municipalities set name = $2 where code = $1', [code, name]);
    done.push(code);
  }
  return done;
}

function checkNamed(given: { readonly code: string; readonly name: string }) {
  const [code, name] = [checkCode(given.code), checkName(given.name)];
  if (code === null || name === null) {
    throw badInput(`‘${given.code} ${given.name}’ is geen code en naam van een gemeente.`);
  }
  return { code, name };
}
