import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog.js';
import { t } from '../../../messages/administration.js';
import { AgreeForm } from './agree-form.js';
import {
  ChangeSubscriptionDocument,
  PlatformRegionsDocument,
  type PlatformRegion,
  type SubscriptionChange,
} from './regions-query.js';

type Deed = SubscriptionChange['deed'];
type Subscription = NonNullable<PlatformRegion['subscription']>;

/** What may be done as it stands; the server decides on the days. */
function deedsOf({ state }: PlatformRegion, { endedOn, untilOn }: Subscription): readonly Deed[] {
  const isOver = state === 'read_only' || state === 'exported';
  return [
    ...(isOver ? [] : (['end'] as const)),
    ...(endedOn === null && untilOn === null ? [] : (['prolong'] as const)),
    ...(endedOn === null ? [] : (['take_back'] as const)),
  ];
}

const words = {
  end: ['tenants.end', 'tenants.endText'],
  prolong: ['tenants.prolong', 'tenants.prolongText'],
  take_back: ['tenants.takeBack', 'tenants.takeBackText'],
} as const;

export function SubscriptionPanel({ region }: { readonly region: PlatformRegion }) {
  const [chosen, setChosen] = useState<Deed | null>(null);
  const [said, setSaid] = useState('');
  const { subscription, readOnlyFrom } = region;
  return (
    <section className="card" aria-labelledby="subscription-title">
      <h2 id="subscription-title">{t('tenants.subscription')}</h2>
      {subscription ? (
        <>
          <p>
            {t(`tenants.plan.${subscription.plan}`)},{' '}
            {t('tenants.period', { from: subscription.startsOn, until: subscription.untilOn })}
          </p>
          {readOnlyFrom === null ? null : (
            <p>
              <strong>{t('tenants.readOnlyFrom', { day: readOnlyFrom })}</strong>
            </p>
          )}
          <div className="people__deeds">
            {deedsOf(region, subscription).map((deed) => (
              <button
                key={deed}
                type="button"
                className="button"
                onClick={() => {
                  setSaid('');
                  setChosen(deed);
                }}
              >
                {t(words[deed][0])}
              </button>
            ))}
          </div>
        </>
      ) : (
        <AgreeForm region={region.slug} onDone={() => setSaid(t('tenants.changed'))} />
      )}
      <p className="people__said" role="status">
        {said}
      </p>
      {chosen && subscription ? (
        <DeedDialog
          key={chosen}
          deed={chosen}
          region={region}
          revision={subscription.revision}
          onDone={() => setSaid(t('tenants.changed'))}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}

interface DeedDialogProps {
  readonly deed: Deed;
  readonly region: PlatformRegion;
  readonly revision: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function DeedDialog({ deed, region, revision, onDone, onClose }: DeedDialogProps) {
  const [day, setDay] = useState('');
  const [change] = useMutation(ChangeSubscriptionDocument, {
    refetchQueries: [PlatformRegionsDocument],
    awaitRefetchQueries: true,
  });
  const confirm = async ({ confirmation }: { confirmation: string }): Promise<void> => {
    const days = deed === 'end' ? { on: day } : deed === 'prolong' ? { until: day || null } : {};
    const input = { region: region.slug, deed, expectedRevision: revision, confirmation, ...days };
    await change({ variables: { input } });
    onDone();
    onClose();
  };
  const [title, text] = words[deed];
  return (
    <ConfirmDialog
      title={t(title)}
      submit={t(title)}
      {...(deed === 'end' ? { name: region.name } : {})}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(text)}</p>
      {deed === 'take_back' ? null : (
        <div className="people__field">
          <label htmlFor="subscription-day">
            {t(deed === 'end' ? 'tenants.endOn' : 'tenants.untilOn')}
          </label>
          <input
            id="subscription-day"
            type="date"
            value={day}
            aria-describedby="confirm-problem"
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      )}
    </ConfirmDialog>
  );
}
