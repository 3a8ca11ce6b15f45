import type { Transaction } from '@ijkpunt/platform';
import type { Instrument, InstrumentQuestion } from './instrument-shape.js';
import { findLineageProblems } from './lineage/lineage.js';

/** Published versions never change, so one read serves the life of the process. */
const published = new Map<string, Instrument>();

/** The published version; throws when it does not exist (a campaign always names one that does). */
export async function getInstrument(
  tx: Transaction,
  code: string,
  version: string,
): Promise<Instrument> {
  const key = `${code}@${version}`;
  const known = published.get(key);
  if (known) return known;
  const content = await findPublished(tx, code, version);
  if (!content) throw new Error(`instrument ${key} is not published`);
  published.set(key, content);
  return content;
}

async function findPublished(
  tx: Transaction,
  code: string,
  version: string,
): Promise<Instrument | null> {
  const [row]: { content: Instrument }[] = await tx.query(
    'select content from instrument_versions where instrument_code = $1 and version = $2',
    [code, version],
  );
  return row?.content ?? null;
}

/**
 * Publishes a version once. The same content again does nothing; other content is refused, and so
 * is a lineage that cannot be true.
 */
export async function publishInstrument(tx: Transaction, instrument: Instrument): Promise<void> {
  const [known]: { same: boolean }[] = await tx.query(
    `select content = $3::jsonb as same from instrument_versions
      where instrument_code = $1 and version = $2`,
    [instrument.code, instrument.version, JSON.stringify(instrument)],
  );
  if (known?.same) return;
  if (known) {
    throw new Error(
      `${instrument.code} versie ${instrument.version} is al gepubliceerd met andere inhoud; geef de wijziging een nieuwe versie.`,
    );
  }
  await refuseImpossibleLineage(tx, instrument);
  await tx.query(
    `insert into instrument_versions (instrument_code, version, title, content)
     values ($1, $2, $3, $4)`,
    [instrument.code, instrument.version, instrument.title, JSON.stringify(instrument)],
  );
}

async function refuseImpossibleLineage(tx: Transaction, instrument: Instrument): Promise<void> {
  const { code, version, previousVersion, lineage } = instrument;
  if (!previousVersion || !lineage) return;
  const previous = await findPublished(tx, code, previousVersion);
  const problems = previous
    ? findLineageProblems({ previous, next: instrument }, lineage)
    : [{ reason: `Versie ${previousVersion} is niet gepubliceerd.` }];
  if (problems.length === 0) return;
  const lines = problems.map(({ reason }) => `  ${reason}`).join('\n');
  throw new Error(`De herkomst van ${code} versie ${version} kan niet kloppen:\n${lines}`);
}

export const questionsOf = (instrument: Instrument): InstrumentQuestion[] =>
  instrument.themes.flatMap((theme) => theme.questions);
