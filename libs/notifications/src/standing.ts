import type { Role } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { isRegionalRole, type MessageKind } from './kinds.js';
import {
  readMessageSettings,
  readReminderSettings,
  usualSettings,
  type MessageSettings,
} from './message-settings.js';
import type { Period, ReminderSettings } from './moments.js';
import { readAskedReminders, type AskedReminder } from './reminders/asked-reminders.js';

export interface StandingCampaign extends Period {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** When everybody was last given longer. */
  readonly extendedAt: Date | null;
  readonly members: readonly StandingMember[];
  /** Of its newest edition. */
  readonly edition: { readonly number: number; readonly publishedAt: Date } | null;
}

export interface StandingMember {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly isFinished: boolean;
  /** Until when it may go on that was given longer than the others, and when that was said. */
  readonly extendedUntil: Date | null;
  readonly extendedAt: Date | null;
  readonly submission: { readonly revision: number; readonly submittedAt: Date } | null;
}

export interface Person {
  readonly personId: string;
  readonly email: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
}

/** All that messages of a region are made of: names, dates and states, no answer and no figure. */
export interface Standing {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaigns: readonly StandingCampaign[];
  /** One for each role that somebody holds today. */
  readonly people: readonly Person[];
  /** Of those who chose anything. */
  readonly settings: ReadonlyMap<string, MessageSettings>;
  readonly reminders: ReminderSettings;
  /** By a coordinator, beside those that come by themselves. */
  readonly asked: readonly AskedReminder[];
}

/** The region as it stands; of its people only these, when given. Null once it is read-only. */
export async function readStanding(
  tx: Transaction,
  context: RegionContext,
  chosen: readonly string[] | null = null,
): Promise<Standing | null> {
  const { regionId } = context;
  const [region]: Standing['region'][] = await tx.query(
    `select slug, name from regions r where region_id = $1
        and not exists (select from subscriptions s where s.region_id = r.region_id
                         and s.read_only_from <= app.today())`,
    [regionId],
  );
  if (!region) return null;
  const campaigns = await readCampaigns(tx, context);
  const people: Person[] = await tx.query(
    `select person_id as "personId", email, role, municipality_code as "municipalityCode"
       from identity.people_here($1)`,
    [chosen],
  );
  return {
    region,
    campaigns,
    people,
    settings: await readMessageSettings(tx, regionId),
    reminders: await readReminderSettings(tx, regionId),
    asked: await readAskedReminders(tx, context),
  };
}

/** What a region measures or measured in the last year, with who takes part. */
export async function readCampaigns(
  tx: Transaction,
  { regionId }: Pick<RegionContext, 'regionId'>,
): Promise<StandingCampaign[]> {
  const campaigns: StandingCampaign[] = await tx.query(campaignsSql, [regionId]);
  return campaigns.map(withDates);
}

export const settingsOf = ({ settings }: Standing, personId: string): MessageSettings =>
  settings.get(personId) ?? usualSettings;

/** Campaigns that closed a while ago have nothing more to tell; a late edition may still come. */
const campaignsSql = `
  select c.id, c.slug, c.title, c.opens_at as "opensAt", c.closes_at as "closesAt",
         c.extended_at as "extendedAt",
         (select jsonb_build_object('number', e.number, 'publishedAt', e.published_at)
            from editions e where e.region_id = c.region_id and e.campaign_id = c.id
           order by e.number desc limit 1) as edition,
         coalesce((select jsonb_agg(jsonb_build_object(
             'code', m.code, 'slug', m.slug, 'name', m.name,
             'isFinished', coalesce(s.status = 'submitted', false),
             'extendedUntil', x.until, 'extendedAt', x.extended_at,
             'submission', case when s.submission_revision is null then null else
               jsonb_build_object('revision', s.submission_revision,
                                  'submittedAt', s.submitted_at) end) order by m.name)
            from memberships ms
            join municipalities m on m.code = ms.municipality_code
            left join scans s on s.region_id = c.region_id and s.campaign_id = c.id
              and s.municipality_code = ms.municipality_code
            left join campaign_extensions x on x.region_id = c.region_id
              and x.campaign_id = c.id and x.municipality_code = ms.municipality_code
           where ms.region_id = c.region_id and ms.member_from <= c.reference_date
             and (ms.member_until is null or ms.member_until > c.reference_date)), '[]') as members
    from campaigns c
   where c.region_id = $1 and c.withdrawn_at is null and c.opens_at <= now()
     and greatest(c.closes_at, c.extended_until) > now() - interval '1 year'
     -- One that came from a file is history, and may be undone: nobody is told of it.
     and not c.is_imported
   order by c.closes_at, c.id`;

/** Moments come out of jsonb as text. */
function withDates(campaign: StandingCampaign): StandingCampaign {
  const { edition, members } = campaign;
  return {
    ...campaign,
    edition: edition && { ...edition, publishedAt: new Date(edition.publishedAt) },
    members: members.map((member) => ({
      ...member,
      extendedUntil: member.extendedUntil && new Date(member.extendedUntil),
      extendedAt: member.extendedAt && new Date(member.extendedAt),
      submission: member.submission && {
        ...member.submission,
        submittedAt: new Date(member.submission.submittedAt),
      },
    })),
  };
}

/** One thing that a message is about: a scan of a municipality, or a campaign of the region. */
export interface Subject {
  readonly campaign: StandingCampaign;
  readonly member: StandingMember | null;
}

const isStillOpen = ({ closesAt }: StandingCampaign, now: Date): boolean => closesAt > now;

/** Whether a kind still says something true of this subject. */
export function stillHolds(kind: MessageKind, { campaign, member }: Subject, now: Date): boolean {
  if (kind === 'submitted') return Boolean(member?.submission);
  if (kind === 'published') return campaign.edition !== null;
  if (!isStillOpen(campaign, now)) return false;
  // Who has submitted may correct until then.
  if (kind === 'opened' || kind === 'extended') return true;
  return member ? !member.isFinished : campaign.members.some(({ isFinished }) => !isFinished);
}

/** Who leads a region hears of its campaigns; who works for a municipality of that scan. */
export function subjectsFor(person: Person, campaigns: readonly StandingCampaign[]): Subject[] {
  return campaigns.flatMap((campaign): Subject[] => {
    if (isRegionalRole(person.role)) return [{ campaign, member: null }];
    const member = campaign.members.find(({ code }) => code === person.municipalityCode);
    return member ? [{ campaign: withOwnClosing(campaign, member), member }] : [];
  });
}

export const withOwnClosing = (
  campaign: StandingCampaign,
  { extendedUntil }: StandingMember,
): StandingCampaign =>
  extendedUntil && extendedUntil > campaign.closesAt
    ? { ...campaign, closesAt: extendedUntil }
    : campaign;
