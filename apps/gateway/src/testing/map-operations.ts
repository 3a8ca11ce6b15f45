/** Who belongs to a region, for who leads it. */
export const mapOperations = {
  'Query.memberships': {
    document: `query ($region: String!) {
      memberships(region: $region) { memberships { name from until subregion } } }`,
    takes: ['region'] as const,
    variables: ({ region }: { readonly region: string }) => ({ region }),
    servedTo: ['coordinator.rijnmond', 'begeleider'] as const,
  },
};

const keptMap = 'for the platform administrator alone; see map.test.ts';

/** Operations on the map of municipalities, and what keeps people apart in each. */
export const namelessMapOperations = {
  'Query.municipalities': keptMap,
  'Query.municipality': keptMap,
  'Mutation.renameMunicipality': keptMap,
  'Mutation.importMunicipalities': keptMap,
  'Mutation.importMunicipalityChanges': keptMap,
  'Query.administeredRegion': keptMap,
  'Query.membershipPreview': keptMap,
  'Mutation.changeMembership': keptMap,
} as const;
