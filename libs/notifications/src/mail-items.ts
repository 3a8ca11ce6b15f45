import { submittedBy } from './due-messages.js';
import { hearsDigest, howHears, isDigest, type MessageKind } from './kinds.js';
import {
  stillHolds,
  subjectsFor,
  type Standing,
  type StandingMember,
  type Subject,
} from './standing.js';
import type { MailItem } from './words.js';

export interface MessageAbout {
  readonly personId: string;
  readonly kind: MessageKind;
  readonly moment: string;
  readonly campaignId: string | null;
  readonly municipalityCode: string | null;
}

/**
 * What a message is about as things stand now, which may be nothing any more: a reminder of what
 * was submitted meanwhile, or a message to somebody whose role has ended.
 */
export function mailItems(
  message: MessageAbout,
  standing: Standing,
  publicUrl: string,
  now: Date,
): MailItem[] {
  if (isDigest(message)) return digestItems(message, standing, publicUrl);
  const { kind, campaignId, municipalityCode } = message;
  const campaigns = standing.campaigns.filter(({ id }) => campaignId === null || id === campaignId);
  const items = standing.people
    .filter(({ personId, role }) => personId === message.personId && howHears(kind, role))
    .flatMap((person) => subjectsFor(person, campaigns))
    .flatMap((subject) => aboutOne(subject, municipalityCode))
    .filter((subject) => stillHolds(kind, subject, now))
    .map((subject) => toItem(subject, kind, standing.region.slug, publicUrl));
  return [...new Map(items.map((item) => [item.url, item])).values()];
}

/** Of each campaign who submitted by the morning of the message. */
function digestItems(
  { personId, moment }: MessageAbout,
  { people, campaigns, region }: Standing,
  publicUrl: string,
): MailItem[] {
  if (!people.some((each) => each.personId === personId && hearsDigest(each.role))) return [];
  return campaigns
    .map((campaign) => ({ campaign, submitted: submittedBy(campaign, moment) }))
    .filter(({ submitted }) => submitted.length > 0)
    .map(({ campaign, submitted }) => ({
      ...toItem({ campaign, member: null, opens: null }, 'submitted', region.slug, publicUrl),
      submitted: submitted.map(({ name }) => name),
    }));
}

interface Told extends Subject {
  /** Whose pages this person may open; null for those of the region. */
  readonly opens: StandingMember | null;
}

/** A message about one municipality says so, also to who leads the region. */
function aboutOne(subject: Subject, municipalityCode: string | null): Told[] {
  const { campaign, member: opens } = subject;
  if (municipalityCode === null) return [{ ...subject, opens }];
  const member = campaign.members.find(({ code }) => code === municipalityCode);
  if (!member || (opens && opens.code !== municipalityCode)) return [];
  return [{ campaign, member, opens }];
}

function toItem(
  { campaign, member, opens }: Told,
  kind: MessageKind,
  region: string,
  publicUrl: string,
): MailItem {
  const page = kind === 'submitted' || kind === 'published' ? 'resultaten' : 'scan';
  const base = `/${region}/metingen/${campaign.slug}`;
  // Who leads the region does not fill in: they see who is still at it.
  const own = opens ? `${base}/${opens.slug}/${page}` : base;
  const path = opens || page !== 'scan' ? own : `/${region}/deelname?meting=${campaign.slug}`;
  return {
    campaignId: campaign.id,
    campaign: campaign.title,
    municipality: member?.name ?? null,
    submitted: [],
    closesAt: campaign.closesAt,
    url: new URL(path, publicUrl).href,
  };
}
