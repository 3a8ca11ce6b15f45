import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../apollo/use-live.js';
import { DownloadIcon } from '../../components/icons.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useArrivals } from '../../components/use-changed.js';
import { graphql, type ResultOf } from '../../gql/graphql.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/outcomes.js';
import './reports-view.css';

const Reports = graphql(`
  query Reports($scan: ScanRef!) {
    reports(scan: $scan) {
      isPending
      reports {
        id
        title
        submissionRevision
        editionNumber
        createdAt
        sizeBytes
        isCurrent
        path
      }
      figures {
        format
        path
      }
    }
    results(scan: $scan) {
      region {
        slug
        name
      }
      campaign {
        slug
        title
        year
        status
      }
      municipality {
        code
        name
        slug
      }
    }
  }
`);
type Report = ResultOf<typeof Reports>['reports']['reports'][number];
type FigureFile = ResultOf<typeof Reports>['reports']['figures'][number];

interface ReportsViewProps {
  readonly scanRef: {
    readonly region: string;
    readonly campaign: string;
    readonly municipality: string;
  };
}

export function ReportsView({ scanRef }: ReportsViewProps) {
  const query = useQuery(Reports, { variables: { scan: { ...scanRef } } });
  const live = useLive(
    { region: scanRef.region, campaign: scanRef.campaign },
    () => query.refetch(),
    ['results'],
  );
  return (
    <Loaded query={query}>
      {({
        reports: { reports, isPending, figures },
        results: { region, campaign, municipality },
      }) => {
        const newestFirst = [...reports].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
        const current = newestFirst.filter((report) => report.isCurrent);
        const older = newestFirst.filter((report) => !report.isCurrent);
        const name = t('municipality.name', municipality);
        return (
          <div className="page page--narrow reports">
            <LiveStatus live={live} error={query.error} isClosed={campaign.status === 'closed'} />
            <header>
              <p className="small">{joinParts([region.name, campaign.title, name])}</p>
              <PageHeading title={[`${t('reports.title')} ${campaign.year}`, name]}>
                {t('reports.title')}
              </PageHeading>
              <p className="prose">{t('reports.intro')}</p>
            </header>
            <ReportNews isPending={isPending} newest={current[0]?.id ?? null} />
            {isPending ? <Pending isFirst={reports.length === 0} /> : null}
            {reports.length === 0 && !isPending ? <NoReports /> : null}
            <ReportItems reports={current} />
            {older.length > 0 ? (
              <details className="reports__older">
                <summary>{t('reports.older', { count: older.length })}</summary>
                <ReportItems reports={older} />
              </details>
            ) : null}
            <MadeFiles
              title={t('reports.slides')}
              text={t('reports.slidesText')}
              files={figures.filter(({ format }) => format === 'pptx')}
            />
            <MadeFiles
              title={t('reports.figures')}
              text={t('reports.figuresText')}
              files={figures.filter(({ format }) => format !== 'pptx')}
            />
            <p>
              <a href="/controleren">{t('reports.verify')}</a>
            </p>
          </div>
        );
      }}
    </Loaded>
  );
}

interface ReportNewsProps {
  readonly isPending: boolean;
  readonly newest: string | null;
}

const pendingKey = (isFirst: boolean) => (isFirst ? 'reports.pendingFirst' : 'reports.pending');

/** Says that a report is being made and, when it is there, that it is ready. */
function ReportNews({ isPending, newest }: ReportNewsProps) {
  const seen = useRef(newest);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (seen.current === newest) return;
    seen.current = newest;
    setIsReady(true);
  }, [newest]);
  return (
    <p className="visually-hidden" role="status">
      {isPending ? t(pendingKey(newest === null)) : isReady ? t('reports.ready') : ''}
    </p>
  );
}

/** Stands where the report will come, about as high. */
const Pending = ({ isFirst }: { isFirst: boolean }) => (
  <section className="card report report--pending">
    <div>
      <h2>{t(pendingKey(isFirst))}</h2>
      <p className="small">{t('reports.pendingText')}</p>
    </div>
  </section>
);

const NoReports = () => (
  <section className="card" data-testid="no-reports">
    <h2>{t('reports.none')}</h2>
    <p className="prose">{t('reports.noneText')}</p>
  </section>
);

function ReportItems({ reports }: { readonly reports: readonly Report[] }) {
  const arrived = useArrivals(reports.map(({ id }) => id));
  return (
    <div>
      {reports.map((report) => (
        <article key={report.id} className={`card report ${arrived(report.id)}`}>
          <div>
            <h2>
              {report.title}{' '}
              {report.isCurrent ? (
                <span className="tag tag--positive">{t('reports.current')}</span>
              ) : null}
            </h2>
            <p className="small">
              {joinParts([
                t('reports.made', { at: report.createdAt }),
                t('reports.revision', { revision: report.submissionRevision ?? 0 }),
                report.editionNumber === null
                  ? t('reports.noEdition')
                  : t('reports.edition', { number: report.editionNumber }),
                t('reports.size', { bytes: report.sizeBytes }),
              ])}
            </p>
          </div>
          <a
            className={`button${report.isCurrent ? ' button--primary' : ''}`}
            href={report.path}
            aria-label={t('reports.downloadLabel', { title: report.title })}
          >
            <DownloadIcon />
            {t('reports.download')}
          </a>
        </article>
      ))}
    </div>
  );
}

interface MadeFilesProps {
  readonly title: string;
  readonly text: string;
  readonly files: readonly FigureFile[];
}

/** What is made on the spot, of the figures as they stand. */
function MadeFiles({ title, text, files }: MadeFilesProps) {
  if (files.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="prose">{text}</p>
      <ul className="reports__figures">
        {files.map(({ format, path }) => (
          <li key={format}>
            <a className="button" href={path}>
              <DownloadIcon />
              {t('reports.figuresIn', { format })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
