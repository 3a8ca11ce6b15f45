import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  isUuid,
  newId,
  notFound,
  Refusal,
  type CampaignChange,
} from '@ijkpunt/contracts';
import { Database, once, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import {
  keyOf,
  findScan,
  openDesk,
  scanChange,
  type ScanDesk,
  type ScanName,
} from '../scan-desk.js';
import { mostDocuments, readDocuments } from './scan-documents.js';

export interface AddDocumentRequest {
  readonly scan: ScanName;
  readonly title: string;
  readonly place: string;
  readonly idempotencyKey: string;
}

export interface RemoveDocumentRequest {
  readonly scan: ScanName;
  readonly documentId: string;
}

/** Keeps the free list of documents of a scan, as long as it is not submitted. */
@Injectable()
export class ChangeDocuments {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async add(access: RegionAccess, request: AddDocumentRequest): Promise<void> {
    const { idempotencyKey: key, ...content } = request;
    await this.change(access, request.scan, (tx, desk) =>
      once(tx, access.context, { key, content: ['document', content] }, async () => {
        await insert(tx, access, desk, request);
        return scanChange(access, desk, 'answers');
      }),
    );
  }

  async remove(access: RegionAccess, request: RemoveDocumentRequest): Promise<void> {
    await this.change(access, request.scan, async (tx, desk) => {
      if (!isUuid(request.documentId)) throw notFound();
      const [, found]: [unknown, number] = await tx.query(
        `delete from scan_documents
          where region_id = $1 and campaign_id = $2 and municipality_code = $3 and id = $4`,
        [...keyOf(access, desk), request.documentId],
      );
      if (found === 0) throw notFound();
      return scanChange(access, desk, 'answers');
    });
  }

  private async change(
    access: RegionAccess,
    name: ScanName,
    deed: (tx: Transaction, desk: ScanDesk) => Promise<CampaignChange>,
  ): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.edit');
      if (!desk.instrument.documents) {
        throw badInput('Bij deze vragenlijst hoort geen lijst van stukken.');
      }
      const scan = await findScan(tx, access, desk);
      if (scan?.status === 'submitted') {
        throw new Refusal('CONFLICT', 'Deze zelfscan is ingediend; de stukken liggen vast.');
      }
      return deed(tx, desk);
    });
    await this.push.publish(change);
  }
}

async function insert(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  request: AddDocumentRequest,
): Promise<void> {
  const title = checkText(request.title, { field: 'title', name: 'De titel', limit: 300 });
  if (!title) throw badInput('Vul de titel van het stuk in.', { field: 'title' });
  const place = checkText(request.place, { field: 'place', name: 'De vindplaats', limit: 1_000 });
  if ((await readDocuments(tx, access, desk)).length >= mostDocuments) {
    throw badInput(`Er staan al ${mostDocuments} stukken in de lijst.`);
  }
  await tx.query(
    `insert into scan_documents (region_id, campaign_id, municipality_code, id, title, place,
       added_by, added_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...keyOf(access, desk),
      newId(),
      title,
      place ?? '',
      access.context.personId,
      access.context.personName,
    ],
  );
}
