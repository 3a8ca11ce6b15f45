import { demoPassword } from '@ijkpunt/demo';

const scan = {
  region: 'rotterdam-rijnmond',
  campaign: 'zelfscan-2026',
  municipality: 'schiedam',
};

export interface KnownAnswer {
  readonly questionCode: string;
  readonly kind: string;
  readonly level: number | null;
  readonly revision: number;
}

/** Somebody at a browser, as far as data that must outlive a stop are concerned. */
export class Visitor {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  static async signIn(origin: string): Promise<Visitor> {
    const response = await post(origin, '', {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { email: 'schiedam.invuller@demo.example', password: demoPassword } },
    });
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    const body = await response.text();
    if (!cookie || body.includes('"errors"')) throw new Error(`not signed in: ${body}`);
    return new Visitor(origin, cookie);
  }

  async answers(): Promise<KnownAnswer[]> {
    const data = await this.ask<{ scan: { answers: KnownAnswer[] } }>(
      'query ($scan: ScanRef!) { scan(scan: $scan) { answers { questionCode kind level revision } } }',
      { scan },
    );
    return data.scan.answers;
  }

  /** Gives the first question another level; answers which one and what it is now. */
  async changeAnAnswer(): Promise<{ questionCode: string; level: number }> {
    const answers = await this.answers();
    const known = answers.find((answer) => answer.kind === 'level');
    if (!known) throw new Error('the demo has no answer to change');
    const level = known.level === 2 ? 1 : 2;
    const { questionCode, revision } = known;
    await this.ask(
      'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
      { input: { scan, questionCode, expectedRevision: revision, kind: 'level', level } },
    );
    return { questionCode, level };
  }

  private async ask<T>(query: string, variables: unknown): Promise<T> {
    const response = await post(this.origin, this.cookie, { query, variables });
    const body = (await response.json()) as { data: T; errors?: unknown };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }
}

async function post(origin: string, cookie: string, body: unknown): Promise<Response> {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin },
    body: JSON.stringify(body),
  });
}
