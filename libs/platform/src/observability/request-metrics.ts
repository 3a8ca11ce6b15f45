import { Histogram, type Registry } from 'prom-client';

/** What people ask of the gateway, by operation and by the code of the answer. */
export class RequestMetrics {
  private readonly seconds: Histogram<'operation' | 'code'>;

  constructor(registry: Registry) {
    this.seconds = new Histogram({
      name: 'ijkpunt_operation_seconds',
      help: 'Time an operation took, by operation and code of the answer (OK without errors).',
      labelNames: ['operation', 'code'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    });
  }

  /** Both from closed lists: a name that the sender chose would be labels without end. */
  operationEnded(operation: string, code: string, milliseconds: number): void {
    this.seconds.observe({ operation, code }, milliseconds / 1_000);
  }
}
