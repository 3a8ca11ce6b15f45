import { localMoment, addDays } from '@ijkpunt/scans';
import type { Role } from '@ijkpunt/contracts';
import { howHears } from '../kinds.js';
import { channelOf, type MessageSettings } from '../message-settings.js';
import { almostClosedMoment, reminderMoments, type ReminderSettings } from '../moments.js';
import {
  stillHolds,
  subjectsFor,
  withOwnClosing,
  type StandingCampaign,
  type StandingMember,
} from '../standing.js';
import { isQuiet, workingMorning } from '../working-time.js';
import type { AskedReminder } from './asked-reminders.js';

/** Somebody who works for a municipality, with what matters to a reminder. */
export interface Remindable extends MessageSettings {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly municipalityCode: string;
  /** When a reminder or word of the closing day was last written to them. */
  readonly remindedAt: Date | null;
}

/** Why somebody gets none, or a whole municipality. */
export const skipReasons = [
  'finished',
  'closed',
  'nobody',
  'muted',
  'reminded',
  'asked',
  'automatic',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Recipient {
  readonly member: StandingMember;
  readonly person: Remindable;
  readonly how: 'mail' | 'app';
}

export interface Skipped {
  readonly member: StandingMember;
  /** Null where it holds for the whole municipality. */
  readonly person: Remindable | null;
  readonly reason: SkipReason;
  /** Of the other reminder. */
  readonly at: Date | null;
}

export interface ReminderPlan {
  /** When it goes: now, or on the next working morning. */
  readonly goesAt: Date;
  readonly recipients: readonly Recipient[];
  readonly skipped: readonly Skipped[];
}

export interface Reminding {
  readonly campaign: StandingCampaign;
  readonly members: readonly StandingMember[];
  readonly people: readonly Remindable[];
  /** Of the region: automatic reminders of any of them count as one. */
  readonly campaigns: readonly StandingCampaign[];
  readonly reminders: ReminderSettings;
  readonly asked: readonly AskedReminder[];
}

/** Nobody is reminded twice within this time, by whom or what ever. */
const restMs = 24 * 3_600_000;

/** At once within working hours, otherwise on the next working morning. */
export function reminderGoesAt(now: Date): Date {
  if (!isQuiet(now)) return now;
  const { day } = localMoment(now);
  const morning = workingMorning(day);
  return morning > now ? morning : workingMorning(addDays(day, 1));
}

/** Who would be reminded, and who would not and why. */
export function planReminders(reminding: Reminding, now: Date): ReminderPlan {
  const goesAt = reminderGoesAt(now);
  const recipients: Recipient[] = [];
  const skipped: Skipped[] = [];
  for (const member of reminding.members) {
    const skip = (reason: SkipReason, person: Remindable | null = null, at: Date | null = null) =>
      void skipped.push({ member, person, reason, at });
    const people = editorsOf(member, reminding.people);
    if (member.isFinished) skip('finished');
    else if (withOwnClosing(reminding.campaign, member).closesAt <= goesAt) skip('closed');
    else if (people.length === 0) skip('nobody');
    else {
      for (const person of people) {
        const channel = channelOf(person, 'reminder');
        const other = findOther(person, reminding, goesAt, now);
        if (channel === 'none') skip('muted', person);
        else if (other) skip(other.reason, person, other.at);
        else recipients.push({ member, person, how: channel });
      }
    }
  }
  return { goesAt, recipients, skipped };
}

/** Somebody with two roles in a municipality is one. */
function editorsOf({ code }: StandingMember, people: readonly Remindable[]): Remindable[] {
  const editors = people.filter(
    ({ municipalityCode, role }) => municipalityCode === code && howHears('reminder', role),
  );
  return [...new Map(editors.map((person) => [person.personId, person])).values()];
}

interface Other {
  readonly reason: SkipReason;
  readonly at: Date;
}

/** Another reminder of theirs that is too near: one that was sent, waits, or comes by itself. */
function findOther(
  person: Remindable,
  { campaigns, reminders, asked }: Reminding,
  goesAt: Date,
  now: Date,
): Other | null {
  const isNear = (moment: Date): boolean => Math.abs(moment.getTime() - goesAt.getTime()) < restMs;
  const { remindedAt, personId } = person;
  if (remindedAt && isNear(remindedAt)) return { reason: 'reminded', at: remindedAt };
  const waiting = asked.find((each) => each.personId === personId && isNear(each.goesAt));
  if (waiting) return { reason: 'asked', at: waiting.goesAt };
  const automatic = subjectsFor({ ...person, email: '' }, campaigns)
    .filter((subject) => stillHolds('reminder', subject, now))
    .flatMap(({ campaign }) => [
      ...reminderMoments(campaign, reminders),
      almostClosedMoment(campaign),
    ])
    .find(isNear);
  return automatic ? { reason: 'automatic', at: automatic } : null;
}
