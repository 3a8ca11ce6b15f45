import type { AnswerKind } from '@ijkpunt/contracts';
import { t } from '../../messages/t.js';
import type { Level } from './scan-query.js';

interface Choice {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
}

/** 'Niveau 2, In aanzet.', or the choice without a level in words. */
export function choiceText({ kind, level }: Choice, levels: readonly Level[]): string {
  if (kind !== null && kind !== 'level') return t(`choice.${kind}`);
  const label = levels.find(({ value }) => value === level)?.label ?? '';
  return t('scan.previousLevel', { level: level ?? 0, label });
}
