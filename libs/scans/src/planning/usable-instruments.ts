import { badInput } from '@ijkpunt/contracts';
import {
  getInstrument,
  readUsableVersions,
  requireUsableVersion,
  type Instrument,
  type UsableVersion,
} from '@ijkpunt/instruments';
import type { Transaction } from '@ijkpunt/platform';

/** What a new campaign may ask: of each instrument the newest version that was not retired. */
export async function readUsableInstruments(tx: Transaction): Promise<Instrument[]> {
  const newest = new Map<string, UsableVersion>();
  for (const usable of await readUsableVersions(tx)) {
    if (!newest.has(usable.code)) newest.set(usable.code, usable);
  }
  const instruments: Instrument[] = [];
  for (const { code, version } of newest.values()) {
    instruments.push(await getInstrument(tx, code, version));
  }
  return instruments;
}

export interface Asked {
  readonly instrumentCode: string;
  /** Null asks every theme. */
  readonly themeCodes: readonly string[] | null;
}

/** Why this cannot be asked, in a sentence; else the version that asks it. */
export async function findAskable(
  tx: Transaction,
  { instrumentCode, themeCodes }: Asked,
): Promise<{ readonly instrument: Instrument } | { readonly problem: string }> {
  const usable = await readUsableInstruments(tx);
  const instrument = usable.find(({ code }) => code === instrumentCode);
  if (!instrument) {
    return { problem: 'Deze vragenlijst is niet (meer) in gebruik; kies een andere.' };
  }
  const known = new Set(instrument.themes.map(({ code }) => code));
  const isKnown = themeCodes === null || themeCodes.every((code) => known.has(code));
  if (isKnown && themeCodes?.length !== 0) return { instrument };
  return {
    problem: isKnown
      ? 'Kies ten minste één thema.'
      : `Versie ${instrument.version} van de vragenlijst heeft niet alle gekozen thema's; kies opnieuw.`,
  };
}

/** As `findAskable`, for who plans with it: until the transaction ends nobody can retire it. */
export async function getAskable(tx: Transaction, asked: Asked): Promise<Instrument> {
  const found = await findAskable(tx, asked);
  if ('problem' in found) throw badInput(found.problem, { field: 'themeCodes' });
  const { code, version } = found.instrument;
  await requireUsableVersion(tx, code, version);
  return found.instrument;
}
