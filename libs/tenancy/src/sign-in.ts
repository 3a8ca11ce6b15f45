import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';
import { tooOften } from './links.js';
import { passwordFits, passwordLength } from './password.js';
import { Sessions } from './sessions.js';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
}

/** The longest address that mail can reach (RFC 5321). */
const emailLimit = 254;

/** Failed attempts that are too many, per account at one address, per address, per account. */
const limits = [
  {
    subject: (r: SignInRequest) => `${r.email} ${r.address}`,
    failures: 5,
    minutes: 15,
    wait: 'een kwartier',
  },
  { subject: (r: SignInRequest) => r.address, failures: 20, minutes: 1, wait: 'een minuut' },
  { subject: (r: SignInRequest) => r.email, failures: 100, minutes: 24 * 60, wait: 'een dag' },
] as const;

/** Signs in with a password and answers the token of a new session. One message for each failure. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(IDENTITY_DATABASE) private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  async run(input: SignInRequest): Promise<string> {
    const request = { ...input, email: accountOf(input.email) };
    await this.database.outsideRegions((tx) => this.refuseTooMany(tx, request));

    const stored = await this.database.outsideRegions((tx) => findCredential(tx, request.email));
    const password = request.password.slice(0, passwordLength.max);
    const fits = await passwordFits(stored?.password_hash ?? null, password);
    const token = await this.database.outsideRegions(async (tx) => {
      // Again, one at a time per account: many guesses at once get no more answers than in turn.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [request.email]);
      await this.refuseTooMany(tx, request);
      if (!fits || !stored) {
        await countFailure(tx, request);
        return null;
      }
      await tx.query('delete from identity.sign_in_attempts where subject = any($1)', [
        [request.email, `${request.email} ${request.address}`],
      ]);
      await tx.query(`delete from identity.sessions where created_at < now() - interval '30 days'`);
      return this.sessions.start(tx, stored.person_id, request.userAgent);
    });
    if (token) return token;
    throw new Refusal('UNAUTHENTICATED', 'Dit e-mailadres en wachtwoord horen niet bij elkaar.');
  }

  private async refuseTooMany(tx: Transaction, request: SignInRequest): Promise<void> {
    for (const limit of limits) {
      const [row]: { failures: number }[] = await tx.query(
        `select count(*)::int as failures from identity.sign_in_attempts
          where subject = $1 and failed_at > now() - make_interval(mins => $2)`,
        [limit.subject(request), limit.minutes],
      );
      if ((row?.failures ?? 0) >= limit.failures) {
        throw tooOften(limit.wait);
      }
    }
  }
}

/** What Postgres text or an index on it cannot hold is the address of nobody. */
function accountOf(email: string): string {
  const account = email.trim().toLowerCase();
  return account.length > emailLimit || account.includes('\0') ? '' : account;
}

async function findCredential(
  tx: Transaction,
  email: string,
): Promise<{ person_id: string; password_hash: string } | undefined> {
  const rows: { person_id: string; password_hash: string }[] = await tx.query(
    `select c.person_id, c.password_hash from identity.people p
       join identity.credentials c on c.person_id = p.id where p.email = $1`,
    [email],
  );
  return rows[0];
}

async function countFailure(tx: Transaction, request: SignInRequest): Promise<void> {
  const subjects = limits.map((limit) => limit.subject(request));
  await tx.query('insert into identity.sign_in_attempts (subject) select unnest($1::text[])', [
    subjects,
  ]);
  await tx.query(
    `delete from identity.sign_in_attempts where failed_at < now() - interval '2 days'`,
  );
}
