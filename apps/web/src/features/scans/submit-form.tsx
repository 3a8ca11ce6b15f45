import { useMutation } from '@apollo/client/react';
import type { Openness } from '@ijkpunt/contracts';
import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/t.js';
import { OpennessChoice, opennessId } from './openness-choice.js';
import { submitBlockers, type SubmitBlocker } from './submit-blockers.js';
import { SubmitScanDocument } from './submit-mutations.js';
import { questionPath } from './theme-slugs.js';
import { useWorkspace } from './workspace.js';
import './submit-form.css';

function BlockerText({ blocker }: { readonly blocker: SubmitBlocker }) {
  const { scan, base } = useWorkspace();
  const { text, place, questionCode } = blocker;
  if (questionCode) {
    return <Link to={questionPath(base, scan.instrument.themes, questionCode)}>{text}</Link>;
  }
  if (place) return <a href={place === 'open' ? '#review-open' : `#${opennessId}`}>{text}</a>;
  return text;
}

interface SubmitFormProps {
  readonly openCount: number;
  readonly onSubmitted: () => void;
}

export function SubmitForm({ openCount, onSubmitted }: SubmitFormProps) {
  const { scan, scanRef, saving, reread } = useWorkspace();
  const [openness, setOpenness] = useState<Openness | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // One key for this form: pressing twice, or again after a lost answer, submits once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [submit, { loading }] = useMutation(SubmitScanDocument);
  const blockers = useRef<HTMLDivElement>(null);
  const reasons = submitBlockers({ openCount, saving, openness });

  const send = async (chosen: Openness): Promise<void> => {
    setRefused(null);
    const input = {
      scan: { ...scanRef },
      expectedRevision: scan.revision,
      openness: chosen,
      idempotencyKey,
    };
    try {
      await submit({ variables: { input } });
      onSubmitted();
    } catch (error) {
      const failure = findRefusal(error);
      if (failure.code === 'CONFLICT') setRefused(t('submit.conflict'));
      else if (failure.code === 'UNREACHABLE') setRefused(t('error.unreachable'));
      else setRefused(failure.message ?? t('error.unexpected'));
      await reread().catch(() => undefined);
    }
  };

  const handleOpenness = (chosen: Openness): void => {
    setOpenness(chosen);
    setRefused(null);
  };

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reasons.length > 0 || openness === null) blockers.current?.focus();
    else if (!loading) void send(openness);
  };

  return (
    <form className="submit-form" onSubmit={handleSubmit}>
      <OpennessChoice value={openness} onChange={handleOpenness} />
      {reasons.length > 0 ? (
        <div ref={blockers} id="submit-blockers" tabIndex={-1}>
          <Notice tone="warning" title={t('submit.cannot')}>
            <ul className="submit-form__blockers">
              {reasons.map((reason) => (
                <li key={reason.text}>
                  <BlockerText blocker={reason} />
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      <div role="alert">{refused ? <Notice tone="error" title={refused} /> : null}</div>
      <div className="button-row">
        <button
          type="submit"
          className="button button--primary"
          aria-disabled={reasons.length > 0 || loading}
          aria-describedby={reasons.length > 0 ? 'submit-blockers' : undefined}
        >
          {t(loading ? 'submit.busy' : 'submit.button')}
        </button>
      </div>
      <p className="small">{t('submit.after')}</p>
    </form>
  );
}
