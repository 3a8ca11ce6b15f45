import { addDays, badInput, dayText, newId } from '@ijkpunt/contracts';
import { requireDay } from '../life/calendar-day.js';

/** A municipality that belongs to a region from a day until another, which is not included. */
export interface Membership {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly subregion: string | null;
  readonly hasMeanConsent: boolean;
}

export interface DatedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export const deedKinds = ['add', 'end', 'move', 'set_subregion'] as const;
export type DeedKind = (typeof deedKinds)[number];

/** From `on` it holds; a municipality that ends or moves belongs to the region until the day before. */
export interface MembershipDeed {
  readonly kind: DeedKind;
  readonly on: string;
  readonly subregion: string | null;
}

export const holdsOn = ({ from, until }: Pick<Membership, 'from' | 'until'>, day: string) =>
  from <= day && (until === null || until > day);

/** The members of a region with one more from a day on; refused when it cannot be. */
export function withMember(
  members: readonly Membership[],
  municipality: DatedMunicipality,
  { on, subregion }: MembershipDeed,
): Membership[] {
  requireDay(on, 'on');
  const { code, name, validFrom, validUntil } = municipality;
  if (on < validFrom) {
    throw badInput(`${name} bestaat sinds ${dayText(validFrom)}; kies die dag of een later.`, {
      field: 'on',
    });
  }
  if (validUntil !== null && on >= validUntil) {
    throw badInput(`${name} is opgeheven op ${dayText(validUntil)}.`, { field: 'on' });
  }
  const added: Membership = {
    ...{ id: newId(), code, name, from: on, until: validUntil },
    ...{ subregion: checkSubregion(subregion), hasMeanConsent: false },
  };
  const other = members.find((each) => each.code === code && overlap(each, added));
  if (other) {
    throw badInput(`${name} hoort al bij de regio, ${periodText(other)}.`, { field: 'on' });
  }
  return [...members, added];
}

/** The members with one that ends; the day is the first on which it is no member any more. */
export function withoutMember(
  members: readonly Membership[],
  member: Membership,
  { on }: MembershipDeed,
): Membership[] {
  requireDay(on, 'on');
  const { name, from, until } = member;
  if (on <= from) {
    throw badInput(`${name} hoort pas sinds ${dayText(from)} bij de regio; kies een dag daarna.`, {
      field: 'on',
    });
  }
  if (until !== null && on >= until) {
    throw badInput(`De deelname van ${name} eindigt al op ${dayText(until)}.`, { field: 'on' });
  }
  return members.map((each) => (each.id === member.id ? { ...each, until: on } : each));
}

/** The members with one that belongs to another subregion from a day on. */
export function withSubregion(
  members: readonly Membership[],
  member: Membership,
  { on, subregion: wanted }: MembershipDeed,
): Membership[] {
  requireDay(on, 'on');
  const { name, from, until } = member;
  const subregion = checkSubregion(wanted);
  if (!holdsOn(member, on)) {
    const period = periodText(member);
    throw badInput(`${name} hoort dan niet bij de regio (${period}); kies een dag daarin.`, {
      field: 'on',
    });
  }
  if (member.subregion === subregion) {
    throw badInput(`${name} staat al ${subregionText(subregion)}.`, { field: 'subregion' });
  }
  if (on === from) {
    return members.map((each) => (each.id === member.id ? { ...each, subregion } : each));
  }
  const rest = { ...member, id: newId(), from: on, until, subregion };
  return [...withoutMember(members, member, { kind: 'end', on, subregion: null }), rest];
}

const overlap = (a: Membership, b: Membership): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

const maxSubregion = 60;

/** Without surrounding space; nothing is no subregion. */
function checkSubregion(text: string | null): string | null {
  const subregion = text?.trim() ?? '';
  if (subregion.length > maxSubregion || /\p{Cc}/u.test(subregion) || !subregion.isWellFormed()) {
    throw badInput(`Geef de deelregio een naam van maximaal ${maxSubregion} tekens.`, {
      field: 'subregion',
    });
  }
  return subregion || null;
}

export const subregionText = (subregion: string | null): string =>
  subregion === null ? 'zonder deelregio' : `in deelregio ${subregion}`;

/** van 1 januari 2023 tot en met 31 december 2026 */
const periodText = ({ from, until }: Pick<Membership, 'from' | 'until'>): string =>
  until === null
    ? `sinds ${dayText(from)}`
    : `van ${dayText(from)} tot en met ${dayText(addDays(until, -1))}`;
