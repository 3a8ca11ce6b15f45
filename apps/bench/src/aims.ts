export interface Aim {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What the product wants to reach; a figure without an aim is there to be followed. */
export const aims: Readonly<Record<string, Aim>> = {
  'submitToEdition.redis.p95Ms': { atMost: 100 },
  'submitToEdition.postgres.p95Ms': { atMost: 250 },
  'submitToEdition.redis.growthRatio': { atMost: 1.2 },
  'submitToEdition.postgres.growthRatio': { atMost: 1.2 },
  'dashboardQuery.shareOfBareFastify': { atLeast: 0.6 },
  'saveAnswer.c8.p95Ms': { atMost: 30 },
  'filling.cpuS': { atMost: 0.2 },
  'together.lost': { atMost: 0 },
  'together.phantom': { atMost: 0 },
  'campaigns.mailsTwice': { atMost: 0 },
  'deadline.lost': { atMost: 0 },
  'deadline.twice': { atMost: 0 },
  'deadline.unheard': { atMost: 0 },
  'deadline.editionP95Ms': { atMost: 1_000 },
  'typing.maxMsPerKey': { atMost: 50 },
  'campaigns.open500S': { atMost: 60 },
  'recompute.n342.ratioToSql': { atMost: 3 },
  'statistics.n10000.ms': { atMost: 150 },
  'pdf.medianMs': { atMost: 100 },
  'pdf.rss2000Mb': { atMost: 200 },
  'pdf.ratioToChromium': { atMost: 0.4 },
  'pptx.medianMs': { atMost: 300 },
  'xlsx.rows10000Ms': { atMost: 500 },
  'region40.pdfsS': { atMost: 20 },
  'region40.allFilesS': { atMost: 90 },
  'page.scan.jsKbGz': { atMost: 230 },
  'page.results.jsKbGz': { atMost: 350 },
  'results.lcpMs': { atMost: 1_000 },
  'results.cls': { atMost: 0 },
  'start.firstS': { atMost: 20 },
  'start.nextS': { atMost: 5 },
  'memory.pssMb': { atMost: 450 },
};

/** Which figure of the same run says what the machine or the library underneath can do at best. */
export const limits: Readonly<Record<string, string>> = {
  'submitToEdition.redis.p50Ms': 'bullmqRoundTrip.redis.p50Ms',
  'submitToEdition.postgres.p50Ms': 'bullmqRoundTrip.postgres.p50Ms',
  'submitToEdition.redis.p95Ms': 'bullmqRoundTrip.redis.p95Ms',
  'submitToEdition.postgres.p95Ms': 'bullmqRoundTrip.postgres.p95Ms',
  'dashboardQuery.requestsPerS': 'dashboardQuery.bareRequestsPerS',
  'dashboardQuery.cpuUsPerRequest': 'dashboardQuery.bareCpuUsPerRequest',
  'recompute.n13.ms': 'recompute.n13.sqlMs',
  'recompute.n342.ms': 'recompute.n342.sqlMs',
  'recompute.n10000.ms': 'recompute.n10000.sqlMs',
  'pdf.medianMs': 'pdf.chromiumMs',
  'memory.pssMb': 'memory.bareNodesMb',
};

export function isMet(value: number, { atMost, atLeast }: Aim): boolean {
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? 0);
}
