import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { answeredWithin } from '../answered-within.js';

/** Below the time after which whoever scrapes gives up: a figure that is away costs only itself. */
const figureLimitMs = 2_000;

export type Labels = Readonly<Record<string, string>>;

export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  readonly read: () => Promise<readonly (readonly [Labels, number])[]>;
}

/** What a process counts of itself; figures and names of people are never among it. */
export function createRegistry(process: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Figures that are looked up when somebody asks for them; one that cannot be is left out. */
export function watchFigures(registry: Registry, figures: readonly Figure[]): void {
  const failures = new Counter({
    name: 'ijkpunt_figure_failures_total',
    help: 'Times that a figure could not be looked up, by figure.',
    labelNames: ['figure'],
    registers: [registry],
  });
  for (const { name, help, labels = [], read } of figures) {
    const readInTime = answeredWithin(figureLimitMs, read);
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        this.reset();
        // Without labels a reset leaves a zero, which would be a figure.
        if (labels.length === 0) this.remove();
        try {
          for (const [of, value] of await readInTime()) this.set(of, value);
        } catch {
          failures.inc({ figure: name });
        }
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
