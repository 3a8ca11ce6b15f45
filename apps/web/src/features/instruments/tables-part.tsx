import { t } from '../../messages/administration.js';
import { questionsOf, type Table } from './document.js';
import {
  freeNumbers,
  withEntry,
  withEntryNumber,
  withoutEntry,
  withValue,
} from './edit-document.js';
import { Choice, FieldProblems, TextField, Tick } from './fields.js';
import { ItemButtons } from './item-buttons.js';
import { focusPart, Part } from './part.js';
import { fieldId, useWorkspace } from './workspace.js';

/** A table of which questions name lines: the building blocks, or the basic functions. */
export function TablePart({ table }: { readonly table: Table }) {
  const { document, edit, focusWhenDrawn } = useWorkspace();
  const entries = document[table] ?? [];
  const isFull = freeNumbers(document, table).length === 0;
  const add = (): void => {
    if (isFull) return;
    edit((before) => withEntry(before, table));
    focusWhenDrawn(fieldId(`${table}.${entries.length}.title`));
  };
  const usersOf = (number: number): readonly string[] =>
    questionsOf(document)
      .filter((question) => question[table]?.includes(number))
      .map(({ code }) => code);
  return (
    <Part title={t(`table.${table}`)} text={t(`table.${table}Text`)} path={table}>
      {entries.map(({ code, title }, index) => {
        const path = `${table}.${index}`;
        const name = t('table.entry', { code, title });
        return (
          <fieldset key={index} className="part__group">
            <legend>{name}</legend>
            <div className="part__pair">
              <Choice
                path={`${path}.code`}
                label={t('table.number')}
                value={String(code)}
                options={freeNumbers(document, table, code).map((each) => [`${each}`, `${each}`])}
                onChange={(value) =>
                  edit((before) => withEntryNumber(before, table, index, Number(value)))
                }
              />
              <TextField path={`${path}.title`} label={t('table.title')} />
            </div>
            <FieldProblems path={path} />
            <p className="small">{t('table.used', { codes: usersOf(code) })}</p>
            <ItemButtons
              list={table}
              index={index}
              count={entries.length}
              name={name}
              remove={(before) => withoutEntry(before, table, index)}
              onMoved={(to) => focusWhenDrawn(`${table}.${to}-${to < index ? 'omhoog' : 'omlaag'}`)}
              onRemoved={focusPart}
            />
          </fieldset>
        );
      })}
      <button type="button" className="button" aria-disabled={isFull} onClick={add}>
        {t(`table.${table}Add`)}
      </button>
      {isFull ? <p className="small">{t('table.full')}</p> : null}
    </Part>
  );
}

interface LinksProps {
  readonly table: Table;
  /** Of the question. */
  readonly path: string;
  readonly chosen: readonly number[];
}

/** Which lines of a table a question is about; a line that is gone can still be unticked. */
export function Links({ table, path, chosen }: LinksProps) {
  const { document, edit } = useWorkspace();
  const entries = document[table] ?? [];
  const gone = chosen.filter((number) => !entries.some(({ code }) => code === number));
  const field = `${path}.${table}`;
  if (entries.length === 0 && gone.length === 0) return null;
  const choose = (number: number, isOn: boolean): void => {
    const others = chosen.filter((each) => each !== number);
    const next = (isOn ? [...others, number] : others).toSorted((one, other) => one - other);
    edit((before) => withValue(before, field, next.length === 0 ? undefined : next));
  };
  const tick = (number: number, name: string) => (
    <Tick
      key={number}
      path={`${field}-${number}`}
      label={name}
      isOn={chosen.includes(number)}
      onChange={(isOn) => choose(number, isOn)}
    />
  );
  return (
    <fieldset className="part__group" id={fieldId(field)} tabIndex={-1}>
      <legend>{t(`table.${table}Links`)}</legend>
      <FieldProblems path={field} />
      {chosen.map((number, index) => (
        <FieldProblems key={number} path={`${field}.${index}`} />
      ))}
      <div className="part__ticks">
        {entries.map(({ code, title }) => tick(code, t('table.entry', { code, title })))}
        {gone.map((number) => tick(number, t('table.gone', { code: number })))}
      </div>
    </fieldset>
  );
}
