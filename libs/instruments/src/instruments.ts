import type { Transaction } from '@ijkpunt/platform';
import type { Instrument, InstrumentQuestion } from './instrument-shape.js';

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
  const [row]: { content: Instrument }[] = await tx.query(
    'select content from instrument_versions where instrument_code = $1 and version = $2',
    [code, version],
  );
  if (!row) throw new Error(`instrument ${key} is not published`);
  published.set(key, row.content);
  return row.content;
}

/** Publishes a version once. The same content again does nothing; other content is refused. */
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
  await tx.query(
    `insert into instrument_versions (instrument_code, version, title, content)
     values ($1, $2, $3, $4)`,
    [instrument.code, instrument.version, instrument.title, JSON.stringify(instrument)],
  );
}

export const questionsOf = (instrument: Instrument): InstrumentQuestion[] =>
  instrument.themes.flatMap((theme) => theme.questions);
