import { Injectable } from '@nestjs/common';
import { badInput, notFound } from '@ijkpunt/contracts';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import type { Instrument } from '../instrument-shape.js';
import { Administration } from './administration.js';
import { requireDraftShape, type DraftDocument } from './draft-document.js';
import { insertDraft } from './drafts.js';
import { findNewest, versionAfter } from './versions.js';

/** Begins a draft: with a title an instrument that is new, without one the next version of one. */
@Injectable()
export class CreateDraft {
  constructor(private readonly administration: Administration) {}

  async run(access: PlatformAccess, code: string, title?: string): Promise<void> {
    await this.administration.run(async (tx) => {
      const newest = await findNewest(tx, code);
      if (title === undefined && !newest) throw notFound();
      if (title !== undefined && newest) {
        throw badInput('Een instrument met deze code bestaat al. Maak daarvan een nieuwe versie.', {
          field: 'code',
        });
      }
      const version = versionAfter(newest);
      const document = requireDraftShape(
        newest ? nextOf(newest, version) : emptyDocument(code, title?.trim() ?? ''),
      );
      await insertDraft(tx, access, {
        code,
        version,
        baseVersion: newest?.version ?? null,
        document,
      });
      await auditPlatform(tx, access, { action: 'instrument.drafted', detail: { code, version } });
    });
  }
}

/** The origin of each question is decided by a person, so it starts undecided. */
const nextOf = (newest: Instrument, version: string): unknown => ({
  ...newest,
  version,
  previousVersion: newest.version,
  lineage: [],
});

function emptyDocument(code: string, title: string): DraftDocument {
  if (title === '') throw badInput('Geef het instrument een naam.', { field: 'title' });
  const labels = ['Afwezig', 'In aanzet', 'Deels ingevoerd', 'Ingevoerd', 'Geborgd'];
  return {
    code,
    version: '1',
    title,
    language: 'nl',
    introduction: '',
    isScored: true,
    hasRegionalMean: true,
    scale: labels.map((label, index) => ({ value: index + 1, label })),
    themes: [
      {
        code: 'A',
        title: '',
        questions: [{ code: 'A1', statement: '', levels: labels.map(() => '') }],
      },
    ],
  };
}
