import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import type { BlindAnswer } from './perspectives-query.js';
import './perspectives.css';

/** 'koos niveau 3'. */
export const chosenText = ({ kind, level }: Pick<BlindAnswer, 'kind' | 'level'>): string =>
  kind === 'level' ? t('views.choseLevel', { level: level ?? 0 }) : t(`views.chose.${kind}`);

/** All views on one question side by side. */
export function Views({ views }: { readonly views: readonly BlindAnswer[] }) {
  return (
    <ul className="views-row">
      {views.map((view, index) => (
        <li key={index} className="views-row__view">
          <h3>
            {t(`perspective.${view.perspective}`)}
            {view.isOwn ? <span className="tag">{t('views.own')}</span> : null}
          </h3>
          {view.kind === 'level' ? (
            <p className="views-row__level num" aria-hidden="true">
              {view.level}
            </p>
          ) : null}
          <AnswerLines answer={view} />
          <p className="small">{formatWhen(view.answeredAt, new Date())}</p>
        </li>
      ))}
    </ul>
  );
}
