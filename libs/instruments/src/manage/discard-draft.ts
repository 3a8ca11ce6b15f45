import { Injectable } from '@nestjs/common';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import { lockDraft } from './drafts.js';

/** Throws a draft away; published versions stay as they are. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly administration: Administration) {}

  async run(access: PlatformAccess, code: string, expectedRevision: number): Promise<void> {
    await this.administration.run(async (tx) => {
      const { version } = await lockDraft(tx, code, expectedRevision);
      await tx.query('delete from instrument_drafts where instrument_code = $1', [code]);
      await auditPlatform(tx, access, {
        action: 'instrument.discarded',
        detail: { code, version },
      });
    });
  }
}
