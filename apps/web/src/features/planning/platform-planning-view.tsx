import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { PlanForm } from './plan-form.js';
import {
  PlanForRegionsDocument,
  PlatformPlanningDocument,
  PlatformPlanPreviewDocument,
  type Plan,
  type RegionOutcome,
} from './planning-query.js';
import { PreviewBox } from './preview-box.js';
import './planning.css';

/** So that each request ends soon, and the page can say how far it is. */
const atOnce = 25;

/** The same campaign or rule for many regions at once. */
export function PlatformPlanningView() {
  const query = useQuery(PlatformPlanningDocument);
  const [run] = useMutation(PlanForRegionsDocument);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly RegionOutcome[]>([]);
  const [progress, setProgress] = useState('');
  const submit = async (plan: Plan): Promise<void> => {
    setOutcomes([]);
    const all: RegionOutcome[] = [];
    try {
      for (let done = 0; done < Math.max(chosen.length, 1); done += atOnce) {
        setProgress(t('platformPlanning.busy', { done, count: chosen.length }));
        const regions = chosen.slice(done, done + atOnce);
        const { data } = await run({ variables: { input: { regions, plan } } });
        all.push(...(data?.planForRegions ?? []));
        setOutcomes([...all]);
      }
    } finally {
      const planned = all.filter(({ problem }) => problem === null).length;
      setProgress(
        all.length > 0 ? t('platformPlanning.counts', { planned, count: all.length }) : '',
      );
    }
  };
  return (
    <Loaded query={query}>
      {({ platformPlanning: { regions, instruments } }) => (
        <div className="page page--narrow planning">
          <header>
            <p className="small">{t('operations.area')}</p>
            <PageHeading title={[t('platformPlanning.title'), t('operations.area')]}>
              {t('platformPlanning.title')}
            </PageHeading>
            <p className="prose">{t('platformPlanning.intro')}</p>
          </header>
          <RegionChoice regions={regions} chosen={chosen} onChoose={setChosen} />
          <PlanForm
            instruments={instruments}
            renderPreview={(plan) => <PlatformPreview plan={plan} />}
            onSubmit={submit}
          />
          <p role="status">{progress}</p>
          {outcomes.length > 0 ? <Outcomes outcomes={outcomes} /> : null}
        </div>
      )}
    </Loaded>
  );
}

function PlatformPreview({ plan }: { readonly plan: Plan }) {
  const { data, previousData } = useQuery(PlatformPlanPreviewDocument, {
    variables: { plan },
    fetchPolicy: 'network-only',
  });
  return <PreviewBox preview={(data ?? previousData)?.platformPlanPreview} />;
}

interface RegionChoiceProps {
  readonly regions: readonly RegionOutcome['region'][];
  readonly chosen: readonly string[];
  readonly onChoose: (slugs: readonly string[]) => void;
}

function RegionChoice({ regions, chosen, onChoose }: RegionChoiceProps) {
  const all = regions.map(({ slug }) => slug);
  const toggle = (slug: string): void =>
    onChoose(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  return (
    <section className="card">
      <fieldset className="region-choice">
        <legend>
          <h2>{t('platformPlanning.regions')}</h2>
        </legend>
        <p className="small" role="status">
          {t('platformPlanning.chosen', { count: chosen.length })}
        </p>
        <label className="tick__label">
          <input
            type="checkbox"
            checked={chosen.length === all.length}
            onChange={(event) => onChoose(event.target.checked ? all : [])}
          />
          {t('platformPlanning.all')}
        </label>
        {regions.map(({ slug, name }) => (
          <label key={slug} className="tick__label">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => toggle(slug)} />
            {name}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly RegionOutcome[] }) {
  return (
    <section className="card" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">{t('platformPlanning.outcome')}</h2>
      <ul className="planned-list planned">
        {outcomes.map(({ region, problem }) => (
          <li key={region.slug}>
            <strong>{region.name}</strong>{' '}
            <span className={problem ? 'tag tag--warning' : 'tag tag--positive'}>
              {t(problem ? 'platformPlanning.notPlanned' : 'platformPlanning.planned')}
            </span>
            {problem ? <p className="small">{problem}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
