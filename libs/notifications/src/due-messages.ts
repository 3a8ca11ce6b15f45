import { lastDayBefore, localMoment } from '@ijkpunt/scans';
import { hearsDigest, howHears, isDigest, isRegionalRole, type MessageKind } from './kinds.js';
import {
  almostClosedMoment,
  digestDays,
  isInDigest,
  isRecent,
  latestDue,
  reminderMoments,
} from './moments.js';
import { awakeFrom, isQuiet } from './working-time.js';
import { askedMoments } from './reminders/asked-reminders.js';
import { channelOf } from './message-settings.js';
import {
  settingsOf,
  stillHolds,
  subjectsFor,
  type Person,
  type Standing,
  type StandingCampaign,
  type StandingMember,
  type Subject,
} from './standing.js';

export interface NewMessage {
  readonly personId: string;
  readonly kind: MessageKind;
  /** With person and kind what makes a message one: however often it is found due, it is one. */
  readonly moment: string;
  /** Null for a reminder and a digest, which are about more than one. */
  readonly campaignId: string | null;
  readonly municipalityCode: string | null;
  readonly byMail: boolean;
}

/** The messages that people should have by now; most of them they have long had. */
export function dueMessages(standing: Standing, now: Date): NewMessage[] {
  const due = standing.people.flatMap((person) => [
    ...reminderOf(person, standing, now),
    ...digestsFor(person, standing, now),
    ...standing.campaigns.flatMap((campaign) => [
      ...announced(person, campaign, now),
      ...extensionsOf(person, campaign, now),
      ...factsOf(person, campaign, now),
    ]),
  ]);
  return oneEach(due).flatMap((message) => asChosen(message, standing));
}

/** What somebody chose for a kind goes before what their role brings. */
function asChosen(message: NewMessage, standing: Standing): NewMessage[] {
  const channel = channelOf(settingsOf(standing, message.personId), message.kind);
  if (channel === 'none' || (isDigest(message) && channel !== 'mail')) return [];
  return [{ ...message, byMail: message.byMail && channel === 'mail' }];
}

/** Somebody with two roles hears once, and by mail when one of the roles is mailed. */
function oneEach(messages: readonly NewMessage[]): NewMessage[] {
  const found = new Map<string, NewMessage>();
  for (const message of messages) {
    // Of two reminders the later one says all that the earlier one would.
    const what = message.kind === 'reminder' ? '' : message.moment;
    const key = `${message.personId} ${message.kind} ${what}`;
    const known = found.get(key);
    const chosen = known && known.moment > message.moment ? known : message;
    found.set(key, { ...chosen, byMail: message.byMail || (known?.byMail ?? false) });
  }
  return [...found.values()];
}

/**
 * At most one for each person and day, whatever the number of municipalities and campaigns, and
 * whether it came by itself or a coordinator asked for it.
 */
function reminderOf(person: Person, standing: Standing, now: Date): NewMessage[] {
  const { campaigns, reminders, asked } = standing;
  const how = howHears('reminder', person.role);
  if (!how || isQuiet(now)) return [];
  const unfinished = subjectsFor(person, campaigns).filter((each) =>
    stillHolds('reminder', each, now),
  );
  const { personId } = person;
  const moments = unfinished.flatMap(({ campaign }) => reminderMoments(campaign, reminders));
  const moment = latestDue([...moments, ...askedMoments(personId, asked, unfinished)], now);
  if (!moment) return [];
  return [
    {
      ...{ personId, kind: 'reminder', moment: localMoment(moment).day, byMail: how === 'mail' },
      ...{ campaignId: null, municipalityCode: null },
    },
  ];
}

/** What was submitted since the working morning before, once it is more than nothing. */
function digestsFor({ personId, role }: Person, { campaigns }: Standing, now: Date): NewMessage[] {
  if (!hearsDigest(role) || isQuiet(now)) return [];
  return digestDays(now)
    .filter((day) => campaigns.some((campaign) => submittedBy(campaign, day).length > 0))
    .map((day) => ({
      ...{ personId, kind: 'submitted', moment: day, byMail: true },
      ...{ campaignId: null, municipalityCode: null },
    }));
}

export const submittedBy = ({ members }: StandingCampaign, day: string): StandingMember[] =>
  members.filter(({ submission }) => submission && isInDigest(submission.submittedAt, day));

/** What the dates of a campaign bring: that it opened, and that it is about to close. */
function announced(person: Person, campaign: StandingCampaign, now: Date): NewMessage[] {
  if (isQuiet(now)) return [];
  const closesOn = lastDayBefore(campaign.closesAt);
  const moments = [
    { kind: 'opened', at: campaign.opensAt, moment: campaign.id },
    {
      kind: 'almost_closed',
      at: almostClosedMoment(campaign),
      moment: `${campaign.id} ${closesOn}`,
    },
  ] as const;
  return moments
    .filter(({ at }) => isRecent(awakeFrom(at), now))
    .flatMap(({ kind, moment }) =>
      subjectsFor(person, [campaign])
        .filter((each) => stillHolds(kind, each, now))
        .flatMap((each) => messageFor(person, kind, moment, { ...each, member: null })),
    );
}

/** That everybody was given longer, or one municipality: told once for each other last day. */
function extensionsOf(person: Person, campaign: StandingCampaign, now: Date): NewMessage[] {
  const { id, closesAt, extendedAt } = campaign;
  const everybody =
    extendedAt && isRecent(extendedAt, now) && closesAt > now
      ? subjectsFor(person, [campaign]).flatMap((each) =>
          messageFor(person, 'extended', `${id} ${lastDayBefore(closesAt)}`, {
            ...each,
            member: null,
          }),
        )
      : [];
  const one = membersHeard(person, campaign).flatMap((member) => {
    const { code, extendedUntil: until } = member;
    if (!until || until <= closesAt || until <= now) return [];
    if (!member.extendedAt || !isRecent(member.extendedAt, now)) return [];
    const moment = `${id} ${code} ${lastDayBefore(until)}`;
    return messageFor(person, 'extended', moment, { campaign, member });
  });
  return [...everybody, ...one];
}

/** Of whom somebody hears what they did: all of the region, or their own municipality. */
const membersHeard = (
  { role, municipalityCode }: Person,
  { members }: StandingCampaign,
): readonly StandingMember[] =>
  isRegionalRole(role) ? members : members.filter(({ code }) => code === municipalityCode);

/** What happened: a municipality submitted, an edition came out. */
function factsOf(person: Person, campaign: StandingCampaign, now: Date): NewMessage[] {
  const { edition } = campaign;
  const published =
    edition && isRecent(edition.publishedAt, now)
      ? subjectsFor(person, [campaign]).flatMap((each) =>
          messageFor(person, 'published', `${campaign.id} ${edition.number}`, {
            ...each,
            member: null,
          }),
        )
      : [];
  const submitted = membersHeard(person, campaign).flatMap((member) =>
    member.submission && isRecent(member.submission.submittedAt, now)
      ? messageFor(
          person,
          'submitted',
          `${campaign.id} ${member.code} ${member.submission.revision}`,
          { campaign, member },
        )
      : [],
  );
  return [...published, ...submitted];
}

function messageFor(
  { personId, role }: Person,
  kind: MessageKind,
  moment: string,
  { campaign, member }: Subject,
): NewMessage[] {
  const how = howHears(kind, role);
  if (!how) return [];
  return [
    {
      ...{ personId, kind, moment, byMail: how === 'mail' },
      ...{ campaignId: campaign.id, municipalityCode: member?.code ?? null },
    },
  ];
}
