const leavingRegions = 'for the platform administrator alone; see archives.test.ts';

/** Operations on a region that leaves, and what keeps people apart in each. */
export const namelessExitOperations = {
  'Query.regionExit': leavingRegions,
  'Mutation.exportRegion': leavingRegions,
} as const;
