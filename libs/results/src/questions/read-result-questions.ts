import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { findSpread } from '../find-spread.js';
import { loadSource } from '../load-results.js';
import { viewOf, type ResultsView } from '../read-results.js';
import { composeResultQuestions, type ComposedQuestions } from './result-questions.js';

export interface ResultQuestionsView extends ComposedQuestions, ResultsView {
  readonly id: string;
  /** Of which moment the ranges of the region are; null as long as there are none. */
  readonly rangesAt: Date | null;
}

/** The questions of a municipality's measurement one by one, or only the one of a code. */
@Injectable()
export class ReadResultQuestions {
  constructor(private readonly database: Database) {}

  async run(
    access: RegionAccess,
    name: ScanName,
    code: string | null = null,
  ): Promise<ResultQuestionsView> {
    const { context, region } = access;
    return this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'results.view');
      const loaded = await loadSource(tx, context, { region, campaign, member });
      const isOpen = loaded.source.gate.isOpen;
      const spread = isOpen ? await findSpread(tx, context, campaign.id) : null;
      const composed = composeResultQuestions(loaded, spread?.spread ?? []);
      const questions = composed.questions.filter((each) => code === null || each.code === code);
      if (code !== null && questions.length === 0) throw notFound();
      return {
        ...composed,
        ...viewOf(access, composed.results, instrument),
        questions,
        id: [campaign.id, member.code, ...(code === null ? [] : [code])].join('_'),
        rangesAt: spread?.edition.publishedAt ?? null,
      };
    });
  }
}
