import { badInput } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { ScanDesk } from '../scan-desk.js';

/** The columns by which colleagues find each other: they meet before the scan itself exists. */
export const keyOf = (access: RegionAccess, desk: ScanDesk): [string, string, string] => [
  access.context.regionId,
  desk.campaign.id,
  desk.member.code,
];

export function requireQuestion(desk: ScanDesk, code: string): void {
  if (!questionsOf(desk.instrument).some((question) => question.code === code)) {
    throw badInput('Deze vraag hoort niet bij deze zelfscan.', { field: 'questionCode' });
  }
}
