import type { Schedule } from '@ijkpunt/platform';
import { deleteDeliveredEvents, deleteRequestKeys } from './housekeeping.js';
import type { ProcessorDependencies } from './subscriptions.js';

/** What the clock starts: the whole timetable of the product, on one page. */
export function schedulesOf(use: () => ProcessorDependencies): readonly Schedule[] {
  return [
    {
      name: 'open-and-close-campaigns',
      pattern: '* * * * *',
      process: () => use().openAndCloseCampaigns.run(),
    },
    {
      name: 'delete-delivered-events',
      pattern: '7 * * * *',
      process: () => deleteDeliveredEvents(use().relayDatabase),
    },
    {
      name: 'delete-request-keys',
      pattern: '37 * * * *',
      process: () => deleteRequestKeys(use().relayDatabase),
    },
    {
      name: 'expire-exports',
      pattern: '17 * * * *',
      process: () => use().expireExports.run(),
    },
    // For when word of an edition was lost.
    {
      name: 'release-figures-due',
      pattern: '27 * * * *',
      process: async () => void (await use().releaseFigures.run()),
    },
    { name: 'follow-earlier', pattern: '* * * * *', process: () => use().followEarlier.run() },
    { name: 'resume-rebuilds', pattern: '* * * * *', process: () => use().resumeRebuilds.run() },
    { name: 'remove-regions', pattern: '* * * * *', process: () => use().removeRegions.run() },
    // What people are told follows from how things stand, so that it waits for no event.
    { name: 'tell-people', pattern: '* * * * *', process: () => use().tellPeople.run() },
  ];
}
