import { useQuery } from '@apollo/client/react';
import { findRefusal } from '../../apollo/refusal.js';
import { Loaded } from '../../components/loaded.js';
import { OutsidePage } from '../../components/outside-page.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/sharing.js';
import { SharedItemDocument, type SharedItem } from './shared-query.js';
import { SharedResultsPart } from './shared-results.js';
import './shared.css';

/** The page behind a link that a municipality shared: one report, or its results as they were. */
export function SharedView({ token }: { readonly token: string }) {
  const query = useQuery(SharedItemDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const isDead = query.error !== undefined && findRefusal(query.error).code === 'NOT_FOUND';
  return (
    <OutsidePage name="shared">
      {isDead ? (
        <div className="stack">
          <PageHeading title={[t('shared.deadTitle')]}>{t('shared.deadTitle')}</PageHeading>
          <p className="prose">{t('shared.dead')}</p>
        </div>
      ) : (
        <Loaded query={query}>
          {({ sharedItem }) => <Shared token={token} item={sharedItem} />}
        </Loaded>
      )}
    </OutsidePage>
  );
}

function Shared({ token, item }: { readonly token: string; readonly item: SharedItem }) {
  const { region, municipality, campaign, sharedAt, expiresAt, report, results } = item;
  const name = t('municipality.name', { name: municipality });
  return (
    <div className="stack">
      <header>
        <p className="small">{t('shared.of', { campaign, region })}</p>
        <PageHeading title={[campaign, name]}>{name}</PageHeading>
        <p className="prose">{t('shared.on', { at: sharedAt, until: expiresAt })}</p>
      </header>
      {item.isSuperseded ? (
        <Notice tone="warning" title={t('shared.newer')}>
          <p>{t('shared.newerText', { at: sharedAt })}</p>
        </Notice>
      ) : null}
      {report ? (
        <section className="card" aria-labelledby="shared-report">
          <h2 id="shared-report">{t('shared.report')}</h2>
          <p className="shared__title">{report.title}</p>
          <p className="small">
            {t('shared.reportMade', { at: report.createdAt, edition: report.editionNumber })}
          </p>
          <p className="prose">{t('shared.about')}</p>
          <p className="shared__deed">
            <a className="button button--primary" href={`/delen/${token}/bestand`} download>
              {t('shared.download', { bytes: report.sizeBytes })}
            </a>
          </p>
          <p className="small">
            <a href="/controleren">{t('shared.verify')}</a>
          </p>
        </section>
      ) : null}
      {results ? <SharedResultsPart results={results} municipality={municipality} /> : null}
    </div>
  );
}
