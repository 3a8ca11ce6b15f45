import { useQuery } from '@apollo/client/react';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/administration.js';
import { InstrumentChangesDocument, type InstrumentChanges } from './instruments-query.js';
import './changes-view.css';

type QuestionChange = InstrumentChanges['questions'][number];
type FieldChange = QuestionChange['fields'][number];

interface ChangesViewProps {
  readonly code: string;
  /** Null for the draft. */
  readonly version: string | null;
}

/** What differs from the former version: the instrument first, then question by question. */
export function ChangesView({ code, version }: ChangesViewProps) {
  const { data, error } = useQuery(InstrumentChangesDocument, {
    variables: { code, version },
    fetchPolicy: 'network-only',
  });
  if (error && !data) {
    return <Notice title={findRefusal(error).message ?? t('error.unreachable')} role="alert" />;
  }
  if (!data) return <p role="status">{t('app.loading')}</p>;
  const { before, after, isSuggested, instrument, questions } = data.instrumentChanges;
  if (before === null) return <Notice title={t('changes.first')} />;
  const changed = questions.filter(({ kind, fields }) => kind !== 'same' || fields.length > 0);
  const equal = questions.length - changed.length;
  return (
    <div className="changes">
      <h2>{t('changes.title', { before, after })}</h2>
      {isSuggested ? <Notice tone="warning" title={t('changes.suggested')} /> : null}
      {instrument.length > 0 ? (
        <section className="card">
          <h3>{t('changes.instrument')}</h3>
          <FieldChanges fields={instrument} />
        </section>
      ) : null}
      {changed.map((change) => (
        <section key={`${change.from.join()} ${change.to.join()}`} className="card">
          <h3>{t('changes.question', change)}</h3>
          <p>
            <span className="tag tag--accent">{t(`lineage.${change.kind}`)}</span>{' '}
            <span className={`tag${change.isComparable ? ' tag--positive' : ''}`}>
              {t(change.isComparable ? 'lineage.comparable' : 'lineage.notComparable')}
            </span>
          </p>
          {change.reason ? <p className="small">{change.reason}</p> : null}
          <FieldChanges fields={change.fields} />
        </section>
      ))}
      <p>{t('changes.equal', { count: equal })}</p>
    </div>
  );
}

function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  return (
    <dl className="changes__fields">
      {fields.map(({ field, level, before, after }, index) => (
        <div key={index}>
          <dt>{t('place.field', { field, level })}</dt>
          {before === null ? null : (
            <dd className="changes__before">
              <span className="changes__label">{t('changes.before')}</span> <del>{before}</del>
            </dd>
          )}
          {after === null ? null : (
            <dd className="changes__after">
              <span className="changes__label">{t('changes.after')}</span> <ins>{after}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
