import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { deadlineText } from '../../components/deadline.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { GroupedRuler } from '../../components/ruler.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { AgreedActions } from './agreed-actions.js';
import { OvertakenLinks } from './overtaken-notice.js';
import { openQuestions, themeProgress } from './progress.js';
import { Changes, WithoutNote } from './review-changes.js';
import { KeptNotes } from './reading/kept-notes.js';
import { ReopenDialog } from './reopen-dialog.js';
import { QuestionLinks, ReviewThemes, WithoutLevel } from './review-lists.js';
import { ReviewMore } from './review-more.js';
import { WaitingProposals } from './review-waiting.js';
import { ScanNotices } from './scan-notices.js';
import { resultsPath } from './scan-query.js';
import { SubmitForm } from './submit-form.js';
import { TeamsMeant } from './teams/teams-line.js';
import { useTeamAnswers } from './teams/use-team-answers.js';
import { ThemeNav } from './theme-nav.js';
import { useWorkspace } from './workspace.js';
import './review-page.css';

const TeamReview = lazy(async () => ({
  default: (await import('./teams/team-review.js')).TeamReview,
}));

export function ReviewPage({ isReopening = false }: { readonly isReopening?: boolean }) {
  const { scan, base, isAnswered } = useWorkspace();
  const navigate = useNavigate();
  const [hasSubmitted, setHasSubmitted] = useState(false);
  const { themes } = scan.instrument;
  const { canEdit, canSubmit, canReopen } = scan.permissions;
  const open = openQuestions(themes, isAnswered);
  const groups = themes.map((theme) => {
    const { answered, asked } = themeProgress(theme, isAnswered);
    return { key: theme.code, done: answered, total: asked };
  });
  const asked = groups.reduce((sum, { total }) => sum + total, 0);
  const isSubmitted = scan.status === 'submitted';
  const hasTeamAnswers = (useTeamAnswers().list?.answers.length ?? 0) > 0;
  const title = t(isSubmitted || !canEdit ? 'review.titleReadOnly' : 'review.title');

  return (
    <div className="scan-page scan-page--review">
      <ThemeNav current={null} />
      <div className="review">
        {isSubmitted ? (
          <>
            <Submitted hasJustSubmitted={hasSubmitted} />
            <OvertakenLinks />
          </>
        ) : (
          <ScanNotices />
        )}
        <header>
          <p className="small">
            {joinParts([
              t('municipality.name', scan.municipality),
              scan.campaign.title,
              deadlineText(scan.campaign.closesAt),
            ])}
          </p>
          <PageHeading
            title={[title, t('municipality.name', scan.municipality), scan.campaign.title]}
          >
            {title}
          </PageHeading>
          <TeamsMeant />
        </header>
        <ReviewMore />
        <section>
          <GroupedRuler groups={groups} />
          <p>{t('progress.questions', { answered: asked - open.length, asked })}</p>
        </section>
        <section className="card" aria-labelledby="review-open">
          <h2 id="review-open" tabIndex={-1}>
            {open.length > 0 ? t('review.open', { count: open.length }) : t('review.openNone')}
          </h2>
          <QuestionLinks questions={open} />
        </section>
        <WaitingProposals />
        <ReviewThemes />
        <WithoutLevel />
        <WithoutNote />
        <Changes />
        <AgreedActions />
        <KeptNotes />
        {hasTeamAnswers ? (
          <Suspense fallback={null}>
            <TeamReview />
          </Suspense>
        ) : null}
        {isSubmitted || !(canEdit || canSubmit) ? null : (
          <section className="card" aria-labelledby="submit-title">
            <h2 id="submit-title">{t('submit.title')}</h2>
            {canSubmit ? (
              <SubmitForm openCount={open.length} onSubmitted={() => setHasSubmitted(true)} />
            ) : (
              <p>{t('submit.noRole')}</p>
            )}
          </section>
        )}
      </div>
      {isReopening && canReopen ? (
        <ReopenDialog
          onClose={() => void navigate(`${base}/controleren`)}
          onReopened={() => void navigate(`${base}/controleren`)}
        />
      ) : null}
    </div>
  );
}

function Submitted({ hasJustSubmitted }: { readonly hasJustSubmitted: boolean }) {
  const { scan, scanRef, base } = useWorkspace();
  const panel = useRef<HTMLDivElement>(null);
  const [last] = scan.submissions;
  useEffect(() => {
    if (!hasJustSubmitted) return;
    panel.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [hasJustSubmitted]);
  if (!last) return null;
  const { submittedAt: at, submittedBy: by, revision, openness } = last;
  return (
    <div ref={panel} tabIndex={-1} data-testid="submitted">
      <Notice tone="positive" title={t('submit.doneTitle')} role="status">
        <p>{t('submit.doneText', { at, by, revision })}</p>
        <p>{t('submit.doneOpenness', { openness: t(`openness.${openness}`) })}</p>
        <div className="button-row">
          <Link className="button button--primary" to={resultsPath(scanRef)}>
            {t('submit.doneNext')}
          </Link>
          {scan.permissions.canReopen ? (
            <Link className="button" to={`${base}/heropenen`}>
              {t('reopen.open')}
            </Link>
          ) : null}
        </div>
      </Notice>
    </div>
  );
}
