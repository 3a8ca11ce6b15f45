import { badInput } from '@ijkpunt/contracts';
import type { TableKind } from './workbook-process.js';

const kinds: readonly TableKind[] = ['xlsx', 'ods', 'csv'];
const advice = 'Bewaar de tabel als Excel (.xlsx), OpenDocument (.ods) of CSV.';

/** What a file says it is by its name, when its first bytes do not say otherwise. */
export function tableKindOf(name: string, bytes: Uint8Array): TableKind {
  if (bytes.length === 0) throw badInput('Dit bestand is leeg.', { problems: [] });
  const refuse = (reason: string): never => {
    throw badInput(`${reason} ${advice}`, { problems: [] });
  };
  const kind = kinds.find((each) => name.toLowerCase().endsWith(`.${each}`));
  if (!kind) return refuse('Dit soort bestand kan IJkpunt niet lezen.');
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (begin.startsWith('d0cf11e0')) {
    return refuse('Dit is een oud bestand van Excel (.xls), of een met een wachtwoord.');
  }
  const isZip = begin.startsWith('504b0304');
  if (isZip === (kind === 'csv')) {
    return refuse(`De naam eindigt op .${kind}, maar het bestand is iets anders of niet heel.`);
  }
  return kind;
}
