import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/t.js';
import { MarkToggle } from './finding/mark-toggle.js';
import { BlindBand } from './perspectives/blind-band.js';
import { findNeighbour, findNextOpen } from './progress.js';
import { QuestionAside } from './question-aside.js';
import { QuestionForm } from './question-form.js';
import { marksAt } from './reading/reading-query.js';
import { UnclearQuestion } from './reading/unclear-question.js';
import { useScanReading } from './reading/use-reading.js';
import { saveState } from './save-state.js';
import type { Question, Theme } from './scan-query.js';
import { ScanNotices } from './scan-notices.js';
import { TeamsAtQuestion } from './teams/teams-line.js';
import { AnswersPerTeam } from './teams/teams-part.js';
import { ThemeNav } from './theme-nav.js';
import { findThemeBySlug, questionPath } from './theme-slugs.js';
import { useReportPresence } from './together/use-together.js';
import { useKey, useShortcuts } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';
import './question-page.css';

export function QuestionPage() {
  const { scan, isAnswered } = useWorkspace();
  const { themeSlug = '' } = useParams();
  const [search] = useSearchParams();
  const theme = findThemeBySlug(scan.instrument.themes, themeSlug);
  if (!theme) return <NotFound />;
  const asked = search.get('vraag');
  const question =
    theme.questions.find(({ code }) => code === asked) ??
    theme.questions.find(({ code }) => !isAnswered(code)) ??
    theme.questions[0];
  if (!question) return <NotFound />;
  return <QuestionScreen theme={theme} question={question} />;
}

interface QuestionScreenProps {
  readonly theme: Theme;
  readonly question: Question;
}

function QuestionScreen({ theme, question }: QuestionScreenProps) {
  const { scan, scanRef, base, saver, saving, isAnswered } = useWorkspace();
  const navigate = useNavigate();
  useReportPresence(scanRef, question.code);
  const { themes } = scan.instrument;
  const themeName = t('scan.themeName', theme);
  const previous = findNeighbour(themes, question.code, -1);
  const following = findNeighbour(themes, question.code, 1);
  const nextOpen = findNextOpen(themes, question.code, isAnswered);

  const { tone, text: savedText } = saveState(saving);
  const { canEdit } = scan.permissions;
  const nextText = !canEdit ? 'scan.toOverview' : nextOpen ? 'scan.next' : 'scan.toReview';
  const goTo = (path: string): void => {
    saver.flush(question.code);
    void navigate(path);
  };
  const goToNextOpen = (): void =>
    goTo(nextOpen && canEdit ? questionPath(base, themes, nextOpen.code) : `${base}/controleren`);
  const shortcuts = useShortcuts();
  useKey(shortcuts.isOn, (key) => {
    if (key === 'n') goToNextOpen();
  });

  return (
    <div className="scan-page">
      <ThemeNav current={theme} />
      <div className="question">
        <ScanNotices questionCode={question.code} />
        <p className="small">
          {t('scan.position', {
            theme: themeName,
            index: theme.questions.indexOf(question) + 1,
            count: theme.questions.length,
          })}
        </p>
        <PageHeading
          className="question__statement"
          title={[question.code, t('municipality.name', scan.municipality), scan.campaign.title]}
        >
          {question.statement}
        </PageHeading>
        <QuestionSteps theme={theme} current={question.code} />
        <MarkToggle questionCode={question.code} />
        {question.explanation ? <p className="prose">{question.explanation}</p> : null}
        <TeamsAtQuestion question={question} />
        <BlindBand themeCode={theme.code} questionCode={question.code}>
          <QuestionForm key={question.code} question={question} hasShortcuts={shortcuts.isOn} />
        </BlindBand>
        <AnswersPerTeam
          key={`teams-${question.code}`}
          theme={theme}
          question={question}
          hasShortcuts={shortcuts.isOn}
        />
        <p className="question__saved" aria-hidden="true">
          {tone === 'trouble' ? '' : savedText}
        </p>
        <div className="button-row question__foot">
          <button type="button" className="button button--primary" onClick={goToNextOpen}>
            {t(nextText)}
            {shortcuts.isOn ? <kbd aria-hidden="true">N</kbd> : null}
          </button>
          {previous ? (
            <Link className="button" to={questionPath(base, themes, previous.code)}>
              {t('scan.previous')}
            </Link>
          ) : null}
          {following ? (
            <Link className="button" to={questionPath(base, themes, following.code)}>
              {t('scan.following')}
            </Link>
          ) : null}
          <UnclearQuestion key={question.code} questionCode={question.code} />
        </div>
      </div>
      <QuestionAside theme={theme} question={question} shortcuts={shortcuts} />
    </div>
  );
}

/** The questions of a theme in a row, so that one can step back without going through all. */
function QuestionSteps({ theme, current }: { readonly theme: Theme; readonly current: string }) {
  const { scan, scanRef, base, isAnswered } = useWorkspace();
  const reading = useScanReading(scanRef);
  const steps = theme.questions.map(({ code }) => {
    const isUnclear = marksAt(reading, code).length > 0;
    const label = t(isAnswered(code) ? 'scan.questionAnswered' : 'scan.questionOpen', { code });
    return {
      code,
      className: [
        'question__step',
        isAnswered(code) ? 'question__step--answered' : '',
        isUnclear ? 'question__step--unclear' : '',
      ].join(' '),
      label: isUnclear ? t('unclear.step', { label }) : label,
    };
  });
  return (
    <nav aria-label={t('scan.questionsIn', { theme: theme.code })}>
      <ol className="question__steps">
        {steps.map(({ code, className, label }) => (
          <li key={code}>
            <Link
              className={className}
              to={questionPath(base, scan.instrument.themes, code)}
              aria-current={code === current ? 'step' : undefined}
              aria-label={label}
            >
              {code}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
