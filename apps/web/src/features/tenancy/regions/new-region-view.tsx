import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { findRefusal } from '../../../apollo/refusal.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/administration.js';
import { MemberChoice } from './member-choice.js';
import { emptyRegion, newRegionOf, slugOf, type RegionDraft } from './region-draft.js';
import { Choice, SubscriptionFields, TextInput } from './region-fields.js';
import {
  InviteCoordinatorDocument,
  PlatformRegionsDocument,
  TakeOnRegionDocument,
  type ChoosableMunicipality,
} from './regions-query.js';
import '../people/people.css';
import './regions.css';

const kinds = ['jeugdregio', 'veilig_thuis_regio', 'vrij'] as const;
const policies = ['immediate', 'batched'] as const;
const opennesses = ['mean_only', 'regional_coordinator', 'region'] as const;
const missing = {
  kind: 'tenants.kind',
  editionPolicy: 'tenants.policy',
  opennessAsked: 'tenants.openness',
  plan: 'tenants.plan',
} as const;

export function NewRegionView() {
  const query = useQuery(PlatformRegionsDocument);
  return (
    <Loaded query={query}>
      {({ platformRegions: { municipalities } }) => (
        <div className="page page--narrow stack regions people">
          <header>
            <p className="small">
              <Link to="/beheer/regios">{t('tenants.back')}</Link>
            </p>
            <PageHeading title={[t('tenants.new'), t('operations.area')]}>
              {t('tenants.new')}
            </PageHeading>
          </header>
          <RegionForm municipalities={municipalities} />
        </div>
      )}
    </Loaded>
  );
}

/** Takes on a region; its coordinator is invited next, so that a typing error costs no region. */
function RegionForm({ municipalities }: { municipalities: readonly ChoosableMunicipality[] }) {
  const [draft, setDraft] = useState(emptyRegion);
  const [isOwnSlug, setIsOwnSlug] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [takeOn, { loading }] = useMutation(TakeOnRegionDocument, {
    refetchQueries: [PlatformRegionsDocument],
    awaitRefetchQueries: true,
  });
  const [invite] = useMutation(InviteCoordinatorDocument);
  const navigate = useNavigate();
  const edit = (change: Partial<RegionDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
    setProblem(null);
  };

  const inviteCoordinator = async (region: string): Promise<string | null> => {
    const email = draft.coordinatorEmail.trim();
    if (email === '') return null;
    try {
      await invite({ variables: { input: { region, email } } });
      return null;
    } catch (error) {
      const message = findRefusal(error).message ?? t('error.unreachable');
      return t('tenants.notInvited', { message });
    }
  };
  const send = async (): Promise<void> => {
    const input = newRegionOf(draft);
    if (typeof input === 'string') {
      setProblem(`${t('tenants.choose')}: ${t(missing[input])}`);
      return;
    }
    try {
      await takeOn({ variables: { input } });
      const notInvited = await inviteCoordinator(input.slug.trim());
      await navigate(`/beheer/regios/${input.slug.trim()}`, {
        state: notInvited === null ? null : { problem: notInvited },
      });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void send();
  };
  const texts = { draft, onEdit: edit };
  return (
    <form className="people__form" onSubmit={handleSubmit} noValidate>
      <section className="card people__form" aria-labelledby="region-title">
        <h2 id="region-title">{t('tenants.settings')}</h2>
        <TextInput
          draft={draft}
          field="name"
          label={t('tenants.name')}
          onEdit={({ name = '' }) => edit(isOwnSlug ? { name } : { name, slug: slugOf(name) })}
        />
        <TextInput
          draft={draft}
          field="slug"
          label={t('tenants.slug')}
          hint={t('tenants.slugHint')}
          onEdit={(change) => {
            setIsOwnSlug(true);
            edit(change);
          }}
        />
        <Choice {...texts} field="kind" label={t('tenants.kind')} options={kinds} />
        <Choice
          {...texts}
          field="editionPolicy"
          label={t('tenants.policy')}
          hint={t('tenants.policyHint')}
          options={policies}
        />
        <Choice
          {...texts}
          field="opennessAsked"
          label={t('tenants.openness')}
          hint={t('tenants.opennessHint')}
          options={opennesses}
        />
        <TextInput
          {...texts}
          field="accent"
          label={t('tenants.accent')}
          hint={t('tenants.accentHint')}
        />
      </section>
      <section className="card people__form" aria-labelledby="subscription-title">
        <h2 id="subscription-title">{t('tenants.subscription')}</h2>
        <SubscriptionFields {...texts} />
      </section>
      <MemberChoice {...texts} municipalities={municipalities} />
      <section className="card people__form" aria-labelledby="contact-title">
        <h2 id="contact-title">{t('tenants.contact')}</h2>
        <TextInput {...texts} field="contactName" label={t('tenants.contactName')} />
        <TextInput {...texts} field="contactEmail" type="email" label={t('tenants.contactEmail')} />
        <TextInput {...texts} field="contactPhone" type="tel" label={t('tenants.contactPhone')} />
        <TextInput
          {...texts}
          field="coordinatorEmail"
          type="email"
          label={t('tenants.coordinatorEmail')}
          hint={t('tenants.coordinatorHint')}
        />
      </section>
      <p className="dialog__error" role="alert">
        {problem}
      </p>
      <button type="submit" className="button button--primary" aria-disabled={loading}>
        {t('tenants.submit')}
      </button>
    </form>
  );
}
