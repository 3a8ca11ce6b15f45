import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/administration.js';
import { ChangeBaselineImportDocument, type BaselineImport } from './imports-query.js';

/** What a person changed; `null` links ask the server to read the file anew. */
export type ImportChange = Partial<
  Pick<
    BaselineImport,
    | 'title'
    | 'referenceDate'
    | 'instrumentCode'
    | 'instrumentVersion'
    | 'sheet'
    | 'municipalitiesIn'
    | 'headerLine'
    | 'nameAt'
    | 'columns'
    | 'rows'
  >
> & { readonly isReadAnew?: boolean };
export type SaveImport = (change: ImportChange) => void;

/** Saves one change after the other, each on top of what the server answered to the last. */
export function useSaveImport(region: string, record: BaselineImport) {
  const [run] = useMutation(ChangeBaselineImportDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef(record);
  const queue = useRef(Promise.resolve());
  if (record.revision > latest.current.revision) latest.current = record;

  const send = async (change: ImportChange): Promise<void> => {
    const now = { ...latest.current, ...change };
    try {
      const { data } = await run({ variables: { input: inputOf(region, now, change) } });
      if (data) latest.current = data.changeBaselineImport;
      setProblem(null);
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    } finally {
      setWaiting((count) => count - 1);
    }
  };
  const save: SaveImport = (change) => {
    setWaiting((count) => count + 1);
    queue.current = queue.current.then(() => send(change));
  };
  return { save, problem, isBusy: waiting > 0 };
}

const inputOf = (region: string, now: BaselineImport, { isReadAnew = false }: ImportChange) => ({
  region,
  id: now.id,
  expectedRevision: now.revision,
  title: now.title,
  referenceDate: now.referenceDate,
  instrumentCode: now.instrumentCode,
  instrumentVersion: now.instrumentVersion,
  sheet: now.sheet,
  municipalitiesIn: now.municipalitiesIn,
  links: isReadAnew
    ? null
    : {
        headerLine: now.headerLine,
        nameAt: now.nameAt,
        questions: linked(now.columns.filter(({ isNote }) => !isNote)),
        notes: linked(now.columns.filter(({ isNote }) => isNote)),
        municipalities: now.rows.flatMap(({ line, municipalityCode }) =>
          municipalityCode === null ? [] : [{ line, code: municipalityCode }],
        ),
      },
});

const linked = (columns: BaselineImport['columns']) =>
  columns.flatMap(({ at, questionCode }) =>
    questionCode === null ? [] : [{ at, code: questionCode }],
  );
