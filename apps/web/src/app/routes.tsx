import { Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { lazyPart } from '../components/lazy-part.js';
import { NotFound } from '../components/not-found.js';
import { PageSkeleton } from '../components/skeleton.js';
import { Layout } from './layout.js';
import { loadResultsPage } from './read-ahead.js';
import { RequireRegion, RequireSession } from './session.js';

const HomePage = lazyPart(async () => (await import('./pages/home-page.js')).HomePage);
const RegionsPage = lazyPart(async () => (await import('./pages/regions-page.js')).RegionsPage);
const SignInPage = lazyPart(async () => (await import('./pages/sign-in-page.js')).SignInPage);
const MessagesPage = lazyPart(async () => (await import('./pages/messages-page.js')).MessagesPage);
const AccountPage = lazyPart(async () => (await import('./pages/account-page.js')).AccountPage);
const CampaignPage = lazyPart(async () => (await import('./pages/campaign-page.js')).CampaignPage);
const CampaignQuestionsPage = lazyPart(
  async () => (await import('./pages/campaign-questions-page.js')).CampaignQuestionsPage,
);
const DiscussionPage = lazyPart(
  async () => (await import('./pages/discussion-page.js')).DiscussionPage,
);
const ComparisonPage = lazyPart(
  async () => (await import('./pages/comparison-page.js')).ComparisonPage,
);
const ScanPage = lazyPart(async () => (await import('./pages/scan-page.js')).ScanPage);
const ResultsPage = lazyPart(async () => (await loadResultsPage()).ResultsPage);
const ResultQuestionsPage = lazyPart(
  async () => (await import('./pages/result-questions-page.js')).ResultQuestionsPage,
);
const ResultQuestionPage = lazyPart(
  async () => (await import('./pages/result-question-page.js')).ResultQuestionPage,
);
const InstrumentsPage = lazyPart(
  async () => (await import('./pages/instruments-page.js')).InstrumentsPage,
);
const MessageSettingsPage = lazyPart(
  async () => (await import('./pages/message-settings-page.js')).MessageSettingsPage,
);
const OperationsPage = lazyPart(
  async () => (await import('./pages/operations-page.js')).OperationsPage,
);
const GuestPage = lazyPart(async () => (await import('./pages/guest-page.js')).GuestPage);
const TeamsPage = lazyPart(async () => (await import('./pages/teams-page.js')).TeamsPage);
const NationalFiguresPage = lazyPart(
  async () => (await import('./pages/national-figures-page.js')).NationalFiguresPage,
);
const DevelopmentPage = lazyPart(
  async () => (await import('./pages/development-page.js')).DevelopmentPage,
);
const RegionDevelopmentPage = lazyPart(
  async () => (await import('./pages/region-development-page.js')).RegionDevelopmentPage,
);
const ReportsPage = lazyPart(async () => (await import('./pages/reports-page.js')).ReportsPage);
const VerifyPage = lazyPart(async () => (await import('./pages/verify-page.js')).VerifyPage);
const PlanningPage = lazyPart(async () => (await import('./pages/planning-page.js')).PlanningPage);
const PlatformStartPage = lazyPart(
  async () => (await import('./pages/platform-start-page.js')).PlatformStartPage,
);
const PlatformPlanningPage = lazyPart(
  async () => (await import('./pages/platform-planning-page.js')).PlatformPlanningPage,
);
const MapChangePage = lazyPart(
  async () => (await import('./pages/map-change-page.js')).MapChangePage,
);
const TenantsPage = lazyPart(async () => (await import('./pages/tenants-page.js')).TenantsPage);
const PeoplePage = lazyPart(async () => (await import('./pages/people-page.js')).PeoplePage);
const SharedPage = lazyPart(async () => (await import('./pages/shared-page.js')).SharedPage);
const InvitationPage = lazyPart(
  async () => (await import('./pages/invitation-page.js')).InvitationPage,
);
const MunicipalitiesPage = lazyPart(
  async () => (await import('./pages/municipalities-page.js')).MunicipalitiesPage,
);
const MembershipsPage = lazyPart(
  async () => (await import('./pages/memberships-page.js')).MembershipsPage,
);
const RegionMembersPage = lazyPart(
  async () => (await import('./pages/region-members-page.js')).RegionMembersPage,
);
const ParticipationPage = lazyPart(
  async () => (await import('./pages/participation-page.js')).ParticipationPage,
);
const RegionSettingsPage = lazyPart(
  async () => (await import('./pages/region-settings-page.js')).RegionSettingsPage,
);
const RegionReportsPage = lazyPart(
  async () => (await import('./pages/region-reports-page.js')).RegionReportsPage,
);
const ImportsPage = lazyPart(async () => (await import('./pages/imports-page.js')).ImportsPage);

export function AppRoutes() {
  const { pathname, search, hash } = useLocation();
  // Every address is in lower case, but for the secret in one; typed otherwise it still arrives.
  const lowered = /^\/(verzoek|uitnodiging|delen)\//.test(pathname)
    ? pathname
    : pathname.toLowerCase();
  if (lowered !== pathname) return <Navigate to={lowered + search + hash} replace />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route path="/inloggen" element={<SignInPage />} />
        <Route path="/controleren" element={<VerifyPage />} />
        <Route path="/verzoek/:token" element={<GuestPage />} />
        <Route path="/delen/:token" element={<SharedPage />} />
        <Route path="/uitnodiging/:token" element={<InvitationPage />} />
        <Route element={<RequireSession />}>
          <Route element={<Layout />}>
            <Route path="/" element={<RegionsPage />} />
            <Route path="/account" element={<AccountPage />} />
            <Route path="/beheer">
              <Route index element={<PlatformStartPage />} />
              <Route path="achtergrondwerk" element={<OperationsPage />} />
              <Route path="metingen" element={<PlatformPlanningPage />} />
              <Route path="cijfers" element={<NationalFiguresPage />} />
              <Route path="gemeenten/herindeling" element={<MapChangePage />} />
              <Route path="regios" element={<TenantsPage />} />
              <Route path="regios/:slug" element={<TenantsPage />} />
              <Route path="instrumenten/*" element={<InstrumentsPage />} />
              <Route path="gemeenten/*" element={<MunicipalitiesPage />} />
              <Route path="regios/:region/deelnemers" element={<MembershipsPage />} />
              <Route path="*" element={<NotFound />} />
            </Route>
            <Route path="/:region" element={<RequireRegion />}>
              <Route index element={<HomePage />} />
              <Route path="gemeenten/:municipality/teams" element={<TeamsPage />} />
              <Route path="mensen" element={<PeoplePage />} />
              <Route path="berichten" element={<MessagesPage />} />
              <Route path="berichten/instellingen" element={<MessageSettingsPage />} />
              <Route path="deelname" element={<ParticipationPage />} />
              <Route path="meetkalender" element={<PlanningPage />} />
              <Route path="instellingen" element={<RegionSettingsPage />} />
              <Route path="deelnemers" element={<RegionMembersPage />} />
              <Route path="ontwikkeling" element={<RegionDevelopmentPage />} />
              <Route path="metingen/inlezen" element={<ImportsPage />} />
              <Route path="metingen/inlezen/:id" element={<ImportsPage />} />
              <Route path="metingen/:campaign" element={<CampaignPage />} />
              <Route path="metingen/:campaign/vragen" element={<CampaignQuestionsPage />} />
              <Route path="metingen/:campaign/bespreken" element={<DiscussionPage />} />
              <Route path="metingen/:campaign/vergelijken" element={<ComparisonPage />} />
              <Route path="metingen/:campaign/rapportages" element={<RegionReportsPage />} />
              <Route path="metingen/:campaign/:municipality">
                <Route index element={<Navigate to="resultaten" replace />} />
                <Route path="scan/*" element={<ScanPage />} />
                <Route path="resultaten" element={<ResultsPage />} />
                <Route path="ontwikkeling" element={<DevelopmentPage />} />
                <Route path="resultaten/vragen" element={<ResultQuestionsPage />} />
                <Route path="resultaten/vragen/:code" element={<ResultQuestionPage />} />
                <Route path="rapportages" element={<ReportsPage />} />
              </Route>
              <Route path="*" element={<NotFound />} />
            </Route>
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
