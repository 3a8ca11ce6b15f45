import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../messages/administration.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import {
  InstrumentsDocument,
  PublishShippedInstrumentDocument,
  ShippedVersionsDocument,
  type ShippedVersion,
} from './instruments-query.js';

/** What comes with the product: published already, or waiting for one button. */
export function ShippedInstruments() {
  const { data } = useQuery(ShippedVersionsDocument);
  const [asking, setAsking] = useState<ShippedInstrument | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const [publish] = useMutation(PublishShippedInstrumentDocument, {
    refetchQueries: [InstrumentsDocument, ShippedVersionsDocument],
    awaitRefetchQueries: true,
  });
  // Once the dialog is gone: while it is open nothing behind it takes the focus.
  useEffect(() => {
    if (said !== '') heading.current?.focus();
  }, [said]);
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="shipped-title">
      <h2 id="shipped-title" ref={heading} tabIndex={-1}>
        {t('shipped.title')}
      </h2>
      <p className="prose">{t('shipped.intro')}</p>
      <p role="status" className="shipped__said">
        {said}
      </p>
      <ul className="shipped">
        {byInstrument(data.shippedVersions).map((each) => (
          <ShippedRow key={each.code} instrument={each} onAsk={() => setAsking(each)} />
        ))}
      </ul>
      {asking ? (
        <ConfirmDialog
          title={t('shipped.confirm', { title: asking.title, versions: asking.absent })}
          submit={t('shipped.publish', { versions: asking.absent })}
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            const { data: done } = await publish({ variables: { code: asking.code } });
            const versions = done?.publishShippedInstrument ?? [];
            setSaid(t('shipped.done', { title: asking.title, versions }));
            setAsking(null);
          }}
        >
          <p>{t('publish.text')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

interface ShippedInstrument {
  readonly code: string;
  readonly title: string;
  readonly versions: readonly ShippedVersion[];
  /** Version numbers that can be published, and those that somebody's own stand in the way of. */
  readonly absent: readonly string[];
  readonly differing: readonly string[];
}

function byInstrument(shipped: readonly ShippedVersion[]): ShippedInstrument[] {
  return [...new Set(shipped.map(({ code }) => code))].map((code) => {
    const versions = shipped.filter((each) => each.code === code);
    const inState = (state: ShippedVersion['state']): string[] =>
      versions.filter((each) => each.state === state).map(({ version }) => version);
    return {
      code,
      title: versions.at(-1)?.title ?? code,
      versions,
      absent: inState('absent'),
      differing: inState('differs'),
    };
  });
}

interface ShippedRowProps {
  readonly instrument: ShippedInstrument;
  readonly onAsk: () => void;
}

function ShippedRow({ instrument, onAsk }: ShippedRowProps) {
  const { title, versions, absent, differing } = instrument;
  const stateOf = ({ state }: ShippedVersion) =>
    state === 'absent' && absent.length < versions.length ? 'newer' : state;
  return (
    <li>
      <h3>{title}</h3>
      <ul className="shipped__versions">
        {versions.map((each) => (
          <li key={each.version}>
            <span>{t('instruments.versionNumber', each)}</span>
            <span className="small">{t('shipped.questions', { count: each.questionCount })}</span>
            <span className={`tag tag--${toneOf[stateOf(each)]}`}>
              {t(`shipped.state.${stateOf(each)}`)}
            </span>
          </li>
        ))}
      </ul>
      {differing.length > 0 ? <p>{t('shipped.differs', { versions: differing })}</p> : null}
      {absent.length > 0 && differing.length === 0 ? (
        <button type="button" className="button" onClick={onAsk}>
          {t('shipped.publish', { versions: absent })}
          <span className="visually-hidden"> {title}</span>
        </button>
      ) : null}
    </li>
  );
}

const toneOf = {
  published: 'positive',
  absent: 'accent',
  newer: 'accent',
  differs: 'warning',
} as const;
