import { describe, expect, it } from '@jest/globals';
import { campaignStatuses } from '@ijkpunt/contracts';
import {
  campaignDeeds,
  campaignMachine,
  requireTransition,
  scheduleDeeds,
  scheduleMachine,
  scheduleStates,
} from './campaign-states.js';

/** By deed, whether each state allows it, in the order of the states. */
const campaigns = {
  move: [true, false, false],
  open: [true, false, false],
  withdraw: [true, false, false],
  extend: [false, true, false],
  extend_one: [false, true, true],
  close: [false, true, false],
  reopen: [false, false, true],
};
const schedules = {
  pause: [true, false, false],
  resume: [false, true, false],
  end: [true, true, false],
  skip: [true, false, false],
  move: [true, false, false],
  run: [true, false, false],
  restore: [true, false, false],
};
const cells = <Deed extends string, State extends string>(
  deeds: readonly Deed[],
  states: readonly State[],
  table: Record<Deed, readonly boolean[]>,
) =>
  deeds.flatMap((deed) =>
    states.map((state, place) => ({ deed, state, isAllowed: table[deed][place] })),
  );

describe('what may be done with a campaign', () => {
  it.each(cells(campaignDeeds, campaignStatuses, campaigns))(
    'that is $state: $deed is allowed $isAllowed',
    ({ deed, state, isAllowed }) => {
      const attempt = (): void => requireTransition(campaignMachine, deed, state);
      if (isAllowed) expect(attempt).not.toThrow();
      else
        expect(attempt).toThrow(expect.objectContaining({ code: 'CONFLICT', details: { state } }));
    },
  );
});

describe('what may be done with a schedule', () => {
  it.each(cells(scheduleDeeds, scheduleStates, schedules))(
    'that is $state: $deed is allowed $isAllowed',
    ({ deed, state, isAllowed }) => {
      const attempt = (): void => requireTransition(scheduleMachine, deed, state);
      if (isAllowed) expect(attempt).not.toThrow();
      else
        expect(attempt).toThrow(expect.objectContaining({ code: 'CONFLICT', details: { state } }));
    },
  );
});
