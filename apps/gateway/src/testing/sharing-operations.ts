import { newId } from '@ijkpunt/contracts';

interface NamedScan {
  readonly region: string;
  readonly campaign: string;
  readonly municipality: string;
}

const takes = ['region', 'campaign', 'municipality'] as const;
const servedTo = ['schiedam', 'schiedam.invuller', 'schiedam.lezer'] as const;
const onScan = (document: string, input: object) => ({
  ...{ document, takes, servedTo },
  variables: (scan: NamedScan) => ({ input: { scan, ...input } }),
});

/** What a municipality shows to people without an account. */
export const sharingOperations = {
  'Query.sharedWith': {
    ...{ takes, servedTo },
    document: `query ($scan: ScanRef!) { sharedWith(scan: $scan) {
      links { label openings } reports { id } canShare } }`,
    variables: (scan: NamedScan) => ({ scan }),
  },
  'Mutation.makeShareLink': onScan(
    `mutation ($input: MakeShareLinkInput!) {
      makeShareLink(input: $input) { token sharedWith { links { id } } } }`,
    { label: 'griffie', what: 'results', withNotes: true, days: 30 },
  ),
  'Mutation.revokeShareLink': onScan(
    'mutation ($input: RevokeShareLinkInput!) { revokeShareLink(input: $input) { links { id } } }',
    { linkId: newId() },
  ),
};

const guests = 'needs the token of a link; see guests.test.ts';

export const namelessLinkOperations = {
  'Query.guestRequest': guests,
  'Mutation.proposeAnswer': guests,
  'Query.sharedItem': 'needs the token of a link; see sharing.test.ts',
} as const;
