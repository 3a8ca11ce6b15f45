import type { Role } from '@ijkpunt/contracts';
import { usualReminders } from '../moments.js';
import type { Person, Standing, StandingCampaign, StandingMember } from '../standing.js';

export const buildMember = (
  code: string,
  change: Partial<StandingMember> = {},
): StandingMember => ({
  code,
  slug: code.toLowerCase(),
  name: `Gemeente ${code}`,
  isFinished: false,
  extendedUntil: null,
  extendedAt: null,
  submission: null,
  ...change,
});

/** Open in December 2026; closes on Thursday the 17th, at the end of the day. */
export const buildCampaign = (change: Partial<StandingCampaign> = {}): StandingCampaign => ({
  id: 'c1',
  slug: 'zelfscan-2026',
  title: 'Zelfscan 2026',
  opensAt: new Date('2026-11-02T08:00:00Z'),
  closesAt: new Date('2026-12-17T22:59:00Z'),
  extendedAt: null,
  members: [buildMember('A'), buildMember('B')],
  edition: null,
  ...change,
});

export const buildPerson = (
  personId: string,
  role: Role,
  municipalityCode: string | null = null,
): Person => ({ personId, email: `${personId}@example.nl`, role, municipalityCode });

export const buildStanding = (change: Partial<Standing> = {}): Standing => ({
  region: { slug: 'regio', name: 'Regio' },
  campaigns: [buildCampaign()],
  people: [],
  settings: new Map(),
  reminders: usualReminders,
  asked: [],
  ...change,
});
