import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLive } from '../../apollo/use-live.js';
import { AreaNotice } from '../../components/area-notice.js';
import { deadlineText } from '../../components/deadline.js';
import { GateBand } from '../../components/gate-band.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import { ChecklistResults } from './checklist-results.js';
import { ExplanationsProvider } from './explanations/explanations.js';
import { OwnWords } from './explanations/own-words.js';
import { FiguresStrip } from './figures-strip.js';
import { Predecessors } from './former-area.js';
import { GatePlace } from './gate-place.js';
import { HowCalculated } from './how-calculated.js';
import { Insights, LowestQuestions } from './insights.js';
import { RadarCard } from './radar-card.js';
import { takeAhead } from './results-ahead.js';
import { ResultsDocument, type Results, type ScanRef } from './results-query.js';
import { ThemeTable } from './theme-table.js';
import { UpdateAnnouncement } from './update-announcement.js';
import './results-view.css';

interface ResultsViewProps {
  readonly scanRef: ScanRef;
  /** Whoever works in this municipality is led to its scan as long as there are no results. */
  readonly isOwn: boolean;
}

interface ResultsPageProps extends ResultsViewProps {
  /** What is said above the results of a measurement that came from a file. */
  readonly imported: ReactNode;
}

export function ResultsView({ scanRef, isOwn, imported }: ResultsPageProps) {
  const [isAhead] = useState(() => takeAhead(scanRef));
  const query = useQuery(ResultsDocument, {
    variables: { scan: { ...scanRef } },
    ...(isAhead ? { fetchPolicy: 'cache-first' } : {}),
  });
  const live = useLive(
    { region: scanRef.region, campaign: scanRef.campaign },
    () => query.refetch(),
    ['results'],
  );
  return (
    <Loaded query={query}>
      {({ results }) => (
        <div className="page results">
          <LiveStatus
            live={live}
            error={query.error}
            isClosed={results.campaign.status === 'closed'}
          />
          <ResultsHead results={results} scanRef={scanRef} />
          {results.campaign.isImported ? imported : null}
          {results.submission ? (
            results.campaign.isScored ? (
              <ExplanationsProvider of={results} scanRef={scanRef} reread={query.refetch}>
                <ResultsBody results={results} />
              </ExplanationsProvider>
            ) : (
              <ChecklistResults results={results} overview={pathOf(scanRef, 'scan/controleren')} />
            )
          ) : (
            <NoResults results={results} scanRef={scanRef} isOwn={isOwn} />
          )}
          <UpdateAnnouncement version={results.version} edition={results.edition} />
        </div>
      )}
    </Loaded>
  );
}

const pathOf = ({ region, campaign, municipality }: ScanRef, page: string): string =>
  `/${region}/metingen/${campaign}/${municipality}/${page}`;

function ResultsHead({ results, scanRef }: { results: Results; scanRef: ScanRef }) {
  const { region, campaign, municipality, edition, gate, submission } = results;
  const name = t('municipality.name', municipality);
  const line = [
    ...(edition
      ? [
          t('edition.line', { number: edition.number, at: edition.publishedAt }),
          t('results.members', { counted: edition.memberCount, members: gate.memberCount }),
        ]
      : []),
    ...(submission
      ? [t('results.submitted', { at: submission.submittedAt, by: submission.submittedBy })]
      : []),
  ];
  return (
    <>
      <header className="results-head">
        <div>
          <p className="small">
            {joinParts([
              region.name,
              campaign.title,
              ...(campaign.isImported ? [t('baseline.imported')] : []),
            ])}
          </p>
          <PageHeading title={[`${t('results.title')} ${campaign.year}`, name]}>{name}</PageHeading>
          <p className="small results-head__line">{joinParts(line)}</p>
        </div>
        {submission && campaign.isScored ? (
          <div className="results-head__links">
            {results.previousCampaign ? (
              <Link className="button" to={pathOf(scanRef, 'ontwikkeling')}>
                {t('nav.development')}
              </Link>
            ) : null}
            <Link className="button button--primary" to={pathOf(scanRef, 'rapportages')}>
              {t('results.report')}
            </Link>
          </div>
        ) : null}
      </header>
      {submission && campaign.isScored ? (
        <HowCalculated edition={edition} instrument={results.instrument} />
      ) : null}
    </>
  );
}

function ResultsBody({ results }: { readonly results: Results }) {
  // The name and the main figures are painted first; tables and pictures follow in the next frame.
  const hasHead = useDeferredValue(true, false);
  return (
    <>
      {results.isNewerThanEdition ? (
        <Notice title={t('results.newer')}>
          <p>{t('results.newerText')}</p>
        </Notice>
      ) : null}
      <FiguresStrip results={results} />
      <OwnWords about="total" name={t('own.total')} />
      <AreaNotice areaChanges={results.areaChanges} />
      <GatePlace
        gate={results.gate}
        closesAt={results.campaign.closesAt}
        edition={results.edition}
      />
      {hasHead ? <ResultsColumns results={results} /> : null}
    </>
  );
}

function ResultsColumns({ results }: { readonly results: Results }) {
  return (
    <div className="results__columns">
      <div className="results__column">
        <ThemeTable results={results} />
        <Predecessors predecessors={results.predecessors} />
        <LowestQuestions results={results} />
      </div>
      <div className="results__column">
        <RadarCard results={results} />
        <Insights results={results} />
      </div>
    </div>
  );
}

function NoResults({ results, scanRef, isOwn }: ResultsViewProps & { readonly results: Results }) {
  return (
    <>
      <section className="card results-empty" data-testid="no-results">
        <h2>{t('results.none')}</h2>
        <p className="prose">
          {t(
            !isOwn
              ? 'results.noneReader'
              : results.campaign.isScored
                ? 'results.noneText'
                : 'results.noneChecklist',
          )}
        </p>
        <p className="small">{deadlineText(results.campaign.closesAt)}</p>
        {isOwn ? (
          <Link className="button button--primary" to={pathOf(scanRef, 'scan')}>
            {t('results.noneAction')}
          </Link>
        ) : null}
      </section>
      {results.campaign.hasRegionalMean ? (
        <GateBand gate={results.gate} closesAt={results.campaign.closesAt} />
      ) : null}
    </>
  );
}
