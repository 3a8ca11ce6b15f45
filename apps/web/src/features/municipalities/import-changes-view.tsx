import { useMutation } from '@apollo/client/react';
import { useState, type ChangeEvent } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { formatList } from '../../messages/format.js';
import { ImportMunicipalityChangesDocument, type ChosenChange } from './municipalities-query.js';
import { FileProblems } from './file-problems.js';
import { useComparedFile } from './use-compared-file.js';
import './municipalities.css';

interface ComparedChange {
  readonly rows: readonly number[];
  readonly change: ChosenChange['change'];
  readonly state: 'known' | 'new' | 'undecided' | 'wrong';
  readonly problems: readonly string[];
  readonly sentences: readonly string[];
  readonly seal: string;
}

/** What the server says of a file. */
interface Comparison {
  readonly changes: readonly ComparedChange[];
  readonly problems: readonly { readonly row: number | null; readonly reason: string }[];
}

/** A list of changes of the map: what follows from each, and which are recorded. */
export function ImportChangesView() {
  const { found, refused, isBusy, compare } = useComparedFile<Comparison>('/uploads/herindelingen');
  const [file, setFile] = useState<File | null>(null);
  const [recorded, setRecorded] = useState<number | null>(null);

  const handleFile = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = target.files?.[0] ?? null;
    setFile(chosen);
    setRecorded(null);
    void compare(chosen);
  };
  const handleRecorded = async (count: number): Promise<void> => {
    await compare(file);
    setRecorded(count);
  };
  return (
    <div className="page page--narrow municipalities">
      <header>
        <p className="small">
          <Link to="/beheer/gemeenten">{t('municipalities.title')}</Link>
        </p>
        <PageHeading title={[t('mapList.title'), t('municipalities.title')]}>
          {t('mapList.title')}
        </PageHeading>
        <p className="prose">{t('mapList.intro')}</p>
      </header>
      <div className="card">
        <label className="field__label" htmlFor="changes-file">
          {t('yearTable.file')}
        </label>
        <p className="small" id="changes-file-hint">
          {t('mapList.fileHint')}
        </p>
        <input
          id="changes-file"
          className="map-file"
          type="file"
          accept=".csv,.xlsx,.ods"
          aria-describedby="changes-file-hint"
          onChange={handleFile}
        />
      </div>
      <div role="status">
        {isBusy ? t('yearTable.busy') : null}
        {recorded === null ? null : (
          <Notice tone="positive" title={t('mapList.recorded', { count: recorded })} />
        )}
      </div>
      {refused ? (
        <FileProblems
          tone="error"
          title={refused.message}
          text={t('yearTable.refused')}
          problems={refused.problems}
        />
      ) : null}
      {found && found.problems.length > 0 ? (
        <FileProblems
          tone="error"
          title={t('yearTable.misfits')}
          text={t('mapList.misfitsText')}
          problems={found.problems}
        />
      ) : null}
      {found && found.changes.length > 0 ? (
        <FoundChanges changes={found.changes} onRecorded={handleRecorded} />
      ) : null}
    </div>
  );
}

interface FoundChangesProps {
  readonly changes: readonly ComparedChange[];
  readonly onRecorded: (count: number) => Promise<void>;
}

function FoundChanges({ changes, onRecorded }: FoundChangesProps) {
  const fresh = changes.filter(({ state }) => state === 'new');
  const [chosen, setChosen] = useState<readonly string[]>(() => fresh.map(keyOf));
  const [problem, setProblem] = useState<string | null>(null);
  const [record, { loading }] = useMutation(ImportMunicipalityChangesDocument, {
    refetchQueries: ['Municipalities'],
  });
  const toggle = (key: string): void =>
    setChosen(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  const handleRecord = async (): Promise<void> => {
    if (loading || chosen.length === 0) return;
    setProblem(null);
    const wanted = fresh
      .filter((each) => chosen.includes(keyOf(each)))
      .map(({ change, seal }) => ({ change, seal }));
    try {
      const { data } = await record({ variables: { input: { changes: wanted } } });
      await onRecorded(data?.importMunicipalityChanges ?? 0);
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  return (
    <section className="card" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('mapList.found', { count: changes.length })}</h2>
      <ul className="map-list">
        {changes.map((each) => (
          <li key={keyOf(each)}>
            {each.state === 'new' ? (
              <label className="tick__label">
                <input
                  type="checkbox"
                  checked={chosen.includes(keyOf(each))}
                  onChange={() => toggle(keyOf(each))}
                />
                <strong>{nameOf(each)}</strong>
              </label>
            ) : (
              <p>
                <strong>{nameOf(each)}</strong>{' '}
                <span className={each.state === 'known' ? 'tag' : 'tag tag--warning'}>
                  {t(`mapList.${each.state}`)}
                </span>
              </p>
            )}
            {[...each.problems, ...each.sentences].map((sentence) => (
              <p key={sentence} className="small">
                {sentence}
              </p>
            ))}
            {each.state === 'undecided' ? (
              <p className="small">
                <Link to="/beheer/gemeenten/herindeling">{t('mapList.byHand')}</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="dialog__error" role="alert">
        {problem}
      </p>
      {fresh.length > 0 ? (
        <button
          type="button"
          className="button button--primary"
          aria-disabled={loading || chosen.length === 0}
          onClick={() => void handleRecord()}
        >
          {t('mapList.record', { count: chosen.length })}
        </button>
      ) : (
        <p>{t('mapList.nothing')}</p>
      )}
    </section>
  );
}

const keyOf = ({ rows }: ComparedChange): string => rows.join('-');

const nameOf = ({ rows, change: { kind, changedOn, from, to } }: ComparedChange): string => {
  const names = (each: ChosenChange['change']['from']): string =>
    formatList((each as readonly { readonly name?: string }[]).map(({ name }) => name ?? ''));
  return t('mapList.line', { kind, on: changedOn, from: names(from), to: names(to), rows });
};
