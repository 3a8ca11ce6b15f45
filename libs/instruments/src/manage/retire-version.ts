import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import { hasHostileText } from './draft-document.js';
import { requireConfirmation } from './drafts.js';
import { getVersion } from './versions.js';

const maxReason = 1_000;

/** Keeps new campaigns from a version; those that have it go on. Asked twice it is done once. */
@Injectable()
export class RetireVersion {
  constructor(private readonly administration: Administration) {}

  async run(
    access: PlatformAccess,
    input: {
      readonly code: string;
      readonly version: string;
      readonly reason: string;
      readonly confirmation: string;
    },
  ): Promise<void> {
    const reason = input.reason.trim();
    if (reason === '' || reason.length > maxReason || hasHostileText(reason)) {
      throw badInput(`Geef een reden van hooguit ${maxReason} tekens.`, { field: 'reason' });
    }
    await this.administration.run(async (tx) => {
      const { code, version, title } = await getVersion(tx, input.code, input.version);
      requireConfirmation(input.confirmation, title);
      const inserted: unknown[] = await tx.query(
        `insert into instrument_retirements (instrument_code, version, reason, retired_by)
         values ($1, $2, $3, $4) on conflict do nothing returning 1`,
        [code, version, reason, access.personId],
      );
      if (inserted.length === 0) return;
      await auditPlatform(tx, access, { action: 'instrument.retired', detail: { code, version } });
    });
  }
}
