import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { publishInstrument } from '../instruments.js';
import { Administration } from './administration.js';
import { readInstrument } from './document-problems.js';
import { checkDraft, lockDraft, requireConfirmation } from './drafts.js';

/** Makes a draft a version for ever: numbered, unchangeable, and refused while it has errors. */
@Injectable()
export class PublishDraft {
  constructor(private readonly administration: Administration) {}

  async run(
    access: PlatformAccess,
    input: {
      readonly code: string;
      readonly expectedRevision: number;
      readonly confirmation: string;
    },
  ): Promise<string> {
    return this.administration.run(async (tx) => {
      const draft = await lockDraft(tx, input.code, input.expectedRevision);
      requireConfirmation(input.confirmation, draft.document.title);
      const { problems } = await checkDraft(tx, draft);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const instrument = readInstrument(draft.document);
      if (errors.length > 0 || !instrument) {
        throw badInput(`Publiceren kan nog niet: er zijn nog fouten (${errors.length}).`, {
          errorCount: errors.length,
        });
      }
      await publishInstrument(tx, instrument);
      await tx.query('delete from instrument_drafts where instrument_code = $1', [draft.code]);
      const { code, version } = draft;
      await auditPlatform(tx, access, {
        action: 'instrument.published',
        detail: { code, version },
      });
      return version;
    });
  }
}
