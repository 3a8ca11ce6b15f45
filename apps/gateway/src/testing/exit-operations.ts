const archives =
  'for the platform administrator, and who led it until its end; see archives.test.ts';
const removals = 'for the platform administrator alone; see removals.test.ts';

/** Operations on a region that leaves, and what keeps people apart in each. */
export const namelessExitOperations = {
  'Query.regionExit': archives,
  'Mutation.exportRegion': archives,
  'Query.regionRemovals': removals,
  'Mutation.removeRegion': removals,
} as const;
