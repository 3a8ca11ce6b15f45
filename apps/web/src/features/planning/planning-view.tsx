import { useMutation, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { CampaignList } from './campaign-list.js';
import { PlanForm } from './plan-form.js';
import { PreviewBox } from './preview-box.js';
import {
  PlanCampaignsDocument,
  PlanningDocument,
  PlanPreviewDocument,
  type Plan,
} from './planning-query.js';
import { ScheduleList } from './schedule-list.js';
import './planning.css';

/** Where a coordinator plans what a region measures, and when. */
export function PlanningView({ region }: { readonly region: string }) {
  const query = useQuery(PlanningDocument, { variables: { region } });
  const [plan] = useMutation(PlanCampaignsDocument, { refetchQueries: ['Region'] });
  const submit = async (wanted: Plan, idempotencyKey: string): Promise<void> => {
    await plan({ variables: { input: { region, plan: wanted, idempotencyKey } } });
  };
  return (
    <Loaded query={query}>
      {({ planning }) => (
        <div className="page page--narrow planning">
          <header>
            <p className="small">{planning.region.name}</p>
            <PageHeading title={[t('planning.title'), planning.region.name]}>
              {t('planning.title')}
            </PageHeading>
            <p className="prose">{t('planning.intro')}</p>
            <p>
              <Link to={`/${region}/deelnemers`}>{t('members.title')}</Link>
            </p>
          </header>
          <CampaignList planning={planning} />
          <ScheduleList planning={planning} />
          <PlanForm
            instruments={planning.instruments}
            renderPreview={(wanted) => <RegionPreview region={region} plan={wanted} />}
            onSubmit={submit}
          />
        </div>
      )}
    </Loaded>
  );
}

function RegionPreview({ region, plan }: { readonly region: string; readonly plan: Plan }) {
  const { data, previousData } = useQuery(PlanPreviewDocument, {
    variables: { region, plan },
    fetchPolicy: 'network-only',
  });
  return <PreviewBox preview={(data ?? previousData)?.planPreview} />;
}
