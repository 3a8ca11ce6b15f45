import { badInput, dayText, type EditionPolicy, type Openness } from '@ijkpunt/contracts';
import { requireEmail } from '../people/email.js';
import type { RegionKind } from '../region.entity.js';
import { requireAccent } from './accent.js';
import { requireDay } from './calendar-day.js';
import type { Plan } from './subscription-state.js';

export interface NewRegion {
  readonly name: string;
  readonly slug: string;
  readonly kind: RegionKind;
  /** These two are chosen with the region: neither has a default. */
  readonly editionPolicy: EditionPolicy;
  readonly opennessAsked: Openness;
  readonly members: readonly { readonly code: string; readonly from: string }[];
  readonly plan: Plan;
  readonly startsOn: string;
  readonly untilOn: string | null;
  readonly contact: Contact;
  readonly accent: string | null;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

/** First words of addresses that are pages of everybody. */
const takenByPages = new Set([
  ...[
    'account',
    'afmelden',
    'assets',
    'beheer',
    'controleren',
    'delen',
    'downloads',
    'graphql',
    'health',
    'inloggen',
  ],
  // Of files that belong to no region.
  ...['archieven', 'instrumenten', 'metingen', 'verwijderingen'],
  ...['nieuw', 'ontwikkel', 'uitnodiging', 'uploads', 'verzoek'],
]);
const limits = { name: 80, slug: 60, phone: 30, members: 100 } as const;

export const slugTaken = (slug: string) =>
  badInput(`Er is al een regio met het adres „${slug}”. Kies een ander.`, { field: 'slug' });

/** What was filled in, tidied up; or the first thing that cannot be, in words. */
export function checkNewRegion(region: NewRegion): NewRegion {
  return {
    ...region,
    name: checkName(region.name),
    slug: requireSlug(region.slug),
    members: requireMembers(region.members),
    ...requirePeriod(region),
    contact: checkContact(region.contact),
    accent: region.accent?.trim() ? requireAccent(region.accent) : null,
  };
}

export const checkName = (name: string): string =>
  requireText(name, 'name', limits.name, 'Geef de regio een naam');

export const checkContact = ({ name, email, phone }: Contact): Contact => ({
  name: requireText(name, 'contactName', limits.name, 'Noem een contactpersoon'),
  email: requireEmail(email, 'contactEmail'),
  phone: requirePhone(phone),
});

export function requireText(text: string, field: string, most: number, ask: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') throw badInput(`${ask}.`, { field });
  if (trimmed.includes('\0') || !trimmed.isWellFormed()) {
    throw badInput(`${ask} zonder tekens die niet kunnen.`, { field });
  }
  if (trimmed.length > most) throw badInput(`${ask} van hooguit ${most} tekens.`, { field });
  return trimmed;
}

function requireSlug(slug: string): string {
  const field = 'slug';
  const trimmed = slug.trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(trimmed) || trimmed.length > limits.slug) {
    throw badInput(
      'Schrijf het adres met kleine letters, cijfers en streepjes, zoals „noordoost-brabant”.',
      { field },
    );
  }
  if (takenByPages.has(trimmed))
    throw badInput('Dit adres is van een pagina van IJkpunt zelf.', { field });
  return trimmed;
}

function requireMembers(members: NewRegion['members']): NewRegion['members'] {
  const field = 'members';
  if (members.length === 0) throw badInput('Kies de gemeenten van de regio.', { field });
  if (members.length > limits.members) {
    throw badInput(`Een regio heeft hooguit ${limits.members} gemeenten.`, { field });
  }
  if (new Set(members.map(({ code }) => code)).size < members.length) {
    throw badInput('Een gemeente staat er twee keer bij.', { field });
  }
  for (const { from } of members) requireDay(from, field);
  return members;
}

export function requirePeriod({
  startsOn,
  untilOn,
}: Pick<NewRegion, 'startsOn' | 'untilOn'>): Pick<NewRegion, 'startsOn' | 'untilOn'> {
  requireDay(startsOn, 'startsOn');
  if (untilOn !== null && requireDay(untilOn, 'untilOn') <= startsOn) {
    throw badInput(`Kies een einddatum na ${dayText(startsOn)}.`, { field: 'untilOn' });
  }
  return { startsOn, untilOn };
}

function requirePhone(phone: string | null): string | null {
  const trimmed = phone?.trim() ?? '';
  if (trimmed === '') return null;
  if (!/^\+?[\d ()-]{6,}$/.test(trimmed) || trimmed.length > limits.phone) {
    throw badInput('Schrijf een telefoonnummer met cijfers.', { field: 'contactPhone' });
  }
  return trimmed;
}
