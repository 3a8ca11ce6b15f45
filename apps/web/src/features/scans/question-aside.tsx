import { t } from '../../messages/t.js';
import { AboutQuestion } from './about-question.js';
import { PreviousAnswer } from './previous-answer.js';
import { ReadingNoteAside } from './reading/reading-note.js';
import { useBlindState } from './perspectives/use-perspectives.js';
import { ViewsPanel } from './perspectives/views-panel.js';
import { RequestsAside } from './requests/requests-aside.js';
import type { Question, Theme } from './scan-query.js';
import { useIsPerTeam, ViewsOfTeams } from './teams/teams-part.js';
import { AnswerHistory } from './together/answer-history.js';
import { Avatar } from './together/avatar.js';
import { Comments } from './together/comments.js';
import { presentAt } from './together/facts.js';
import { ThemeDivision } from './together/theme-division.js';
import './together/together.css';
import type { Shortcuts } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';

interface QuestionAsideProps {
  readonly theme: Theme;
  readonly question: Question;
  readonly shortcuts: Shortcuts;
}

export function QuestionAside({ theme, question, shortcuts }: QuestionAsideProps) {
  const { scan, together } = useWorkspace();
  const { isBlind, mustChoose } = useBlindState(theme.code);
  const here = presentAt(together, question.code);
  return (
    <section className="question-aside" aria-label={t('scan.atQuestion')}>
      {mustChoose ? null : (
        <PreviousAnswer key={`vorige-${question.code}`} questionCode={question.code} />
      )}
      <ReadingNoteAside key={`lezen-${question.code}`} questionCode={question.code} />
      {here.length > 0 ? (
        <div data-testid="present-here">
          <h2>{t('together.hereTitle')}</h2>
          {here.map(({ id, name }) => (
            <p key={id} className="together-here">
              <Avatar name={name} />
              {name}
            </p>
          ))}
        </div>
      ) : null}
      <ViewsPanel key={`collegas-${theme.code}`} theme={theme} questionCode={question.code} />
      <ViewsOfTeams theme={theme} question={question} />
      <RequestsAside key={`vragen-${question.code}`} theme={theme} question={question} />
      <Comments questionCode={question.code} />
      {isBlind ? null : (
        <AnswerHistory key={`geschiedenis-${question.code}`} questionCode={question.code} />
      )}
      <ThemeDivision theme={theme} />
      <AboutQuestion question={question} />
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
            <ChoiceKeys type={question.type} />
            <TeamKey theme={theme} question={question} />
          </dl>
        </div>
      ) : null}
    </section>
  );
}

/** The key that unfolds the teams, where there are several. */
function TeamKey(part: Omit<QuestionAsideProps, 'shortcuts'>) {
  if (!useIsPerTeam(part)) return null;
  return (
    <>
      <dt>
        <kbd>T</kbd>
      </dt>
      <dd>{t('teamAnswers.shortcut')}</dd>
    </>
  );
}

/** The keys that choose an answer; words are typed. */
function ChoiceKeys({ type }: { readonly type: Question['type'] }) {
  const { scan } = useWorkspace();
  const { levels } = scan.instrument;
  if (type === 'open') return null;
  return (
    <>
      <dt>
        {type === 'check' ? (
          <>
            <kbd>J</kbd> <kbd>D</kbd> <kbd>E</kbd>
          </>
        ) : (
          <>
            <kbd>{levels[0]?.value}</kbd>–<kbd>{levels.at(-1)?.value}</kbd>
          </>
        )}
      </dt>
      <dd>{t(type === 'check' ? 'scan.shortcutCheck' : 'scan.shortcutLevel')}</dd>
    </>
  );
}
