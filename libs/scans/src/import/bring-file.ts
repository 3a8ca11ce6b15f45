import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badInput, newId } from '@ijkpunt/contracts';
import { getInstrument, readTables, tableKindOf } from '@ijkpunt/instruments';
import { Database, type Transaction } from '@ijkpunt/platform';
import { readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { listCampaigns } from '../campaigns.js';
import { listPublished, type PublishedVersion } from './published-versions.js';
import { suggestMapping } from './suggest-mapping.js';

export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mostDrafts = 20;
const mostText = 2 * 1_024 * 1_024;

/** Keeps a file of an earlier measurement as a draft, with a proposal of how to read it. */
@Injectable()
export class BringFile {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, file: BroughtFile, now = new Date()): Promise<string> {
    requireRegional(access.region, 'baseline.import');
    const { context } = access;
    const name = fileNameOf(file.name);
    const kind = tableKindOf(name, file.bytes);
    const sheets = await readTables({ bytes: file.bytes, kind });
    const json = JSON.stringify(sheets);
    if (json.length > mostText) {
      throw badInput('In dit bestand staat te veel tekst. Laat lange toelichtingen weg.', {
        problems: [],
      });
    }
    return this.database.inRegion(context, async (tx) => {
      await refuseTooMany(tx, context.regionId);
      const version = await usualVersion(tx, access);
      const year = yearIn(name, now);
      const referenceDate = `${year}-10-01`;
      const mapping = suggestMapping(
        sheets,
        await getInstrument(tx, version.code, version.version),
        await readMembers(tx, context, referenceDate),
      );
      if (!mapping) throw badInput('In dit bestand staat geen tabel.', { problems: [] });
      const id = newId();
      await tx.query(
        `insert into baseline_imports (region_id, id, file_name, file_bytes, file_sha256, sheets,
           title, reference_date, instrument_code, instrument_version, mapping, brought_by,
           brought_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          ...[context.regionId, id, name, Buffer.from(file.bytes)],
          createHash('sha256').update(file.bytes).digest(),
          ...[json, `Nulmeting ${year}`, referenceDate, version.code, version.version],
          ...[JSON.stringify(mapping), context.personId, context.personName],
        ],
      );
      return id;
    });
  }
}

/** A name to show and to give the file back under; never a path. */
function fileNameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[^\p{L}\p{N} ._()-]/gu, '_').trim();
  return plain.length > 120 ? plain.slice(-120) : plain;
}

/** The year in the name of the file, or the year before this one. */
function yearIn(name: string, now: Date): number {
  const present = now.getFullYear();
  const years = [...name.matchAll(/(?<![0-9])(20[0-9]{2})(?![0-9])/g)].map(([, year]) =>
    Number(year),
  );
  return years.find((year) => year < present) ?? present - 1;
}

async function refuseTooMany(tx: Transaction, regionId: string): Promise<void> {
  const [row]: { drafts: number }[] = await tx.query(
    `select count(*)::int as drafts from baseline_imports
      where region_id = $1 and campaign_id is null`,
    [regionId],
  );
  if ((row?.drafts ?? 0) < mostDrafts) return;
  throw badInput(`Er staan al ${mostDrafts} bestanden klaar. Gooi er eerst een weg.`, {
    problems: [],
  });
}

/** What the region measures with now: a trend is drawn between equal versions. */
async function usualVersion(tx: Transaction, { context }: RegionAccess): Promise<PublishedVersion> {
  const published = await listPublished(tx);
  const campaigns = await listCampaigns(tx, context);
  const used = campaigns.map((campaign) =>
    published.find(
      ({ code, version, isScored }) =>
        code === campaign.instrumentCode && version === campaign.instrumentVersion && isScored,
    ),
  );
  const found =
    used.find((each) => each !== undefined) ?? published.find(({ isScored }) => isScored);
  if (!found) throw badInput('Er is nog geen vragenlijst om mee te vergelijken.', { problems: [] });
  return found;
}
