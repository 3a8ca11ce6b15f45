import { useMutation } from '@apollo/client/react';
import { useState, type ChangeEvent } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { dayOf, formatList } from '../../messages/format.js';
import { ImportMunicipalitiesDocument } from './municipalities-query.js';
import { Choices, type Choice } from './choices.js';
import { FileProblems } from './file-problems.js';
import { useComparedFile } from './use-compared-file.js';
import './municipalities.css';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the server says of a file. */
interface Comparison {
  readonly added: readonly Named[];
  readonly renamed: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly gone: readonly Named[];
  readonly unchanged: number;
  readonly regions: readonly {
    readonly region: string;
    readonly slug: string;
    readonly onlyInTable: readonly string[];
    readonly onlyHere: readonly string[];
  }[];
  readonly problems: readonly { readonly row: number | null; readonly reason: string }[];
}

/** The national table of a year: what differs, and what is taken over of it. */
export function ImportTableView() {
  const [day, setDay] = useState(`${dayOf(new Date()).slice(0, 4)}-01-01`);
  const [file, setFile] = useState<File | null>(null);
  const { found, refused, isBusy, compare } = useComparedFile<Comparison>('/uploads/gemeenten');
  const [taken, setTaken] = useState<number | null>(null);

  const compareOn = (chosen: File | null, on: string): Promise<void> =>
    compare(on === '' ? null : chosen, { dag: on });
  const handleFile = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = target.files?.[0] ?? null;
    setFile(chosen);
    setTaken(null);
    void compareOn(chosen, day);
  };
  const handleDay = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setDay(target.value);
    setTaken(null);
    void compareOn(file, target.value);
  };
  const handleTaken = async (count: number): Promise<void> => {
    await compareOn(file, day);
    setTaken(count);
  };
  return (
    <div className="page page--narrow municipalities">
      <header>
        <p className="small">
          <Link to="/beheer/gemeenten">{t('municipalities.title')}</Link>
        </p>
        <PageHeading title={[t('yearTable.title'), t('municipalities.title')]}>
          {t('yearTable.title')}
        </PageHeading>
        <p className="prose">{t('yearTable.intro')}</p>
      </header>
      <div className="card">
        <div className="field">
          <label className="field__label" htmlFor="table-day">
            {t('yearTable.day')}
          </label>
          <p className="small" id="table-day-hint">
            {t('yearTable.dayHint')}
          </p>
          <input
            id="table-day"
            className="field__input"
            type="date"
            value={day}
            aria-describedby="table-day-hint"
            onChange={handleDay}
          />
        </div>
        <div className="field">
          <label className="field__label" htmlFor="table-file">
            {t('yearTable.file')}
          </label>
          <p className="small" id="table-file-hint">
            {t('yearTable.fileHint')}
          </p>
          <input
            id="table-file"
            className="map-file"
            type="file"
            accept=".csv,.xlsx,.ods"
            aria-describedby="table-file-hint"
            onChange={handleFile}
          />
        </div>
      </div>
      <div role="status">
        {isBusy ? t('yearTable.busy') : null}
        {taken === null ? null : (
          <Notice tone="positive" title={t('yearTable.taken', { count: taken })} />
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
      {found ? <Differences found={found} day={day} onTaken={handleTaken} /> : null}
    </div>
  );
}

interface DifferencesProps {
  readonly found: Comparison;
  readonly day: string;
  readonly onTaken: (count: number) => Promise<void>;
}

function Differences({ found, day, onTaken }: DifferencesProps) {
  const [take, { loading }] = useMutation(ImportMunicipalitiesDocument, {
    refetchQueries: ['Municipalities'],
  });
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    [...found.added, ...found.renamed].map(({ code }) => code),
  );
  const [validFrom, setValidFrom] = useState(day);
  const [problem, setProblem] = useState<string | null>(null);
  const isChosen = ({ code }: { readonly code: string }): boolean => chosen.includes(code);
  const { added, renamed, gone, regions, problems, unchanged } = found;
  const handleTake = async (): Promise<void> => {
    if (loading || chosen.length === 0) return;
    setProblem(null);
    try {
      const wanted = { added: added.filter(isChosen), renamed: renamed.filter(isChosen) };
      const { data } = await take({ variables: { input: { validFrom, ...wanted } } });
      await onTaken(data?.importMunicipalities ?? 0);
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const newOnes = added.map((each): Choice => ({
    key: each.code,
    text: t('yearTable.addedLine', each),
  }));
  const otherNames = renamed.map((each): Choice => ({
    key: each.code,
    text: t('yearTable.renamedLine', each),
  }));
  const hasChoice = added.length + renamed.length > 0;
  return (
    <section className="card" aria-labelledby="differences-title">
      <h2 id="differences-title">{t('yearTable.differences')}</h2>
      <p>{t('yearTable.unchanged', { count: unchanged })}</p>
      {problems.length > 0 ? (
        <FileProblems
          tone="warning"
          title={t('yearTable.misfits')}
          text={t('yearTable.misfitsText')}
          problems={problems}
        />
      ) : null}
      <Choices title={t('yearTable.added')} choices={newOnes} chosen={chosen} onChoose={setChosen}>
        <p className="small">{t('yearTable.addedText')}</p>
        <div className="field">
          <label className="field__label" htmlFor="table-valid-from">
            {t('yearTable.validFrom')}
          </label>
          <input
            id="table-valid-from"
            className="field__input"
            type="date"
            value={validFrom}
            onChange={({ target }) => setValidFrom(target.value)}
          />
        </div>
      </Choices>
      <Choices
        title={t('yearTable.renamed')}
        choices={otherNames}
        chosen={chosen}
        onChoose={setChosen}
      />
      {gone.length > 0 ? (
        <div className="map-part">
          <h3>{t('yearTable.gone')}</h3>
          <p>{t('yearTable.goneText')}</p>
          <p>{formatList(gone.map((each) => t('yearTable.addedLine', each)))}.</p>
        </div>
      ) : null}
      {regions.length > 0 ? (
        <div className="map-part">
          <h3>{t('yearTable.regions')}</h3>
          <p>{t('yearTable.regionsText')}</p>
          <ul className="map-list">
            {regions.map(({ region, slug, onlyInTable, onlyHere }) => (
              <li key={slug}>
                <Link to={`/beheer/regios/${slug}/deelnemers`}>{region}</Link>
                {onlyInTable.length > 0 ? (
                  <p>{t('yearTable.onlyInTable', { names: formatList(onlyInTable) })}</p>
                ) : null}
                {onlyHere.length > 0 ? (
                  <p>{t('yearTable.onlyHere', { names: formatList(onlyHere) })}</p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="dialog__error" role="alert">
        {problem}
      </p>
      {hasChoice ? (
        <button
          type="button"
          className="button button--primary"
          aria-disabled={loading || chosen.length === 0}
          onClick={() => void handleTake()}
        >
          {t('yearTable.take', { count: chosen.length })}
        </button>
      ) : problems.length === 0 ? (
        <p>{t('yearTable.nothing')}</p>
      ) : null}
    </section>
  );
}
