import {
  badInput,
  notFound,
  Refusal,
  type CampaignChange,
  type ChangeSubject,
} from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { columnsOf, keepPlan, readRows, type Transaction } from '@ijkpunt/platform';
import {
  memberIn,
  requireMunicipal,
  type Action,
  type Member,
  type RegionAccess,
} from '@ijkpunt/tenancy';
import { Answer } from './answer.entity.js';
import { Campaign } from './campaign.entity.js';
import { askedInstrument, campaignStatus, withOwnClosing } from './campaigns.js';
import { Scan } from './scan.entity.js';

/** Names a scan as its URL does. */
export interface ScanName {
  readonly campaign: string;
  readonly municipality: string;
}

/** What every deed on a scan starts from: that it exists, and that this person may do it. */
export interface ScanDesk {
  /** With the closing that holds for this municipality. */
  readonly campaign: Campaign;
  readonly member: Member;
  readonly instrument: Instrument;
}

const findDesk = keepPlan(
  `select ${columnsOf(Campaign, 'c')},
          ${memberIn({ region: 'c.region_id', day: 'c.reference_date', slug: '$3' })} as member
     from campaigns c where c.region_id = $1 and c.slug = $2 and c.withdrawn_at is null`,
);

/** Opens the desk for an action, or refuses: what a person may not see is NOT_FOUND. */
export async function openDesk(
  tx: Transaction,
  access: RegionAccess,
  name: ScanName,
  action: Action,
): Promise<ScanDesk> {
  // Postgres takes no NUL in text: without this a made-up URL would be an error of the server.
  if (`${name.campaign}${name.municipality}`.includes('\0')) throw notFound();
  const [found]: (Campaign & { member: Member | null })[] = await tx.query(findDesk, [
    access.context.regionId,
    name.campaign,
    name.municipality,
  ]);
  if (!found?.member) throw notFound();
  const { member, ...campaign } = found;
  requireMunicipal(access.region, action, member.code);
  return {
    campaign: await withOwnClosing(tx, access.context, campaign, [member.code]),
    member,
    instrument: await askedInstrument(tx, campaign),
  };
}

/** The columns that name a scan before it exists: what is around it is keyed by these too. */
export const keyOf = (
  { context }: Pick<RegionAccess, 'context'>,
  desk: ScanDesk,
): [string, string, string] => [context.regionId, desk.campaign.id, desk.member.code];

/** What open screens hear when only this scan changed; its neighbours hear nothing. */
export const scanChange = (
  { context }: Pick<RegionAccess, 'context'>,
  { campaign, member }: ScanDesk,
  about: ChangeSubject,
): CampaignChange => ({
  regionId: context.regionId,
  campaignId: campaign.id,
  version: 0,
  about,
  municipalityCode: member.code,
  traceId: context.traceId,
});

const ofDesk = 'where region_id = $1 and campaign_id = $2 and municipality_code = $3';

export async function findScan(
  tx: Transaction,
  access: Pick<RegionAccess, 'context'>,
  desk: ScanDesk,
): Promise<Scan | null> {
  const [scan] = await readRows(tx, Scan, ofDesk, keyOf(access, desk));
  return scan ?? null;
}

export async function findLockedScan(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Scan | null> {
  const [scan] = await readRows(tx, Scan, `${ofDesk} for update`, keyOf(access, desk));
  return scan ?? null;
}

/** The scan, locked until the end of the transaction, so that its revision cannot move. */
export async function lockScan(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Scan> {
  const scan = await findLockedScan(tx, access, desk);
  if (!scan) throw notFound();
  return scan;
}

export async function readAnswers(
  tx: Transaction,
  access: RegionAccess,
  scanId: string,
): Promise<Answer[]> {
  const of = [access.context.regionId, scanId];
  return readRows(tx, Answer, 'where region_id = $1 and scan_id = $2', of);
}

export const submittedMeanwhile = (): Refusal =>
  new Refusal('CONFLICT', 'Deze zelfscan is intussen ingediend; antwoorden liggen vast.');

/** A scan that is not finished may still be answered and submitted after the closing date. */
export function requireOpened(campaign: Campaign, now: Date): void {
  if (campaignStatus(campaign, now) === 'planned') {
    throw badInput('Deze meting is nog niet geopend.');
  }
}
