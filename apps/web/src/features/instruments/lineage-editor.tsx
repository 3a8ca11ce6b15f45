import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/administration.js';
import { lineageKinds, questionsOf, type LineageEntry } from './document.js';
import { withItem, withoutItem, withValue } from './edit-document.js';
import { Choice, FieldProblems, TextField, Tick } from './fields.js';
import {
  SuggestedLineageDocument,
  type InstrumentDraft,
  type SuggestedEntry,
} from './instruments-query.js';
import { fieldId, useWorkspace } from './workspace.js';

/** How each question descends from the version before: proposed by the server, decided here. */
export function LineageEditor({ draft }: { readonly draft: InstrumentDraft }) {
  const { document, edit, isDirty } = useWorkspace();
  const [ask, { loading }] = useLazyQuery(SuggestedLineageDocument, {
    fetchPolicy: 'network-only',
  });
  const [proposed, setProposed] = useState<readonly SuggestedEntry[] | null>(null);
  const [said, setSaid] = useState('');
  const lineage = document.lineage ?? [];
  if (draft.baseVersion === null) return <Notice title={t('lineage.first')} />;

  const decided = new Set(lineage.flatMap(({ from, to }) => [...from.map(old), ...to]));
  const open = proposed?.filter(
    ({ from, to }) => ![...from.map(old), ...to].some((each) => decided.has(each)),
  );
  const suggest = async (): Promise<void> => {
    try {
      const { data, error } = await ask({ variables: { code: draft.code } });
      if (error) throw error;
      setProposed(data?.suggestedLineage ?? []);
      setSaid('');
    } catch (error) {
      setSaid(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const accept = (entries: readonly SuggestedEntry[]): void => {
    edit((before) =>
      withValue(before, 'lineage', [...(before.lineage ?? []), ...entries.map(toEntry)]),
    );
    setSaid(t('lineage.accepted', { count: entries.length }));
  };
  const undecided = questionsOf(document).filter(({ code }) => !decided.has(code));
  return (
    <div className="lineage">
      <h2 id={fieldId('lineage')} tabIndex={-1}>
        {t('lineage.title', { base: draft.baseVersion })}
      </h2>
      <p className="prose">{t('lineage.intro')}</p>
      <FieldProblems path="lineage" />
      <p role="status" className="part__said">
        {said}
      </p>
      {undecided.length > 0 ? (
        <p>{t('lineage.undecided', { codes: undecided.map(({ code }) => code) })}</p>
      ) : null}
      <div className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={isDirty || loading}
          onClick={() => (isDirty ? setSaid(t('draft.saveFirst')) : void suggest())}
        >
          {t('lineage.suggest')}
        </button>
        {open?.length ? (
          <button type="button" className="button button--primary" onClick={() => accept(open)}>
            {t('lineage.acceptAll', { count: open.length })}
          </button>
        ) : null}
      </div>
      {open?.length === 0 ? <p>{t('lineage.nothingOpen')}</p> : null}
      <ul className="lineage__proposals">
        {open?.map((entry) => (
          <li key={`${entry.from.join()} ${entry.to.join()}`} className="card">
            <h3>{t('changes.question', entry)}</h3>
            <p>
              <span className="tag tag--accent">{t(`lineage.${entry.kind}`)}</span>{' '}
              <span className={`tag${entry.isComparable ? ' tag--positive' : ''}`}>
                {t(entry.isComparable ? 'lineage.comparable' : 'lineage.notComparable')}
              </span>
            </p>
            <p className="small">{entry.reason}</p>
            <button type="button" className="button" onClick={() => accept([entry])}>
              {t('lineage.accept')}
              <span className="visually-hidden"> {t('changes.question', entry)}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3 className="part__subtitle">{t('lineage.decided', { count: lineage.length })}</h3>
      <ul className="lineage__entries">
        {lineage.map((entry, index) => (
          <LineageRow key={index} entry={entry} index={index} />
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() =>
          edit((before) =>
            withItem(before, 'lineage', { kind: 'new', from: [], to: [], isComparable: false }),
          )
        }
      >
        {t('lineage.add')}
      </button>
    </div>
  );
}

/** An old and a new question often share their code. */
const old = (code: string): string => `oud ${code}`;

const toEntry = ({ kind, from, to, isComparable, reason }: SuggestedEntry): LineageEntry => ({
  kind,
  from,
  to,
  isComparable,
  reason,
});

function LineageRow({ entry, index }: { readonly entry: LineageEntry; readonly index: number }) {
  const { edit } = useWorkspace();
  const path = `lineage.${index}`;
  const name = t('changes.question', entry);
  return (
    <li className="card">
      <details>
        <summary>
          {name} <span className="tag tag--accent">{t('lineage.kindName', entry)}</span>{' '}
          <span className={`tag${entry.isComparable ? ' tag--positive' : ''}`}>
            {t(entry.isComparable ? 'lineage.comparable' : 'lineage.notComparable')}
          </span>
        </summary>
        <Choice
          path={`${path}.kind`}
          label={t('lineage.kind')}
          value={entry.kind}
          options={lineageKinds.map((kind) => [kind, t(`lineage.${kind}`)])}
          onChange={(kind) => edit((before) => withValue(before, `${path}.kind`, kind))}
        />
        <CodesField path={`${path}.from`} label={t('lineage.from')} codes={entry.from} />
        <CodesField path={`${path}.to`} label={t('lineage.to')} codes={entry.to} />
        <Tick
          path={`${path}.isComparable`}
          label={t('lineage.isComparable')}
          isOn={entry.isComparable}
          onChange={(isOn) => edit((before) => withValue(before, `${path}.isComparable`, isOn))}
        />
        <TextField path={`${path}.reason`} label={t('lineage.reason')} isLong isOptional />
        <button
          type="button"
          className="button"
          onClick={() => edit((before) => withoutItem(before, 'lineage', index))}
        >
          {t('lineage.undo')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </details>
    </li>
  );
}

const codesIn = (text: string): readonly string[] => text.toUpperCase().match(/[A-Z][0-9]+/g) ?? [];

interface CodesFieldProps {
  readonly path: string;
  readonly label: string;
  readonly codes: readonly string[];
}

function CodesField({ path, label, codes }: CodesFieldProps) {
  const { edit } = useWorkspace();
  const [typed, setTyped] = useState(codes.join(', '));
  const id = fieldId(path);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field__input"
        // Half a code is only on screen; a row that took the place of another shows its own.
        value={codesIn(typed).join() === codes.join() ? typed : codes.join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
          edit((before) => withValue(before, path, codesIn(target.value)));
        }}
      />
      <FieldProblems path={path} />
    </div>
  );
}
