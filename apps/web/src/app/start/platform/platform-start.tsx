import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Figure } from '../../../components/figure.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { formatWhen, joinParts } from '../../../messages/format.js';
import { nl } from '../../../messages/nl.js';
import { platformStartMessages } from '../../../messages/nl/platform-start.js';
import { speaker } from '../../../messages/t.js';
import { StartSkeleton } from '../start-skeleton.js';
import { attentionOf, platformStepsOf, type AttentionItem } from './attention.js';
import {
  PlatformAttentionDocument,
  type PlatformAttention,
  type PlatformFacts,
} from './platform-query.js';
import '../../pages/home-page.css';

const t = speaker({ ...nl, ...platformStartMessages });
const rereadEveryMs = 30_000;

/** Where the platform administrator begins: what asks attention, how it stands, what to do next. */
export function PlatformStart() {
  const query = useQuery(PlatformAttentionDocument, {
    pollInterval: rereadEveryMs,
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  return (
    <Loaded query={query} skeleton={<StartSkeleton />}>
      {({ platformAttention }) => <Beginning attention={platformAttention} />}
    </Loaded>
  );
}

function Beginning({ attention }: { readonly attention: PlatformAttention }) {
  const items = attentionOf(attention);
  const { facts } = attention;
  return (
    <div className="page home">
      <section aria-labelledby="now-title">
        <p className="small">{t('nav.platform')}</p>
        <PageHeading title={[t('home.title'), t('nav.platform')]} className="home__title">
          <span id="now-title">{t(items.length > 0 ? 'platform.asks' : 'platform.calm')}</span>
        </PageHeading>
        <Attention items={items} />
      </section>
      {facts ? <Figures facts={facts} /> : null}
      <Steps attention={attention} />
      {facts ? <Active facts={facts} /> : null}
    </div>
  );
}

function textOf(item: AttentionItem): string {
  if (item.kind === 'unplanned') return t('platform.unplanned', item);
  if (item.kind === 'draft') return t('platform.draft', item);
  return item.kind === 'unknown' ? t('platform.unknown') : t(`platform.${item.kind}`, item);
}

function Attention({ items }: { readonly items: readonly AttentionItem[] }) {
  return items.length === 0 ? (
    <p className="prose home__news" data-testid="platform-calm">
      {t('platform.calmText')}
    </p>
  ) : (
    <div className="home__cards">
      <ul className="card start-news" data-testid="platform-attention">
        {items.map((item) => (
          <li key={textOf(item)}>
            <Link to={item.to}>{textOf(item)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({
  facts: { regions, openCampaigns, asked, submitted },
}: {
  facts: PlatformFacts;
}) {
  const count = t('platform.count', { done: submitted, of: asked });
  const figures = [
    [t('platform.regions'), String(regions), ''],
    [t('platform.open'), String(openCampaigns), ''],
    [
      t('platform.submitted'),
      ...(openCampaigns > 0 ? [count, t('platform.left', { left: asked - submitted })] : ['–', '']),
    ],
  ] as const;
  return (
    <section aria-label={t('platform.figures')} data-testid="platform-figures">
      <dl className="start-figures">
        {figures.map(([name, value = '', text]) => (
          <div key={name} className="start-figures__item">
            <dt>{name}</dt>
            <dd className="start-figures__value num">
              <Figure value={value}>{value}</Figure>
            </dd>
            <dd className="small">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Steps({ attention }: { readonly attention: PlatformAttention }) {
  return (
    <section className="card" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('platform.steps')}</h2>
      <ul className="start-actions">
        {platformStepsOf(attention).map(({ step, to }) => (
          <li key={step}>
            <Link className="button" to={to}>
              {t(`platform.step.${step}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Active({ facts: { active } }: { readonly facts: PlatformFacts }) {
  const now = new Date();
  return (
    <section className="card" aria-labelledby="active-title">
      <h2 id="active-title">{t('platform.active')}</h2>
      {active.length === 0 ? (
        <p className="prose">{t('platform.activeNone')}</p>
      ) : (
        <ul className="start-news">
          {active.map((region) => (
            <li key={region.slug}>
              <Link to={`/beheer/regios/${region.slug}`}>{region.name}</Link>
              <span className="small">
                {joinParts([
                  ...(region.campaignTitle ? [t('platform.activeRegion', region)] : []),
                  formatWhen(region.lastActivityAt, now),
                ])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
