import { Inject, Injectable } from '@nestjs/common';
import { badInput, Refusal } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import {
  keyOf,
  openDesk,
  requireOpened,
  scanChange,
  type ScanDesk,
  type ScanName,
} from '../scan-desk.js';
import { requireDraft, requireTheme } from './blind-themes.js';

export interface BlindThemeRequest {
  readonly scan: ScanName;
  readonly themeCode: string;
}

const ofTheme = `region_id = $1 and campaign_id = $2 and municipality_code = $3
  and theme_code = $4`;

/**
 * The coordinator lets a theme be answered blind, ends that while nobody answered, or shows what
 * everybody answered, once and for all. Twice the same changes nothing.
 */
@Injectable()
export class ChangeBlindTheme {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async open(access: RegionAccess, request: BlindThemeRequest, now = new Date()): Promise<void> {
    await this.change(access, request, async (tx, desk, key) => {
      requireOpened(desk.campaign, now);
      await requireDraft(tx, access, desk);
      await tx.query(
        `insert into blind_themes (region_id, campaign_id, municipality_code, theme_code,
           opened_by, opened_by_name)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [...key, access.context.personId, access.context.personName],
      );
    });
  }

  async close(access: RegionAccess, request: BlindThemeRequest): Promise<void> {
    await this.change(access, request, async (tx, _desk, key) => {
      await lock(tx, key);
      if (await hasAnswers(tx, key)) {
        throw new Refusal('CONFLICT', 'Er is al blind geantwoord. Toon de antwoorden.');
      }
      await tx.query(`delete from blind_themes where ${ofTheme}`, [...key]);
    });
  }

  async reveal(access: RegionAccess, request: BlindThemeRequest): Promise<void> {
    await this.change(access, request, async (tx, desk, key) => {
      if (!(await lock(tx, key))) return;
      if (!(await hasAnswers(tx, key))) {
        throw badInput('Nog niemand heeft dit thema blind beantwoord.', { field: 'themeCode' });
      }
      await tx.query(
        `update blind_themes set revealed_at = now(), revealed_by_name = $5 where ${ofTheme}`,
        [...key, access.context.personName],
      );
      await audit(tx, access.context, {
        action: 'theme.revealed',
        entityId: desk.campaign.id,
        detail: { municipality: desk.member.code, theme: request.themeCode },
      });
    });
  }

  private async change(
    access: RegionAccess,
    { scan, themeCode }: BlindThemeRequest,
    deed: (tx: Transaction, desk: ScanDesk, key: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, scan, 'scan.divide');
      requireTheme(desk, themeCode);
      await deed(tx, desk, [...keyOf(access, desk), themeCode]);
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }
}

/** Waits for answers that are on their way; false when the theme is not blind, or not any more. */
async function lock(tx: Transaction, key: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from blind_themes where ${ofTheme} and revealed_at is null for update`,
    [...key],
  );
  return rows.length > 0;
}

async function hasAnswers(tx: Transaction, key: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await tx.query(`select from blind_progress where ${ofTheme} limit 1`, [
    ...key,
  ]);
  return rows.length > 0;
}
