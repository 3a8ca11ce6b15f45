import type { Descent, Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  endOfDay,
  hasEnded,
  lineageBetween,
  summarize,
  type Campaign,
} from '@ijkpunt/scans';
import { isPredecessor, readAreaChanges, type AreaChange, type Member } from '@ijkpunt/tenancy';
import { summarizeEdition } from '../editions.js';
import { gateOf } from '../gate.js';
import { composeDevelopment, type DevelopmentSource } from './compose-development.js';
import type { Development, Measurement, Predecessor } from './development.js';
import type { History } from './follow-themes.js';
import {
  readMeasuredEditions,
  readMeasuredSubmissions,
  readParticipants,
  type MeasuredEdition,
  type MeasuredSubmission,
  type Participant,
} from './read-measurements.js';

export interface DevelopmentOf {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: Campaign;
  /** Null for the region's own. */
  readonly member: Member | null;
}

export interface DevelopmentMoment {
  readonly now?: Date;
  /** As it stood at the end of this day in Amsterdam (`YYYY-MM-DD`). */
  readonly on?: string | null;
}

/** What a development is composed of, and its figures are derived from. */
export interface LoadedDevelopment {
  readonly source: DevelopmentSource;
  /** One for each measurement, as the editions. */
  readonly campaigns: readonly Campaign[];
  readonly editions: readonly (MeasuredEdition | null)[];
}

/**
 * Every measurement up to a campaign, in a number of statements that does not grow with them; the
 * caller has checked the right to see it.
 */
export async function loadDevelopment(
  tx: Transaction,
  context: RegionContext,
  of: DevelopmentOf,
  moment: DevelopmentMoment = {},
): Promise<Development> {
  return composeDevelopment((await loadDevelopmentSource(tx, context, of, moment)).source);
}

export async function loadDevelopmentSource(
  tx: Transaction,
  context: RegionContext,
  { region, campaign, member }: DevelopmentOf,
  { now = new Date(), on = null }: DevelopmentMoment = {},
): Promise<LoadedDevelopment> {
  const before = on === null ? null : endOfDay(on);
  const known = [...(await earlierCampaigns(tx, context, campaign)).reverse(), campaign];
  const participants = await readParticipants(tx, context, known);
  const campaigns = known.filter((each) => wasThere(each, participants, before));
  const changes = member ? await readAreaChanges(tx, member.code, campaign.referenceDate) : [];
  const predecessors = changes
    .filter(isPredecessor)
    .filter(({ changedOn }) => campaigns.some(({ referenceDate }) => referenceDate < changedOn));
  const submissions = await readMeasuredSubmissions(tx, context, {
    ...{ campaigns, before },
    codes: member ? [member.code, ...predecessors.map(({ other }) => other.code)] : [],
  });
  const code = member?.code ?? null;
  const editions = await readMeasuredEditions(tx, context, { campaigns, before, code });
  const asked: Instrument[] = [];
  for (const each of campaigns) asked.push(await askedInstrument(tx, each));
  const read = { campaigns, asked, participants, submissions, editions, changes, now, before };
  const measured = campaigns.map((each, at) => measurementOf(read, each, { member, at }));
  const source: DevelopmentSource = {
    region: { slug: region.slug, name: region.name },
    municipality: member && { code: member.code, name: member.name, slug: member.slug },
    on,
    measurements: measured.map(({ measurement }) => measurement),
    means: measured.map(({ edition }) => edition?.means ?? null),
    answers: campaigns.map(({ id }) => answersOf(submissions, id, code)),
    predecessors: predecessors.map((change) => predecessorOf(read, change)),
    asked,
    history: await readHistory(tx, campaigns),
  };
  return { source, campaigns, editions: measured.map(({ edition }) => edition) };
}

interface ReadMeasurements {
  readonly campaigns: readonly Campaign[];
  readonly asked: readonly Instrument[];
  readonly participants: readonly Participant[];
  readonly submissions: readonly MeasuredSubmission[];
  readonly editions: readonly MeasuredEdition[];
  readonly changes: readonly AreaChange[];
  readonly now: Date;
  readonly before: Date | null;
}

/** What came from a file was not there before somebody brought it. */
function wasThere(
  { id, opensAt, isImported }: Campaign,
  participants: readonly Participant[],
  before: Date | null,
): boolean {
  if (before === null) return true;
  const isBefore = (at: Date | null): boolean => at !== null && at < before;
  return isImported
    ? participants.some((each) => each.campaignId === id && isBefore(each.submittedAt))
    : isBefore(opensAt);
}

function measurementOf(
  { campaigns, asked, participants, submissions, editions, changes, now, before }: ReadMeasurements,
  campaign: Campaign,
  { member, at }: { readonly member: Member | null; readonly at: number },
): { readonly measurement: Measurement; readonly edition: MeasuredEdition | null } {
  const here = <T extends { readonly campaignId: string }>(all: readonly T[]): T[] =>
    all.filter(({ campaignId }) => campaignId === campaign.id);
  const gate = gateOf(here(participants), hasEnded(campaign, now));
  const edition = gate.isOpen ? (here(editions)[0] ?? null) : null;
  const own = here(submissions).find((each) => each.municipalityCode === member?.code);
  const earlier = campaigns[at - 1];
  const measurement = {
    campaign: summarize(
      campaign,
      asked[at] ?? { title: '', isScored: false, hasRegionalMean: false },
    ),
    submission: own
      ? {
          ...{ revision: own.revision, submittedAt: own.submittedAt },
          ...{ submittedBy: own.submittedBy, openness: own.openness },
        }
      : null,
    edition: edition && summarizeEdition(edition),
    gate: before === null ? gate : null,
    isNewerThanEdition: Boolean(edition && own && edition.counted !== own.id),
    areaChanges: changes.filter(
      ({ changedOn }) =>
        earlier !== undefined &&
        earlier.referenceDate < changedOn &&
        changedOn <= campaign.referenceDate,
    ),
  };
  return { measurement, edition };
}

function predecessorOf(
  { campaigns, participants, submissions, before }: ReadMeasurements,
  { other, changedOn }: AreaChange,
): DevelopmentSource['predecessors'][number] {
  const answers = campaigns.map(({ id, referenceDate }) =>
    referenceDate < changedOn ? answersOf(submissions, id, other.code) : null,
  );
  const absences = campaigns.map(({ id, referenceDate }, at): Predecessor['absences'][number] => {
    if (referenceDate >= changedOn || answers[at]) return null;
    const its = participants.find((each) => each.campaignId === id && each.code === other.code);
    const wasSubmitted = its?.submittedAt && (before === null || its.submittedAt < before);
    return wasSubmitted ? 'not_shared' : 'not_submitted';
  });
  return { municipality: other, changedOn, absences, answers };
}

const answersOf = (
  submissions: readonly MeasuredSubmission[],
  campaignId: string,
  code: string | null,
): MeasuredSubmission['answers'] | null =>
  submissions.find((each) => each.campaignId === campaignId && each.municipalityCode === code)
    ?.answers ?? null;

/** The versions and how they descend; published versions are read once and then kept. */
async function readHistory(tx: Transaction, campaigns: readonly Campaign[]): Promise<History> {
  const versions: Instrument[] = [];
  const byVersions = new Map<string, readonly Descent[]>();
  for (const [to, newer] of campaigns.entries()) {
    versions.push(await askedInstrument(tx, { ...newer, themeCodes: null }));
    for (const older of campaigns.slice(0, to + 1)) {
      const key = `${older.instrumentVersion}>${newer.instrumentVersion}`;
      if (byVersions.has(key)) continue;
      byVersions.set(key, (await lineageBetween(tx, older, newer)).descents);
    }
  }
  const keyOf = (from: number, to: number): string =>
    [from, to].map((at) => campaigns[at]?.instrumentVersion).join('>');
  return { versions, descents: (from, to) => byVersions.get(keyOf(from, to)) ?? [] };
}
