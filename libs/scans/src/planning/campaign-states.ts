import { Refusal, type CampaignStatus } from '@ijkpunt/contracts';

/** What a person may want with a campaign; the clock opens and closes by itself. */
export const campaignDeeds = [
  'move',
  'open',
  'withdraw',
  'extend',
  'extend_one',
  'close',
  'reopen',
] as const;
export type CampaignDeed = (typeof campaignDeeds)[number];

/** What a person may want with a yearly schedule, and with one round of it. */
export const scheduleDeeds = ['pause', 'resume', 'end', 'skip', 'move', 'run', 'restore'] as const;
export type ScheduleDeed = (typeof scheduleDeeds)[number];
export const scheduleStates = ['active', 'paused', 'ended'] as const;
export type ScheduleState = (typeof scheduleStates)[number];

const yes = { isAllowed: true } as const;
const no = (reason: string) => ({ isAllowed: false, reason }) as const;
type Verdict = typeof yes | ReturnType<typeof no>;

const closed = no('De meting is gesloten; u kunt haar heropenen.');
const planned = no('De meting is nog niet open; u kunt haar verplaatsen of intrekken.');

/** The whole machine: every deed in every state, and why it is refused. */
export const campaignMachine: Record<CampaignDeed, Record<CampaignStatus, Verdict>> = {
  move: {
    planned: yes,
    open: no('De meting is al open; u kunt haar verlengen of eerder sluiten.'),
    closed,
  },
  open: { planned: yes, open: no('De meting is al open.'), closed },
  withdraw: {
    planned: yes,
    open: no(
      'De meting is al open en kan niet meer worden ingetrokken; u kunt haar eerder sluiten.',
    ),
    closed: no('De meting is geweest en kan niet meer worden ingetrokken.'),
  },
  extend: { planned, open: yes, closed },
  extend_one: { planned, open: yes, closed: yes },
  close: { planned, open: yes, closed: no('De meting is al gesloten.') },
  reopen: { planned, open: no('De meting is al open; u kunt haar verlengen.'), closed: yes },
};

const paused = no('De meetkalender staat stil; hervat haar eerst.');
const ended = no('De meetkalender is beëindigd; maak een nieuwe.');

export const scheduleMachine: Record<ScheduleDeed, Record<ScheduleState, Verdict>> = {
  pause: { active: yes, paused: no('De meetkalender staat al stil.'), ended },
  resume: { active: no('De meetkalender loopt al.'), paused: yes, ended },
  end: { active: yes, paused: yes, ended },
  skip: { active: yes, paused, ended },
  move: { active: yes, paused, ended },
  run: { active: yes, paused, ended },
  restore: { active: yes, paused, ended },
};

/** Refuses a deed that the present state does not know, with the reason in words. */
export function requireTransition<Deed extends string, State extends string>(
  machine: Record<Deed, Record<State, Verdict>>,
  deed: Deed,
  state: State,
): void {
  const verdict = machine[deed][state];
  if (!verdict.isAllowed) throw new Refusal('CONFLICT', verdict.reason, { state });
}
