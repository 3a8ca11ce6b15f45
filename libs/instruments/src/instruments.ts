import { badInput, conflict, type Refusal } from '@ijkpunt/contracts';
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

/** Enough for a questionnaire that changes each year; it ends what could go round. */
const longestChain = 50;

/** A version and those before it, newest first, as far as `from` or as the line is recorded. */
export async function getChain(
  tx: Transaction,
  code: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Instrument[]> {
  const known = knownChain(code, from, to);
  if (known) return known;
  const rows: { content: Instrument }[] = await tx.query(
    `with recursive chain as (
       select version, content, 1 as length from instrument_versions
        where instrument_code = $1 and version = $2
       union all
       select former.version, former.content, length + 1
         from chain join instrument_versions former
           on former.instrument_code = $1
          and former.version = chain.content ->> 'previousVersion'
        where chain.version <> $3 and length < $4)
     select content from chain order by length`,
    [code, to, from, longestChain],
  );
  if (rows.length === 0) throw new Error(`instrument ${code}@${to} is not published`);
  for (const { content } of rows) published.set(`${code}@${content.version}`, content);
  return rows.map(({ content }) => content);
}

/** The chain when every version of it was read before; null when it must be looked up. */
function knownChain(code: string, from: string, to: string): Instrument[] | null {
  const chain: Instrument[] = [];
  for (let version = to; chain.length < longestChain;) {
    const each = published.get(`${code}@${version}`);
    if (!each) return null;
    chain.push(each);
    if (each.version === from || each.previousVersion === undefined) return chain;
    version = each.previousVersion;
  }
  return chain;
}

/**
 * Publishes a version once, and says whether it did. The same content again does nothing; other
 * content is refused, and so is a lineage that cannot be true.
 */
export async function publishInstrument(tx: Transaction, instrument: Instrument): Promise<boolean> {
  const { code, version, title } = instrument;
  const standing = await findStanding(tx, instrument);
  if (standing === 'published') return false;
  if (standing === 'differs') throw differs(instrument);
  await refuseImpossibleLineage(tx, instrument);
  const inserted: unknown[] = await tx.query(
    `insert into instrument_versions (instrument_code, version, title, content)
     values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [code, version, title, JSON.stringify(instrument)],
  );
  if (inserted.length > 0) return true;
  // Somebody else was first just now.
  if ((await findStanding(tx, instrument)) === 'differs') throw differs(instrument);
  return false;
}

/** Whether this version is published, and with this content. */
export async function findStanding(
  tx: Transaction,
  instrument: Instrument,
): Promise<'absent' | 'published' | 'differs'> {
  const [known]: { same: boolean }[] = await tx.query(
    `select content = $3::jsonb as same from instrument_versions
      where instrument_code = $1 and version = $2`,
    [instrument.code, instrument.version, JSON.stringify(instrument)],
  );
  if (!known) return 'absent';
  return known.same ? 'published' : 'differs';
}

const differs = ({ code, version, title }: Instrument): Refusal =>
  conflict(
    `${title} versie ${version} is al gepubliceerd met andere inhoud, en blijft zoals zij is. Geef de wijziging een nieuwe versie.`,
    { instrument: code, version },
  );

async function refuseImpossibleLineage(tx: Transaction, instrument: Instrument): Promise<void> {
  const { title, code, version, previousVersion, lineage } = instrument;
  if (!previousVersion || !lineage) return;
  const previous = await findPublished(tx, code, previousVersion);
  const problems = previous
    ? findLineageProblems({ previous, next: instrument }, lineage)
    : [{ reason: `Versie ${previousVersion} is niet gepubliceerd.` }];
  if (problems.length === 0) return;
  const lines = problems.map(({ reason }) => `  ${reason}`).join('\n');
  throw badInput(`De herkomst van ${title} versie ${version} kan niet kloppen:\n${lines}`);
}

export const questionsOf = (instrument: Instrument): InstrumentQuestion[] =>
  instrument.themes.flatMap((theme) => theme.questions);
