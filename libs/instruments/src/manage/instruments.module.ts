import { Module } from '@nestjs/common';
import { Administration } from './administration.js';
import { CreateDraft } from './create-draft.js';
import { DiscardDraft } from './discard-draft.js';
import { ImportDocument } from './import-document.js';
import { ListInstruments } from './list-instruments.js';
import { ListShipped } from './list-shipped.js';
import { PublishDraft } from './publish-draft.js';
import { PublishShipped } from './publish-shipped.js';
import { ReadChanges } from './read-changes.js';
import { ReadDraft } from './read-draft.js';
import { ReadUnclearQuestions } from './read-unclear-questions.js';
import { ReadVersion } from './read-version.js';
import { RetireVersion } from './retire-version.js';
import { SaveDraft } from './save-draft.js';
import { SuggestDraftLineage } from './suggest-draft-lineage.js';

const useCases = [
  ListInstruments,
  ReadVersion,
  ReadDraft,
  CreateDraft,
  SaveDraft,
  DiscardDraft,
  PublishDraft,
  RetireVersion,
  SuggestDraftLineage,
  ReadChanges,
  ImportDocument,
  ListShipped,
  PublishShipped,
  ReadUnclearQuestions,
];

@Module({ providers: [Administration, ...useCases], exports: useCases })
export class InstrumentsModule {}
