import { Inject, Injectable } from '@nestjs/common';
import { Database, PUSH, type Push } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { saveInto, type SaveAnswerRequest, type SavedAnswer } from '../save-answer.js';
import { openDesk, requireOpened, scanChange } from '../scan-desk.js';
import { checkWords, keepAgreement } from './agreements.js';
import { requireRevealed } from './blind-themes.js';

export interface RecordAgreementRequest extends SaveAnswerRequest {
  readonly reason: string;
  readonly dissent?: string | null;
}

/** Saves what everybody agreed upon as the answer, with the reason and who thinks otherwise. */
@Injectable()
export class RecordAgreement {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: RecordAgreementRequest,
    now = new Date(),
  ): Promise<SavedAnswer> {
    const { saved, desk } = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.divide');
      requireOpened(desk.campaign, now);
      const words = checkWords(request);
      await requireRevealed(tx, access, desk, request.questionCode);
      const { saved } = await saveInto(tx, access, desk, request);
      await keepAgreement(tx, access, saved.answer, words);
      return { saved, desk };
    });
    await this.push.publish(scanChange(access, desk, 'answers'));
    await this.push.publish(scanChange(access, desk, 'colleagues'));
    return saved;
  }
}
