import type { ErrorCode } from '@ijkpunt/contracts';

export interface HostileDocument {
  readonly what: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: ErrorCode;
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const viewer = (index: number): string => `a${index}: viewer { name }`;
const byScan = 'query ($scan: ScanRef!) { scan(scan: $scan) { id } }';
const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };

/** Too much at once: refused before anything runs. */
export const floods: readonly HostileDocument[] = [
  { what: '1,001 tokens', query: `{ viewer { ${times(996, () => 'name')} } }` },
  {
    what: 'a thousand tokens that are all alike',
    query: `{ viewer { ${times(995, () => 'name')} } }`,
  },
  { what: 'a document that is never closed', query: '{ a '.repeat(2_000) },
  { what: 'nine levels', query: '{ a { b { c { d { e { f { g { h { i } } } } } } } } }' },
  {
    what: 'nine levels in fragments',
    query: `{ ...A } fragment A on Query { a { b { c { ...B } } } }
            fragment B on Query { d { e { f { g { h { i } } } } } }`,
  },
  {
    what: 'fragments that each name the former twice',
    query: `{ viewer { ...F12 } } fragment F0 on Viewer { name }
      ${times(12, (i) => `fragment F${i + 1} on Viewer { ...F${i} ...F${i} }`)}`,
  },
  { what: 'sixteen aliases', query: `{ viewer { ${times(16, (i) => `a${i}: name`)} } }` },
  {
    what: 'sixteen aliases in a fragment',
    query: `{ viewer { ...A } } fragment A on Viewer { ${times(16, (i) => `a${i}: name`)} }`,
  },
  { what: 'eleven root fields', query: `{ ${times(11, () => 'viewer { name }')} }` },
  {
    what: 'eleven root fields in a fragment',
    query: `{ ...A } fragment A on Query { ${times(11, viewer)} }`,
  },
  { what: 'eleven root fields in place', query: `{ ... { ${times(11, viewer)} } }` },
  {
    what: 'eleven root fields in fragments of fragments',
    query: `{ ...A ...B } fragment A on Query { ${times(6, viewer)} ...B }
            fragment B on Query { ... on Query { b: viewer { name } ${times(5, (i) => viewer(i + 6))} } }`,
  },
  {
    what: 'two guesses at a password',
    query: `mutation { ${times(2, (i) => `g${i}: signIn(input: { email: "a", password: "b" }) { id }`)} }`,
  },
  {
    what: 'two guesses at a password in a fragment',
    query: `mutation { ...A } fragment A on Mutation {
      ${times(2, (i) => `g${i}: signIn(input: { email: "a", password: "b" }) { id }`)} }`,
  },
  {
    what: 'a guess at a password among others',
    query: 'mutation { signIn(input: { email: "a", password: "b" }) { id } signOut }',
  },
  {
    what: '21 directives',
    query: `{ viewer { ${times(21, () => 'name @include(if: true)')} } }`,
  },
  {
    what: 'many fields at great depth',
    query: `query ($scan: ScanRef!) { results(scan: $scan) { instrument { themes { questions {
      levels { ${times(300, () => 'text')} } } } } } }`,
    variables: { scan },
  },
].map((document) => ({ ...document, code: 'TOO_COMPLEX' as const }));

/** Small, but not what the schema allows. */
export const malformed: readonly HostileDocument[] = [
  { what: 'nothing', query: '' },
  { what: 'half a document', query: '{ viewer {' },
  { what: 'a character that GraphQL has not', query: '{ viewer { name } } \u0007' },
  { what: 'the types of the schema', query: '{ __schema { types { name } } }' },
  { what: 'one type of the schema', query: '{ __type(name: "Query") { name } }' },
  {
    what: 'the types of the schema in a fragment',
    query: '{ ...A } fragment A on Query { __schema { queryType { name } } }',
  },
  { what: 'a field that is nearly right', query: '{ viewr { name } }' },
  { what: 'a type that is nearly right', query: 'query ($a: ScanReff!) { viewer { name } }' },
  { what: 'an argument that is nearly right', query: '{ region(regio: "a") { name } }' },
  { what: 'an object without its fields', query: '{ viewer }' },
  { what: 'a fragment in itself', query: '{ ...A } fragment A on Query { ...A }' },
  {
    what: 'two fragments in each other',
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  },
  { what: 'a fragment that is not there', query: '{ ...A }' },
  {
    what: 'two operations and no choice',
    query: 'query A { viewer { id } } query B { viewer { id } }',
  },
  { what: 'a directive that is not there', query: '{ viewer @defer { name } }' },
  {
    what: 'a list in a list in a list',
    query: `{ region(region: ${'['.repeat(400)}${']'.repeat(400)}) { name } }`,
  },
  { what: 'a variable that is missing', query: byScan },
  ...[
    null,
    5,
    'text',
    true,
    [],
    [scan],
    { scan },
    { ...scan, region: 7 },
    { ...scan, region: null },
    { ...scan, region: ['a'] },
    { ...scan, region: { toString: 'a' } },
    { region: 'a' },
  ].map((value) => ({
    what: `${JSON.stringify(value)} for a scan`,
    query: byScan,
    variables: { scan: value },
  })),
  {
    what: 'a decoy for who removes hints',
    query: byScan,
    variables: { scan: { ...scan, regio: 'a', note: ' Did you mean that?' } },
  },
  ...[2 ** 31, -(2 ** 31) - 1, 1.5, 1e308, '1', 'NaN', true].map((expectedRevision) => ({
    what: `${expectedRevision} for a revision`,
    query: 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
    variables: { input: { scan, questionCode: 'J1', kind: 'level', level: 3, expectedRevision } },
  })),
  {
    what: 'a kind of answer that is nearly right',
    query: 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
    variables: { input: { scan, questionCode: 'J1', kind: 'levl', level: 3, expectedRevision: 0 } },
  },
].map((document) => ({ ...document, code: 'BAD_USER_INPUT' as const }));
