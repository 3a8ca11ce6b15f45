import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { alreadyThere } from '../map/judge-change.js';
import type { ChangePreview, MunicipalityChange } from '../map/municipality-change.js';
import { previewChange } from '../map/preview-change.js';
import { recordChange } from '../map/record-change.js';
import { onPlatform } from '../platform-database.js';
import { readChangesTable, type TableChange } from './read-changes-table.js';
import type { TableProblem, TableRow } from './read-table.js';

export interface ComparedChange extends TableChange {
  /** Already on the map; can be taken over; asks for a decision of its own; or cannot be. */
  readonly state: 'known' | 'new' | 'undecided' | 'wrong';
  readonly problems: readonly string[];
  /** What follows from it, everywhere. */
  readonly sentences: readonly string[];
  /** Stands for these sentences: whoever takes it over says that they saw them. */
  readonly seal: string;
}

export interface ChangesComparison {
  readonly changes: readonly ComparedChange[];
  readonly problems: readonly TableProblem[];
}

export interface ChosenChange {
  readonly change: MunicipalityChange;
  readonly seal: string;
}

const mostAtOnce = 200;

/** Ends a transaction that was only to see what would happen. */
class OnlyLooked extends Error {
  constructor(readonly changes: readonly ComparedChange[]) {
    super('only looked');
  }
}

/**
 * A list of changes of the map, oldest first: shows what follows from each, and records those that
 * are chosen, all or nothing. Recorded twice it is done once.
 */
@Injectable()
export class ImportChanges {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async compare(access: PlatformAccess, rows: readonly TableRow[]): Promise<ChangesComparison> {
    const { changes, problems } = readChangesTable(rows);
    requireFew(changes.length);
    if (problems.length > 0) return { changes: [], problems };
    // Each is done before the next is looked at, since that may build on it; then all is undone.
    const looked = await onPlatform(this.admin, async (tx) => {
      const compared: ComparedChange[] = [];
      for (const each of changes) compared.push(await compareOne(tx, access, each));
      throw new OnlyLooked(compared);
    }).catch((error: unknown) => {
      if (error instanceof OnlyLooked) return error.changes;
      throw error;
    });
    return { changes: looked, problems };
  }

  async run(
    access: PlatformAccess,
    chosen: readonly ChosenChange[],
  ): Promise<{ readonly recorded: number }> {
    requireFew(chosen.length);
    if (chosen.length === 0) throw badInput('Kies wat u wilt overnemen.');
    const byDay = [...chosen].sort((a, b) => (a.change.changedOn < b.change.changedOn ? -1 : 1));
    return onPlatform(this.admin, async (tx) => {
      let recorded = 0;
      for (const { change, seal } of byDay) {
        const preview = await previewChange(tx, change, []);
        if (preview.problems.includes(alreadyThere)) continue;
        if (preview.problems.length === 0 && sealOf(sentencesOf(preview)) !== seal) {
          throw conflict('Er is intussen iets veranderd. Bekijk het bestand opnieuw.', {});
        }
        await recordChange(tx, access, { change, decisions: [] });
        recorded += 1;
      }
      return { recorded };
    });
  }
}

function requireFew(count: number): void {
  if (count > mostAtOnce) throw badInput(`Lees hooguit ${mostAtOnce} herindelingen tegelijk in.`);
}

async function compareOne(
  tx: Transaction,
  access: PlatformAccess,
  { rows, change }: TableChange,
): Promise<ComparedChange> {
  const preview = await previewChange(tx, change, []);
  const { problems } = preview;
  const of = { rows, change, sentences: [], seal: '' };
  if (problems.includes(alreadyThere)) return { ...of, state: 'known', problems: [] };
  if (problems.length > 0) return { ...of, state: 'wrong', problems };
  const questions = preview.regions.flatMap(({ question }) => question ?? []);
  if (questions.length > 0) return { ...of, state: 'undecided', problems: questions };
  await recordChange(tx, access, { change, decisions: [] });
  const sentences = sentencesOf(preview);
  return { ...of, state: 'new', problems: [], sentences, seal: sealOf(sentences) };
}

const sentencesOf = ({ sentences, regions }: ChangePreview): string[] => [
  ...sentences,
  ...regions.flatMap(({ region: { name }, sentences: there, campaigns }) => [
    ...there.map((sentence) => `${name}: ${sentence}`),
    ...campaigns.map(({ title, sentence }) => `${name}, „${title}”: ${sentence}`),
  ]),
];

const sealOf = (sentences: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(sentences)).digest('base64url');
