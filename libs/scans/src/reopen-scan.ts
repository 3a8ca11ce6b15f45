import { Injectable } from '@nestjs/common';
import { badInput, conflict, Refusal } from '@ijkpunt/contracts';
import { Database, once, record, type Transaction } from '@ijkpunt/platform';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import { campaignStatus } from './campaigns.js';
import { keepReopening } from './reopenings.js';
import { lockScan, openDesk, type ScanDesk, type ScanName } from './scan-desk.js';
import { Scan } from './scan.entity.js';

export interface ReopenScanRequest {
  readonly scan: ScanName;
  readonly expectedRevision: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const reasonLimit = 1_000;

/**
 * Opens a submitted scan for correction. Its last submission keeps counting until the next one.
 * Records `scan.reopened.v1`.
 */
@Injectable()
export class ReopenScan {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: ReopenScanRequest, now = new Date()): Promise<void> {
    const reason = request.reason.trim();
    if (!reason || reason.length > reasonLimit || reason.includes('\0') || !reason.isWellFormed()) {
      throw badInput('Schrijf in maximaal 1.000 tekens waarom u de zelfscan heropent.', {
        field: 'reason',
      });
    }
    const { idempotencyKey: key, ...content } = request;
    await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.reopen');
      return once(tx, access.context, { key, content: ['reopen', content] }, async () => {
        if (campaignStatus(desk.campaign, now) !== 'open') {
          throw badInput('De meting is gesloten; een ingediende zelfscan ligt dan vast.');
        }
        return { revision: await reopen(tx, access, desk, { ...request, reason }) };
      });
    });
  }
}

async function reopen(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  request: ReopenScanRequest,
): Promise<number> {
  const scan = await lockScan(tx, access, desk);
  if (scan.status !== 'submitted') {
    throw new Refusal('CONFLICT', 'Deze zelfscan is al open.', { revision: scan.revision });
  }
  if (scan.revision !== request.expectedRevision) {
    throw conflict('Er is intussen iets gewijzigd. Ververs de pagina.', {
      current: scan.revision,
      yours: request.expectedRevision,
    });
  }
  const revision = scan.revision + 1;
  await tx.update(
    Scan,
    { regionId: scan.regionId, id: scan.id },
    { status: 'reopened', revision, updatedAt: new Date() },
  );
  await keepReopening(tx, access.context, scan, request.reason);
  await record(tx, access.context, {
    kind: 'scan.reopened.v1',
    entityId: scan.campaignId,
    version: revision,
  });
  await audit(tx, access.context, {
    action: 'scan.reopened',
    entityId: scan.id,
    detail: { reason: request.reason },
  });
  return revision;
}
