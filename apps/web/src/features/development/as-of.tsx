import { type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Notice } from '../../components/notice.js';
import { dayOf } from '../../messages/format.js';
import { t } from '../../messages/development.js';

/** The day that the address looks back at, and how to look at another or at now. */
export function useAsOf(): {
  readonly on: string | null;
  readonly look: (day: string | null) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    on: params.get('op'),
    look: (day) => {
      const next = new URLSearchParams(params);
      if (day === null) next.delete('op');
      else next.set('op', day);
      setParams(next);
    },
  };
}

type AsOfProps = ReturnType<typeof useAsOf>;

/** Says that one is looking back, before any figure. */
export const AsOfNotice = ({ on, look }: AsOfProps) =>
  on === null ? null : (
    <Notice tone="warning" title={t('asOf.title', { day: on })}>
      <p>{t('asOf.text')}</p>
      <p>
        <button type="button" className="button no-print" onClick={() => look(null)}>
          {t('asOf.toNow')}
        </button>
      </p>
    </Notice>
  );

export function AsOfForm({ on, look }: AsOfProps) {
  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get('op');
    if (typeof day === 'string' && day !== '') look(day);
  }
  return (
    <details className="as-of no-print">
      <summary>{t('asOf.open')}</summary>
      <form onSubmit={handleSubmit}>
        <label className="field__label" htmlFor="as-of-day">
          {t('asOf.day')}
        </label>
        <p className="small" id="as-of-hint">
          {t('asOf.hint')}
        </p>
        <div className="as-of__row">
          <input
            className="as-of__day"
            id="as-of-day"
            name="op"
            type="date"
            required
            max={dayOf(new Date())}
            defaultValue={on ?? ''}
            key={on ?? ''}
            aria-describedby="as-of-hint"
          />
          <button type="submit" className="button">
            {t('asOf.show')}
          </button>
        </div>
      </form>
    </details>
  );
}
