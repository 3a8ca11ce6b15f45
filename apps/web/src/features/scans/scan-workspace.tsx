import { useApolloClient, useQuery } from '@apollo/client/react';
import { changeSubjects } from '@ijkpunt/contracts';
import { Suspense, useMemo, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { lazyPart } from '../../components/lazy-part.js';
import { Loaded } from '../../components/loaded.js';
import { NotFound } from '../../components/not-found.js';
import { Redirect } from '../../components/redirect.js';
import { PageSkeleton } from '../../components/skeleton.js';
import { DocumentsPage } from './documents/documents-page.js';
import { bothSavings, personalWorkspace } from './perspectives/personal-workspace.js';
import { PerspectivesContext, useReadPerspectives } from './perspectives/use-perspectives.js';
import { findNextOpen } from './progress.js';
import { QuestionPage } from './question-page.js';
import { useRereadRequests } from './requests/use-requests.js';
import { ReviewPage } from './review-page.js';
import { SaveStatus } from './save-status.js';
import {
  ScanDocument,
  ScanStateDocument,
  scanPath,
  type Scan,
  type ScanRef,
} from './scan-query.js';
import { useRereadReading } from './reading/use-reading.js';
import { questionPath } from './theme-slugs.js';
import { TeamAnswersContext, useReadTeamAnswers } from './teams/use-team-answers.js';
import { PresentInBar } from './together/present-in-bar.js';
import { useTogether } from './together/use-together.js';
import { useAnswerSaver } from './use-answer-saver.js';
import { buildWorkspace, useWorkspace, WorkspaceContext } from './workspace.js';

const AllQuestionsPage = lazyPart(
  async () => (await import('./finding/all-questions-page.js')).AllQuestionsPage,
);
const ComparePage = lazyPart(async () => (await import('./submitted/compare-page.js')).ComparePage);
const PrintPage = lazyPart(async () => (await import('./print-page.js')).PrintPage);
const TalkPage = lazyPart(async () => (await import('./perspectives/talk-page.js')).TalkPage);

interface ScanWorkspaceProps {
  readonly scanRef: ScanRef;
  readonly user: { readonly id: string; readonly name: string };
}

export function ScanWorkspace({ scanRef, user }: ScanWorkspaceProps) {
  const query = useQuery(ScanDocument, { variables: { scan: { ...scanRef } } });
  return (
    <Loaded query={query}>
      {({ scan }) => <OpenScan key={scan.id} scanRef={scanRef} scan={scan} user={user} />}
    </Loaded>
  );
}

function OpenScan({ scanRef, scan, user }: ScanWorkspaceProps & { readonly scan: Scan }) {
  const client = useApolloClient();
  const { saver, saving } = useAnswerSaver(scanRef, scan.id, user.id);
  const { together, rereadTogether } = useTogether(scanRef);
  const owner = { scanId: scan.id, userId: user.id, userName: user.name };
  const perspectives = {
    ...useReadPerspectives(scanRef, owner),
    common: { saver, saving },
  };
  const rereadReading = useRereadReading(scanRef);
  const rereadRequests = useRereadRequests(scanRef);
  const teamAnswers = useReadTeamAnswers(scanRef, scan.id, user.id);
  const workspace = useMemo(
    () =>
      buildWorkspace({
        scanRef,
        scan,
        together,
        userId: user.id,
        userName: user.name,
        saver,
        saving,
        base: scanPath(scanRef),
        reread: () =>
          client.query({
            query: ScanStateDocument,
            variables: { scan: { ...scanRef } },
            fetchPolicy: 'network-only',
          }),
      }),
    [client, scanRef, scan, together, user.id, user.name, saver, saving],
  );
  useLive(
    { region: scanRef.region, campaign: scanRef.campaign },
    (about) =>
      Promise.all([
        about.has('colleagues')
          ? Promise.all([
              rereadTogether(),
              rereadReading(),
              perspectives.reread(),
              teamAnswers.reread(),
            ])
          : null,
        about.has('answers') || about.has('results') ? workspace.reread() : null,
        about.has('colleagues') || about.has('answers') ? rereadRequests() : null,
      ]),
    changeSubjects,
  );
  const allSaving = bothSavings(bothSavings(saving, perspectives.blind.saving), teamAnswers.saving);
  const personal = personalWorkspace(workspace, perspectives);
  const personally = (page: ReactNode) => (
    <WorkspaceContext value={personal}>{page}</WorkspaceContext>
  );
  return (
    <PerspectivesContext value={perspectives}>
      <TeamAnswersContext value={teamAnswers}>
        <WorkspaceContext value={workspace}>
          <SaveStatus saving={allSaving} />
          <PresentInBar together={together} />
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route index element={personally(<FirstOpen />)} />
              <Route path="controleren" element={<ReviewPage />} />
              <Route path="heropenen" element={<ReviewPage isReopening />} />
              <Route path="stukken" element={<DocumentsPage />} />
              <Route path="vragen" element={personally(<AllQuestionsPage />)} />
              <Route path="vergelijken" element={<ComparePage />} />
              <Route path="afdrukken" element={<PrintPage />} />
              <Route path="bespreken" element={<TalkPage />} />
              <Route path=":themeSlug" element={personally(<QuestionPage />)} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </WorkspaceContext>
      </TeamAnswersContext>
    </PerspectivesContext>
  );
}

/** Whoever comes in continues at the first open question, or at the review when none is left. */
function FirstOpen() {
  const { scan, base, isAnswered } = useWorkspace();
  const { themes } = scan.instrument;
  const open = findNextOpen(themes, null, isAnswered);
  const to =
    open && scan.permissions.canEdit
      ? questionPath(base, themes, open.code)
      : `${base}/controleren`;
  return <Redirect to={to} />;
}
