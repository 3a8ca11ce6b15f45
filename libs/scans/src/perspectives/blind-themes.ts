import { badInput, Refusal } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, findScan, submittedMeanwhile, type ScanDesk } from '../scan-desk.js';

export function requireTheme(desk: ScanDesk, themeCode: string): void {
  if (!desk.instrument.themes.some(({ code }) => code === themeCode)) {
    throw badInput('Dit thema hoort niet bij deze zelfscan.', { field: 'themeCode' });
  }
}

/** The theme that asks this question; '' when none does. */
export const themeOf = ({ instrument }: ScanDesk, questionCode: string): string =>
  instrument.themes.find(({ questions }) => questions.some(({ code }) => code === questionCode))
    ?.code ?? '';

const ofTheme = `region_id = $1 and campaign_id = $2 and municipality_code = $3
  and theme_code = $4`;

/** Whether the theme is answered blind now, not yet shown. Holds it so until the end. */
export async function holdBlind(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  themeCode: string,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from blind_themes where ${ofTheme} and revealed_at is null for share`,
    [...keyOf(access, desk), themeCode],
  );
  return rows.length > 0;
}

/** The answer of all together waits until everybody gave their own and saw the others'. */
export const answeredBlind = (): Refusal =>
  new Refusal(
    'CONFLICT',
    'Dit thema wordt nu blind beantwoord. Het gezamenlijke antwoord volgt na het tonen.',
  );

export async function requireRevealed(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<void> {
  const rows: unknown[] = await tx.query(
    `select from blind_themes where ${ofTheme} and revealed_at is not null`,
    [...keyOf(access, desk), themeOf(desk, questionCode)],
  );
  if (rows.length === 0) {
    throw badInput('De antwoorden van dit thema zijn nog niet getoond.', {
      field: 'questionCode',
    });
  }
}

export async function requireDraft(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<void> {
  const scan = await findScan(tx, access, desk);
  if (scan?.status === 'submitted') throw submittedMeanwhile();
}
