import { useState } from 'react';
import { t } from '../../messages/administration.js';
import { withScaleLevel, withoutScaleLevel, withValue } from './edit-document.js';
import { FieldProblems, TextField } from './fields.js';
import { focusPart, Part } from './part.js';
import { fieldId, useWorkspace } from './workspace.js';

const mostLevels = 10;

/** The levels that one chooses from, each with the number it counts for. */
export function ScalePart() {
  const { document, edit, focusWhenDrawn } = useWorkspace();
  const scale = document.scale ?? [];
  const isFull = scale.length >= mostLevels;
  const add = (): void => {
    if (isFull) return;
    edit(withScaleLevel);
    focusWhenDrawn(fieldId(`scale.${scale.length}.label`));
  };
  return (
    <Part title={t('editor.scale')} text={t('editor.scaleText')} path="scale">
      {scale.map(({ value }, index) => (
        <fieldset key={index} className="part__group">
          <legend>{t('editor.level', { value })}</legend>
          <div className="part__pair">
            <ValueField path={`scale.${index}.value`} value={value} />
            <TextField path={`scale.${index}.label`} label={t('editor.levelName')} />
          </div>
          <div className="item-buttons">
            <button
              type="button"
              className="button"
              onClick={() => {
                edit((before) => withoutScaleLevel(before, index));
                focusPart();
              }}
            >
              {t('editor.remove')}
              <span className="visually-hidden"> {t('editor.level', { value })}</span>
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" className="button" aria-disabled={isFull} onClick={add}>
        {t('editor.addLevel')}
      </button>
    </Part>
  );
}

interface ValueFieldProps {
  readonly path: string;
  readonly value: number;
}

/** A whole number. What is not one yet stays on screen, and out of the document. */
function ValueField({ path, value }: ValueFieldProps) {
  const { edit } = useWorkspace();
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number } | null>(null);
  const wrong = typed?.of === value ? typed.text : null;
  const id = fieldId(path);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('editor.levelValue')}
      </label>
      <input
        id={id}
        className="field__input num"
        inputMode="numeric"
        value={wrong ?? String(value)}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-problems ${id}-typed`}
        onChange={({ target }) => {
          const isWhole = /^-?[0-9]{1,3}$/.test(target.value);
          setTyped(isWhole ? null : { text: target.value, of: value });
          if (isWhole) edit((before) => withValue(before, path, Number(target.value)));
        }}
      />
      <p id={`${id}-typed`} className="field__problem field__problem--error" role="alert">
        {wrong === null ? '' : t('editor.notWhole', { value })}
      </p>
      <FieldProblems path={path} />
    </div>
  );
}
