import { Injectable } from '@nestjs/common';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import type { DocumentProblem } from './document-problems.js';
import { checkDraft, getDraft, type Draft } from './drafts.js';

export interface DraftRead extends Draft {
  readonly problems: readonly DocumentProblem[];
}

/** A draft with all that keeps it from being published, each with its place and reason. */
@Injectable()
export class ReadDraft {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess, code: string): Promise<DraftRead> {
    return this.administration.run(async (tx) => {
      const draft = await getDraft(tx, code);
      return { ...draft, problems: (await checkDraft(tx, draft)).problems };
    });
  }
}
