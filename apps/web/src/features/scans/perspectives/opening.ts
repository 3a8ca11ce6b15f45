import type { AnswerKind, Perspective } from '@ijkpunt/contracts';
import { t } from '../../../messages/t.js';

export interface View {
  readonly perspective: Perspective;
  readonly kind: AnswerKind;
  readonly level: number | null;
}

const steps: Partial<Record<AnswerKind, number>> = { no: 0, partly: 1, yes: 2 };
const valueOf = ({ kind, level }: View): number | null =>
  kind === 'level' ? level : (steps[kind] ?? null);

/** A sentence to begin the conversation with: it asks the lowest view what the highest misses. */
export function openingFor(views: readonly View[]): string {
  if (views.length === 0) return t('talk.openNothing');
  const valued = views
    .flatMap((view) => {
      const value = valueOf(view);
      return value === null ? [] : [{ perspective: view.perspective, value }];
    })
    .sort((a, b) => a.value - b.value);
  const low = valued[0];
  const high = valued.at(-1);
  const isDoubted = views.some(({ kind }) => kind === 'not_applicable');
  if (isDoubted && valued.length > 0) return t('talk.openDoubted');
  if (!low || !high || low.value === high.value) {
    return t(valued.length > 1 ? 'talk.openAgreed' : 'talk.openWords');
  }
  const [lowest, highest] = [
    t(`perspective.${low.perspective}`),
    t(`perspective.${high.perspective}`),
  ];
  return lowest === highest
    ? t('talk.openWithin', { perspective: lowest })
    : t('talk.openBetween', { lowest, highest });
}
