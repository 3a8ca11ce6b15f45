import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { ADMIN_DATABASE } from '@ijkpunt/tenancy';

/** The database under the administrator's role, or a refusal where this process was given none. */
@Injectable()
export class Administration {
  constructor(@Inject(ADMIN_DATABASE) private readonly database: Database | null) {}

  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (!this.database) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
    return this.database.onPlatform(work);
  }
}
