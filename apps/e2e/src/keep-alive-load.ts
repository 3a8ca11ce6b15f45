import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { newId } from '@ijkpunt/contracts';
import { demoPassword } from '@ijkpunt/demo';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const scanFields = 'status revision answers { questionCode revision }';
const documents = {
  signIn: 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }',
  read: `query ($scan: ScanRef!) { scan(scan: $scan) { ${scanFields} } }`,
  reopen: `mutation ($input: ReopenScanInput!) { reopenScan(input: $input) { ${scanFields} } }`,
  save: 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
  submit: `mutation ($input: SubmitScanInput!) { submitScan(input: $input) { ${scanFields} } }`,
} as const;

interface Scan {
  readonly status: string;
  readonly revision: number;
  readonly answers: readonly { readonly questionCode: string; readonly revision: number }[];
}

/**
 * One person of a municipality who never pauses, on a connection that is kept. Whoever finds
 * nobody at a gateway goes to the next; everything else but an answer with data is broken.
 */
export class Lane {
  readonly broken: string[] = [];
  /** Answers by gateway. */
  readonly answers = new Map<string, number>();
  private cookie = '';
  private at = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly gateways: readonly string[],
    private readonly scan: {
      readonly region: string;
      readonly campaign: string;
      readonly municipality: string;
    },
  ) {}

  async signIn(): Promise<void> {
    const email = `${this.scan.municipality}@demo.example`;
    await this.call('signIn', { input: { email, password: demoPassword } });
  }

  async readUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.call('read', { scan: this.scan });
  }

  /** Reopens, changes an answer and submits, so that there is always something to compute. */
  async correctUntil(isOver: () => boolean): Promise<void> {
    const { scan } = this;
    for (let turn = 0; !isOver(); turn += 1) {
      const keyed = { scan, idempotencyKey: newId() };
      const { revision } = await this.call('read', { scan });
      const reason = 'Correctie';
      const open = await this.call('reopen', {
        input: { ...keyed, expectedRevision: revision, reason },
      });
      const answer = { questionCode: 'J1', kind: 'level', level: 1 + (turn % 5), note: null };
      const seen = open.answers.find(({ questionCode }) => questionCode === 'J1')?.revision ?? 0;
      const saved = await this.call('save', {
        input: { scan, ...answer, expectedRevision: seen },
      });
      await this.call('submit', {
        input: {
          ...keyed,
          idempotencyKey: newId(),
          expectedRevision: saved.revision,
          openness: 'region',
        },
      });
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async call(name: keyof typeof documents, variables: object): Promise<Scan> {
    const gateway = this.gateways[this.at % this.gateways.length] ?? '';
    try {
      const { status, headers, body } = await this.post(
        gateway,
        JSON.stringify({ query: documents[name], variables }),
      );
      const { data, errors } = JSON.parse(body) as { data?: object | null; errors?: unknown };
      if (status !== 200 || !data || errors) throw new Error(`${status} ${body}`);
      this.answers.set(gateway, (this.answers.get(gateway) ?? 0) + 1);
      this.cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? this.cookie;
      return Object.values(data)[0] as Scan;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ECONNREFUSED') {
        this.at += 1;
        return this.call(name, variables);
      }
      this.broken.push(`${name}: ${String(error)}`);
      throw error;
    }
  }

  private post(gateway: string, body: string): Promise<Answer> {
    const { port } = new URL(gateway);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: this.agent },
          headers: { 'content-type': 'application/json', cookie: this.cookie },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0, headers } = response;
            resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString() });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
