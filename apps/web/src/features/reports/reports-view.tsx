import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../../apollo/use-live.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import type { ScanRef } from '../../gql/graphql.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import { MadeOnTheSpot } from './made-files.js';
import { PastReports } from './past-reports.js';
import { RebuildCard } from './rebuild-card.js';
import { ReportCards } from './report-cards.js';
import { RegionReports, Reports, type Report } from './reports-query.js';
import './reports-view.css';

interface ReportsViewProps {
  readonly scanRef: ScanRef;
}

/** The reports of a municipality, which make and show themselves. */
export function ReportsView({ scanRef }: ReportsViewProps) {
  const query = useQuery(Reports, { variables: { scan: { ...scanRef } } });
  const { region, campaign } = scanRef;
  const live = useLive({ region, campaign }, () => query.refetch(), ['results']);
  return (
    <Loaded query={query}>
      {({
        reports: { reports, awaited, isPending, figures, past },
        results: { region: of, campaign: measured, municipality },
      }) => {
        const name = t('municipality.name', municipality);
        return (
          <div className="page page--narrow reports">
            <LiveStatus live={live} isClosed={measured.status === 'closed'} />
            <header>
              <p className="small">{joinParts([of.name, measured.title, name])}</p>
              <PageHeading title={[`${t('reports.title')} ${measured.year}`, name]}>
                {t('reports.title')}
              </PageHeading>
              <p className="prose">{t('reports.intro')}</p>
            </header>
            <ReportNews isPending={isPending} reports={reports} />
            {reports.length === 0 && awaited.length === 0 ? <NoReports /> : null}
            <ReportCards kinds={['municipality', 'council']} reports={reports} awaited={awaited} />
            <MadeOnTheSpot figures={figures} />
            <PastReports reports={reports} past={past} />
          </div>
        );
      }}
    </Loaded>
  );
}

interface RegionReportsViewProps {
  readonly region: string;
  readonly campaign: string;
  readonly canRebuild: boolean;
}

/** The reports of a region itself, for who leads it. */
export function RegionReportsView({ region, campaign, canRebuild }: RegionReportsViewProps) {
  const query = useQuery(RegionReports, { variables: { region, campaign } });
  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);
  const live = useLive({ region, campaign }, () => query.refetch(), ['results']);
  return (
    <Loaded query={query}>
      {({ regionReports: { reports, awaited, isPending, figures, past, rebuild }, region: of }) => {
        const measured = of.campaigns.find(({ slug }) => slug === campaign);
        return (
          <div className="page page--narrow reports">
            <LiveStatus live={live} isClosed={measured?.status === 'closed'} />
            <header>
              <p className="small">{joinParts([of.name, measured?.title ?? campaign])}</p>
              <PageHeading title={[t('reports.ofRegion'), of.name]}>
                {t('reports.ofRegion')}
              </PageHeading>
              <p className="prose">{t('reports.ofRegionText')}</p>
            </header>
            <ReportNews isPending={isPending} reports={reports} />
            {reports.length === 0 && awaited.length === 0 ? <NoReports /> : null}
            <ReportCards kinds={['region']} reports={reports} awaited={awaited} />
            <MadeOnTheSpot figures={figures} />
            <PastReports reports={reports} past={past} />
            {canRebuild ? (
              <RebuildCard region={region} rebuild={rebuild} refresh={refresh} />
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}

interface ReportNewsProps {
  readonly isPending: boolean;
  readonly reports: readonly Report[];
}

/** Says that a report is being made and, when it is there, that it is ready. */
function ReportNews({ isPending, reports }: ReportNewsProps) {
  const newest = reports.find(({ isCurrent, form }) => isCurrent && form === 'pdf-ua')?.id ?? null;
  const seen = useRef(newest);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (seen.current === newest) return;
    seen.current = newest;
    setIsReady(true);
  }, [newest]);
  return (
    <p className="visually-hidden" role="status">
      {isPending ? t('reports.pending') : isReady ? t('reports.ready') : ''}
    </p>
  );
}

const NoReports = () => (
  <section className="card" data-testid="no-reports">
    <h2>{t('reports.none')}</h2>
    <p className="prose">{t('reports.noneText')}</p>
  </section>
);
