import { Link } from 'react-router';
import { messagePath } from '../../features/messages/message-path.js';
import type { Message } from '../../features/messages/messages-query.js';
import { isRegional, municipalitiesOf } from '../../features/tenancy/access.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { useArrivals } from '../../components/use-changed.js';
import { formatWhen } from '../../messages/format.js';
import { nl } from '../../messages/nl.js';
import { startMessages } from '../../messages/nl/start.js';
import { speaker } from '../../messages/t.js';
import { useLastVisit } from './last-visit.js';
import type { StartScan } from './start-query.js';

const t = speaker({ ...nl, ...startMessages });
const most = 5;

interface News {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly to: string;
  readonly isNew: boolean;
}

interface StartNewsProps {
  readonly region: ViewerRegion;
  readonly personId: string;
  /** Null where they could not be read. */
  readonly messages: readonly Message[] | null;
  readonly report: StartScan['newestReport'];
  readonly reportsPath: string | null;
}

/** What happened: what one was told, and reports that are ready; what came since the last time is marked. */
export function StartNews({ region, personId, messages, report, reportsPath }: StartNewsProps) {
  const lastVisit = useLastVisit(personId, region.slug);
  const place = {
    region: region.slug,
    isRegional: isRegional(region.grants),
    municipalities: municipalitiesOf(region.grants),
  };
  const told = (messages ?? []).map((message): News => {
    const { id, kind, createdAt, isSeen, campaign, municipality } = message;
    const names = { campaign: campaign?.title ?? '', municipality: municipality?.name ?? '' };
    const text = t(`messages.${kind}`, names);
    return { id, at: createdAt, text, to: messagePath(message, place), isNew: !isSeen };
  });
  const ready: News[] =
    report && reportsPath
      ? [
          {
            ...{ id: report.id, at: report.createdAt, to: reportsPath },
            text: t('start.report', report),
            isNew: lastVisit === null || report.createdAt > lastVisit,
          },
        ]
      : [];
  const news = [...told, ...ready].sort((a, b) => b.at.localeCompare(a.at)).slice(0, most);
  return messages ? <NewsList news={news} region={region.slug} /> : null;
}

function NewsList({ news, region }: { readonly news: readonly News[]; readonly region: string }) {
  const arrived = useArrivals(news.map(({ id }) => id));
  const now = new Date();
  const hasNew = news.some(({ isNew }) => isNew);
  return (
    <section className="card" aria-labelledby="news-title" data-testid="start-news">
      <h2 id="news-title">{t(hasNew ? 'start.news' : 'start.newsEarlier')}</h2>
      {news.length === 0 ? (
        <p className="prose">{t('start.newsNone')}</p>
      ) : (
        <>
          <ul className="start-news">
            {news.map(({ id, at, text, to, isNew }) => (
              <li key={id} className={arrived(id)}>
                <Link to={to}>{text}</Link>
                <span className="small">
                  {formatWhen(at, now)}
                  {isNew ? <span className="tag tag--accent">{t('start.new')}</span> : null}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`/${region}/berichten`}>{t('start.newsAll')}</Link>
          </p>
        </>
      )}
    </section>
  );
}
