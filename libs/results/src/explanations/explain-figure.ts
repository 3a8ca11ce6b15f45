import { Injectable } from '@nestjs/common';
import { badInput, conflict, type Refusal } from '@ijkpunt/contracts';
import {
  Database,
  record,
  sendAlong,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { checkText, keyOf, lockScan, openDesk, type ScanName } from '@ijkpunt/scans';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import {
  explanationLimit,
  figuresOfInstrument,
  readExplanations,
  type Explanation,
} from './explanations.js';

export interface ExplainFigureRequest {
  readonly scan: ScanName;
  /** 'total', 'theme:A' or 'question:A1'. */
  readonly about: string;
  /** Empty withdraws the explanation. */
  readonly text: string;
  /** The revision of the explanation that the person saw; 0 when there was none. */
  readonly expectedRevision: number;
}

/** Sets the municipality's own words beside one of its figures; they travel along with it. */
@Injectable()
export class ExplainFigure {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: ExplainFigureRequest): Promise<void> {
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'results.explain');
      const { campaign, member, instrument } = desk;
      const { about, expectedRevision } = request;
      if (!figuresOfInstrument(instrument).includes(about)) {
        throw badInput('Dit cijfer hoort niet bij deze meting.', { field: 'about' });
      }
      const limit = explanationLimit;
      const text = checkText(request.text, { field: 'text', name: 'De toelichting', limit }) ?? '';
      // One change of a municipality's explanations at a time, so that they can be counted.
      const scan = await lockScan(tx, access, desk);
      if (scan.submissionRevision === null) {
        throw badInput('Er is nog niets vastgesteld, dus er is nog geen cijfer om toe te lichten.');
      }
      const { explanations, explanationsVersion } = await readExplanations(tx, context, desk);
      const present = explanations.find((each) => each.about === about);
      if ((present?.text ?? '') === text) return;
      if ((present?.revision ?? 0) !== expectedRevision) throw clash(present, text);
      const version = explanationsVersion + 1;
      await insert(tx, context, [...keyOf(access, desk), about], { text, version });
      sendAlong(
        tx,
        `update campaign_results set words_version = words_version + 1
          where region_id = $1 and campaign_id = $2`,
        [context.regionId, campaign.id],
      );
      await record(tx, context, { kind: 'figure.explained.v1', entityId: campaign.id, version: 0 });
      await audit(tx, context, {
        action: 'figure.explained',
        entityId: campaign.id,
        detail: { municipality: member.code, about, version },
      });
    });
  }
}

/** A figure that was explained before, and no longer, goes on counting where it was. */
async function insert(
  tx: Transaction,
  { personId, personName }: RegionContext,
  figure: readonly string[],
  { text, version }: { readonly text: string; readonly version: number },
): Promise<void> {
  await tx.query(
    `insert into figure_explanations (region_id, campaign_id, municipality_code, about, revision,
       version, text, written_by, written_by_name)
     select $1, $2, $3, $4, 1 + coalesce(max(revision), 0), $5, $6, $7, $8
       from figure_explanations
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and about = $4`,
    [...figure, version, text, personId, personName],
  );
}

const clash = (current: Explanation | undefined, yours: string): Refusal =>
  conflict('Een collega heeft deze toelichting intussen gewijzigd.', {
    current: current
      ? { text: current.text, revision: current.revision, writtenBy: current.writtenBy }
      : null,
    yours,
  });
