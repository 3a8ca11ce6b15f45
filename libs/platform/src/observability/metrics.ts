import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a process counts of itself; figures and names of people are never among it. */
export function createRegistry(process: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** The background work: how long jobs take, how often the sweeper had to help. */
export class WorkMetrics {
  private readonly jobSeconds: Histogram<'processor' | 'outcome'>;
  private readonly repairs: Counter<'of'>;

  constructor(private readonly registry: Registry) {
    this.jobSeconds = new Histogram({
      name: 'ijkpunt_job_seconds',
      help: 'Time a job took, by processor and outcome.',
      labelNames: ['processor', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    this.repairs = new Counter({
      name: 'ijkpunt_sweeper_repairs_total',
      help: 'Results and reports that the sweeper made because the queue did not.',
      labelNames: ['of'],
      registers: [registry],
    });
  }

  jobEnded(processor: string, outcome: 'done' | 'failed', startedAtMs: number): void {
    this.jobSeconds.observe({ processor, outcome }, (performance.now() - startedAtMs) / 1_000);
  }

  repaired(of: 'results' | 'reports'): void {
    this.repairs.inc({ of });
  }

  /** A figure that is looked up when somebody asks for it, by label. */
  watch(name: string, help: string, read: () => Promise<Record<string, number>>): void {
    new Gauge({
      name,
      help,
      labelNames: ['of'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const [of, value] of Object.entries(await read())) this.set({ of }, value);
      },
    });
  }
}

/** Answers `/metrics` on a port of its own, which is not for the outside. */
export async function serveMetrics(
  registry: Registry,
  at: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return server;
}

export type { Registry };
