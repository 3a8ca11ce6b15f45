import type { FormEvent } from 'react';
import {
  addRow,
  editRow,
  removeRow,
  type ChangeDraft,
  type MunicipalityRow,
  type Side,
} from './change-draft.js';
import { t } from './change-texts.js';

const kinds = ['merger', 'absorption', 'split', 'border_change'] as const;

interface ChangeFormProps {
  readonly draft: ChangeDraft;
  readonly onEdit: (draft: ChangeDraft) => void;
  readonly onShow: () => void;
}

export function ChangeForm({ draft, onEdit, onShow }: ChangeFormProps) {
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onShow();
  };
  return (
    <form className="card change-form" onSubmit={handleSubmit} noValidate>
      <fieldset className="change-form__kinds">
        <legend className="field__label">{t('change.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="tick__label">
            <input
              type="radio"
              name="change-kind"
              checked={draft.kind === kind}
              onChange={() => onEdit({ ...draft, kind })}
            />
            {t(`change.${kind}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label className="field__label" htmlFor="change-day">
          {t('change.changedOn')}
        </label>
        <input
          id="change-day"
          type="date"
          className="field__input change-form__day"
          value={draft.changedOn}
          onChange={(event) => onEdit({ ...draft, changedOn: event.target.value })}
        />
      </div>
      <p className="small" id="change-hint">
        {t('change.hint')}
      </p>
      <Rows draft={draft} side="from" onEdit={onEdit} />
      <Rows draft={draft} side="to" onEdit={onEdit} />
      <button type="submit" className="button button--primary">
        {t('change.show')}
      </button>
    </form>
  );
}

interface RowsProps {
  readonly draft: ChangeDraft;
  readonly side: Side;
  readonly onEdit: (draft: ChangeDraft) => void;
}

function Rows({ draft, side, onEdit }: RowsProps) {
  const name = t(`change.${side}`);
  const rows = draft[side];
  const edit = (at: number) => (row: Partial<MunicipalityRow>) =>
    onEdit(editRow(draft, side, { at, row }));
  return (
    <fieldset className="change-form__side" aria-describedby="change-hint">
      <legend className="field__label">{name}</legend>
      {rows.map((row, at) => (
        <div key={at} className="change-form__row">
          <Input side={side} at={at} field="code" row={row} onEdit={edit(at)} />
          <Input side={side} at={at} field="name" row={row} onEdit={edit(at)} />
          {rows.length > 1 ? (
            <button
              type="button"
              className="button"
              aria-label={t('change.remove', { side: name, nth: at + 1 })}
              onClick={() => onEdit(removeRow(draft, side, at))}
            >
              <span aria-hidden="true">×</span>
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" className="link-button" onClick={() => onEdit(addRow(draft, side))}>
        {t('change.add', { side: name })}
      </button>
    </fieldset>
  );
}

interface InputProps {
  readonly side: Side;
  readonly at: number;
  readonly field: keyof MunicipalityRow;
  readonly row: MunicipalityRow;
  readonly onEdit: (row: Partial<MunicipalityRow>) => void;
}

function Input({ side, at, field, row, onEdit }: InputProps) {
  const label = t(`change.${field}`);
  return (
    <input
      className="field__input"
      aria-label={t('change.row', { field: label, side: t(`change.${side}`), nth: at + 1 })}
      placeholder={field === 'code' ? 'GM0000' : label}
      value={row[field]}
      maxLength={field === 'code' ? 8 : 100}
      onChange={(event) => onEdit({ [field]: event.target.value })}
    />
  );
}
