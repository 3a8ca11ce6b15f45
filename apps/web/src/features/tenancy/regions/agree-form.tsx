import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/administration.js';
import { emptyRegion, type RegionDraft } from './region-draft.js';
import { SubscriptionFields } from './region-fields.js';
import { AgreeSubscriptionDocument, PlatformRegionsDocument } from './regions-query.js';

interface AgreeFormProps {
  readonly region: string;
  readonly onDone: () => void;
}

/** For a region that was there before its subscription was written down. */
export function AgreeForm({ region, onDone }: AgreeFormProps) {
  const [draft, setDraft] = useState(emptyRegion);
  const [problem, setProblem] = useState<string | null>(null);
  const [agree, { loading }] = useMutation(AgreeSubscriptionDocument, {
    refetchQueries: [PlatformRegionsDocument],
    awaitRefetchQueries: true,
  });
  const edit = (change: Partial<RegionDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
    setProblem(null);
  };
  const send = async (): Promise<void> => {
    const { plan, startsOn, untilOn } = draft;
    if (plan === '') {
      setProblem(`${t('tenants.choose')}: ${t('tenants.plan')}`);
      return;
    }
    try {
      await agree({ variables: { input: { region, plan, startsOn, untilOn: untilOn || null } } });
      onDone();
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
      <p className="prose">{t('tenants.noSubscription')}</p>
      <SubscriptionFields {...texts} />
      <p className="dialog__error" role="alert">
        {problem}
      </p>
      <button type="submit" className="button" aria-disabled={loading}>
        {t('tenants.agree')}
      </button>
    </form>
  );
}
