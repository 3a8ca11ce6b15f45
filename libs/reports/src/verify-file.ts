import { Inject, Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '@ijkpunt/tenancy';

export interface VerifiedFile {
  /** Of the region, by name. */
  readonly region: string;
  readonly title: string;
  /** pdf-ua, pdf-a, or as the name of a file made when asked for ends. */
  readonly format: string;
  readonly madeAt: Date;
  readonly editionNumber: number | null;
  /** No later report of this municipality and measurement was made. */
  readonly isNewest: boolean;
}

/** What the file with a hash is, for anyone who holds it; null when it was not made here. */
@Injectable()
export class VerifyFile {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  /** `sha256` in 64 hexadecimal digits. */
  async run(sha256: string): Promise<VerifiedFile | null> {
    if (!/^[0-9a-f]{64}$/i.test(sha256)) {
      throw badInput('Dit is geen SHA-256: dat zijn 64 cijfers en letters a tot en met f.', {
        field: 'sha256',
      });
    }
    const [found] = await this.database.runOutsideRegions<VerifiedFile[]>(
      'select region, title, format, "madeAt", "editionNumber", "isNewest" from identity.report_of($1)',
      [Buffer.from(sha256, 'hex')],
    );
    return found ?? null;
  }
}
