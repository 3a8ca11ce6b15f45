import { badInput } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import type { ScanDesk } from '../scan-desk.js';

export function requireQuestion(desk: ScanDesk, code: string): void {
  if (!questionsOf(desk.instrument).some((question) => question.code === code)) {
    throw badInput('Deze vraag hoort niet bij deze zelfscan.', { field: 'questionCode' });
  }
}
