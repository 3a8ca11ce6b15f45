import type { AnswerKind } from '@ijkpunt/contracts';
import { t } from '../../messages/t.js';
import type { Level } from './scan-query.js';

interface Choice {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
}

/** 'Niveau 2, In aanzet.', or one of the two answers without a level. */
export function choiceText({ kind, level }: Choice, levels: readonly Level[]): string {
  if (kind === 'dont_know') return t('scan.previousDontKnow');
  if (kind === 'not_applicable') return t('scan.previousNotApplicable');
  const label = levels.find(({ value }) => value === level)?.label ?? '';
  return t('scan.previousLevel', { level: level ?? 0, label });
}
