import { useState } from 'react';
import { t } from '../../messages/administration.js';
import type { BaselineImport } from './imports-query.js';
import type { SaveImport } from './use-save-import.js';

interface PartProps {
  readonly record: BaselineImport;
  readonly save: SaveImport;
}

/** What the measurement is called, when it was, with which questions, and where it lies. */
export function ImportSettings({ record, save }: PartProps) {
  const { title, referenceDate, versions, instrumentCode, instrumentVersion } = record;
  const versionOf = (code: string, version: string): string => `${code} ${version}`;
  return (
    <section className="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('baseline.settings')}</h2>
      <KeptField
        key={title}
        id="import-title"
        label={t('baseline.name')}
        value={title}
        onKeep={(next) => save({ title: next })}
      />
      <KeptField
        key={referenceDate}
        id="import-day"
        type="date"
        label={t('baseline.day')}
        hint={t('baseline.dayHint')}
        value={referenceDate}
        onKeep={(next) => save({ referenceDate: next, isReadAnew: true })}
      />
      <Choice
        id="import-version"
        label={t('baseline.version')}
        hint={t('baseline.versionHint')}
        value={versionOf(instrumentCode, instrumentVersion)}
        options={versions.map(({ code, version, title: name }) => [
          versionOf(code, version),
          t('baseline.versionName', { title: name, version }),
        ])}
        onChoose={(chosen) => {
          const found = versions.find(({ code, version }) => versionOf(code, version) === chosen);
          if (!found) return;
          save({
            instrumentCode: found.code,
            instrumentVersion: found.version,
            isReadAnew: true,
          });
        }}
      />
      <Layout record={record} save={save} />
    </section>
  );
}

function Layout({ record, save }: PartProps) {
  const { sheets, sheet, municipalitiesIn, headerLine, nameAt } = record;
  const isRows = municipalitiesIn === 'rows';
  const row = (index: number): [string, string] => [
    String(index),
    t('baseline.rowNumber', { number: index + 1 }),
  ];
  const column = (index: number): [string, string] => [
    String(index),
    t('baseline.columnName', { name: String.fromCharCode(65 + index) }),
  ];
  const choices = (count: number, present: number, name: (index: number) => [string, string]) =>
    Array.from({ length: Math.max(count, present + 1) }, (_, index) => name(index));
  return (
    <>
      {sheets.length > 1 ? (
        <Choice
          id="import-sheet"
          label={t('baseline.sheet')}
          value={sheet}
          options={sheets.map((name) => [name, name])}
          onChoose={(next) => save({ sheet: next, isReadAnew: true })}
        />
      ) : null}
      <Choice
        id="import-way"
        label={t('baseline.way')}
        value={municipalitiesIn}
        options={[
          ['rows', t('baseline.inRows')],
          ['columns', t('baseline.inColumns')],
        ]}
        onChoose={(next) =>
          save({ municipalitiesIn: next === 'rows' ? 'rows' : 'columns', isReadAnew: true })
        }
      />
      <Choice
        id="import-header"
        label={t(isRows ? 'baseline.headerRow' : 'baseline.headerColumn')}
        value={String(headerLine)}
        options={choices(15, headerLine, isRows ? row : column)}
        onChoose={(next) => save({ headerLine: Number(next) })}
      />
      <Choice
        id="import-names"
        label={t(isRows ? 'baseline.nameColumn' : 'baseline.nameRow')}
        value={String(nameAt)}
        options={choices(10, nameAt, isRows ? column : row)}
        onChoose={(next) => save({ nameAt: Number(next) })}
      />
    </>
  );
}

interface KeptFieldProps {
  readonly id: string;
  readonly type?: 'text' | 'date';
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
}

/** Kept when one leaves it, so that a half word is not. */
function KeptField({ id, type = 'text', label, hint, value, onKeep }: KeptFieldProps) {
  const [text, setText] = useState(value);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        type={type}
        className="field__input"
        value={text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== value) onKeep(text);
        }}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, hint, value, options, onChoose }: ChoiceProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        id={id}
        className="field__input"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
