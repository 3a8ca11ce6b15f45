import { formatWhen } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { choiceText } from './choice-text.js';
import type { Question } from './scan-query.js';
import type { Shortcuts } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';

function Previous({ questionCode }: { readonly questionCode: string }) {
  const { scan, findPrevious } = useWorkspace();
  if (!scan.previousCampaign) return <p>{t('scan.previousFirst')}</p>;
  const answer = findPrevious(questionCode);
  if (!answer) return <p>{t('scan.previousNone')}</p>;
  return (
    <>
      <p>{choiceText(answer, scan.instrument.levels)}</p>
      {answer.note ? <p>{t('scan.quote', { text: answer.note })}</p> : null}
    </>
  );
}

interface QuestionAsideProps {
  readonly question: Question;
  readonly shortcuts: Shortcuts;
}

export function QuestionAside({ question, shortcuts }: QuestionAsideProps) {
  const { scan, findAnswer } = useWorkspace();
  const answer = findAnswer(question.code);
  const year = scan.previousCampaign?.year;
  return (
    <section className="question-aside" aria-label={t('scan.atQuestion')}>
      <div>
        <h2>{year ? t('scan.previousTitle', { year }) : t('scan.previousTitleNone')}</h2>
        <Previous questionCode={question.code} />
      </div>
      <div>
        <h2>{t('scan.answeredTitle')}</h2>
        <p>
          {answer
            ? t('scan.answeredBy', {
                name: answer.answeredBy,
                when: formatWhen(answer.answeredAt, new Date()),
              })
            : t('scan.answeredNone')}
        </p>
      </div>
      {scan.permissions.canEdit ? (
        <div className="question-aside__shortcuts">
          <h2>{t('scan.shortcuts')}</h2>
          <label className="shortcuts-toggle">
            <input type="checkbox" checked={shortcuts.isOn} onChange={shortcuts.toggle} />
            {t('scan.shortcutsUse')}
          </label>
          <dl className="shortcuts">
            <dt>
              <kbd>N</kbd>
            </dt>
            <dd>{t('scan.shortcutNext')}</dd>
            <dt>
              <kbd>{scan.instrument.levels[0]?.value}</kbd>–
              <kbd>{scan.instrument.levels.at(-1)?.value}</kbd>
            </dt>
            <dd>{t('scan.shortcutLevel')}</dd>
          </dl>
        </div>
      ) : null}
    </section>
  );
}
