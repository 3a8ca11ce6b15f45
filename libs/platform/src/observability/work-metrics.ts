import { Counter, Histogram, type Registry } from 'prom-client';

export type WorkOutcome = 'done' | 'failed';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The background work: how long jobs take, which died, how often the sweeper had to help. */
export class WorkMetrics {
  private readonly jobSeconds: Histogram<'processor' | 'outcome'>;
  private readonly deadJobs: Counter<'queue' | 'processor'>;
  private readonly repairSeconds: Histogram<'of' | 'outcome'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.jobSeconds = new Histogram({
      name: 'ijkpunt_job_seconds',
      help: 'Time a job took, by processor and outcome.',
      labelNames: ['processor', 'outcome'],
      buckets,
      registers,
    });
    this.deadJobs = new Counter({
      name: 'ijkpunt_dead_jobs_total',
      help: 'Jobs that used up their attempts, by queue and processor.',
      labelNames: ['queue', 'processor'],
      registers,
    });
    this.repairSeconds = new Histogram({
      name: 'ijkpunt_sweeper_repair_seconds',
      help: 'Results and reports that the sweeper made because the queue did not.',
      labelNames: ['of', 'outcome'],
      buckets,
      registers,
    });
  }

  jobEnded(processor: string, outcome: WorkOutcome, startedAtMs: number): void {
    this.jobSeconds.observe({ processor, outcome }, secondsSince(startedAtMs));
  }

  jobDied(queue: string, processor: string): void {
    this.deadJobs.inc({ queue, processor });
  }

  repairEnded(
    of: 'results' | 'reports' | 'kept_reports',
    outcome: WorkOutcome,
    startedAtMs: number,
  ): void {
    this.repairSeconds.observe({ of, outcome }, secondsSince(startedAtMs));
  }
}

const secondsSince = (startedAtMs: number): number => (performance.now() - startedAtMs) / 1_000;
