const domain = 'tenancy|operations|instruments|scans|results|reports|notifications|exit';
const test = '\\.test\\.tsx?$|/testing/';

/** Which library may use which: imports run apps → domain → platform → contracts. */
const chain = {
  contracts: [],
  platform: ['contracts'],
  tenancy: ['contracts', 'platform'],
  operations: ['contracts', 'platform', 'tenancy'],
  instruments: ['contracts', 'platform', 'tenancy'],
  scans: ['contracts', 'platform', 'tenancy', 'instruments'],
  results: ['contracts', 'platform', 'tenancy', 'instruments', 'scans'],
  charts: ['contracts'],
  reports: ['contracts', 'platform', 'tenancy', 'instruments', 'scans', 'results', 'charts'],
  exit: ['contracts', 'platform', 'tenancy', 'instruments', 'scans', 'results'],
  notifications: ['contracts', 'platform', 'tenancy', 'instruments', 'scans', 'results'],
};

const libraryRules = Object.entries(chain).map(([name, allowed]) => ({
  name: `${name}-imports`,
  comment: `${name} may use ${allowed.join(', ') || 'nothing of ours'}: what lies below never knows what stands on it.`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: test },
  to: { path: '^(libs|apps|infra)/', pathNot: `^libs/(${[name, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...libraryRules,
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or have a third between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'apps-stand-alone',
      comment: 'A process is deployed by itself; what two of them share is a library.',
      severity: 'error',
      from: { path: '^apps/(gateway|worker|web)/', pathNot: test },
      to: { path: '^(apps|infra)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-contracts-and-charts',
      comment: 'The browser speaks GraphQL; server code in its bundle would be weight and a leak.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: test },
      to: { path: '^libs/', pathNot: '^libs/(contracts|charts)/' },
    },
    {
      name: 'web-features-stand-apart',
      comment: 'Pages compose features; a feature that opens another cannot be changed alone.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: test },
      to: { path: '^apps/web/src/(features/(?!$1/)|app/)' },
    },
    {
      name: 'doors-only',
      comment:
        'A library is used through index.ts and api.ts (and svg.ts of charts), so that the rest can move.',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!(index|api|svg)\\.ts)', pathNot: '^$1/$2/' },
    },
    {
      name: 'worker-without-graphql',
      comment: 'Resolvers are for the gateway; the worker starts without GraphQL.',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: { path: '^libs/[^/]+/src/api\\.ts' },
    },
    {
      name: 'engine-behind-platform',
      comment: 'Which queue runs is a configuration: only platform knows BullMQ and Redis.',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: `^libs/platform/|^apps/bench/|${test}` },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq|ioredis)/' },
    },
    {
      name: 'pure-without-frameworks',
      comment: 'Contracts, charts and the web run anywhere: no Nest, no TypeORM, no Node driver.',
      severity: 'error',
      from: { path: '^(libs/(contracts|charts)|apps/web)/', pathNot: test },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/' },
    },
    {
      name: 'calculation-is-pure',
      comment:
        'Scores, gate, means and editions are plain functions: testable without database or clock.',
      severity: 'error',
      from: {
        path: '^libs/results/src/(fraction|score-plan|scores|gate|region-means|edition-rule|insights|region-spread|compose-results|derivation/explain-[a-z-]+|development/(compose-development|follow-themes)|region/(differences|group-means|movers|release-groups|region-results|weak-points))\\.ts$',
      },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/|^libs/platform/' },
    },
    {
      name: 'testing-in-tests-only',
      comment: 'Fakes and templates never reach production wiring.',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: `^libs/testing/|^apps/(e2e|bench)/|${test}` },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'infra-stays-below',
      comment: 'Libraries do not know how they are started or migrated.',
      severity: 'error',
      from: { path: `^libs/(contracts|platform|charts|${domain})/`, pathNot: test },
      to: { path: '^infra/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs|infra)/[^/]+/dist/' },
    enhancedResolveOptions: {
      conditionNames: ['@ijkpunt/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
