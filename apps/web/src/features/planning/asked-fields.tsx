import { t } from '../../messages/administration.js';
import type { PlanDraft } from './plan-draft.js';
import type { AskableInstrument } from './planning-query.js';

interface AskedFieldsProps {
  readonly draft: PlanDraft;
  readonly instruments: readonly AskableInstrument[];
  readonly onEdit: (change: Partial<PlanDraft>) => void;
}

/** How it is called and what it asks: a whole questionnaire, or only some themes. */
export function AskedFields({ draft, instruments, onEdit }: AskedFieldsProps) {
  const chosen = instruments.find(({ code }) => code === draft.instrumentCode);
  return (
    <>
      <div className="field">
        <label className="field__label" htmlFor="plan-name">
          {t('plan.name')}
        </label>
        <p className="small" id="plan-name-hint">
          {t(draft.isYearly ? 'plan.nameHintYearly' : 'plan.nameHintOnce')}
        </p>
        <input
          id="plan-name"
          className="field__input"
          maxLength={80}
          required
          value={draft.title}
          aria-describedby="plan-name-hint"
          onChange={(event) => onEdit({ title: event.target.value })}
        />
      </div>
      <div className="field">
        <label className="field__label" htmlFor="plan-instrument">
          {t('plan.instrument')}
        </label>
        <select
          id="plan-instrument"
          className="field__input"
          value={draft.instrumentCode}
          onChange={(event) => onEdit({ instrumentCode: event.target.value, themeCodes: null })}
        >
          {instruments.map((instrument) => (
            <option key={instrument.code} value={instrument.code}>
              {t('plan.instrumentOption', instrument)}
            </option>
          ))}
        </select>
      </div>
      <Themes draft={draft} themes={chosen?.themes ?? []} onEdit={onEdit} />
    </>
  );
}

interface ThemesProps extends Pick<AskedFieldsProps, 'draft' | 'onEdit'> {
  readonly themes: AskableInstrument['themes'];
}

function Themes({ draft: { themeCodes }, themes, onEdit }: ThemesProps) {
  const toggle = (code: string): void => {
    const present = themeCodes ?? [];
    const isOn = present.includes(code);
    const wanted = themes
      .map((theme) => theme.code)
      .filter((each) => (each === code ? !isOn : present.includes(each)));
    onEdit({ themeCodes: wanted });
  };
  return (
    <fieldset className="plan-form__choice">
      <legend className="field__label">{t('plan.themes')}</legend>
      {([true, false] as const).map((isAll) => (
        <label key={String(isAll)} className="tick__label">
          <input
            type="radio"
            name="plan-themes"
            checked={(themeCodes === null) === isAll}
            onChange={() => onEdit({ themeCodes: isAll ? null : [] })}
          />
          {t(isAll ? 'plan.allThemes' : 'plan.someThemes')}
        </label>
      ))}
      {themeCodes === null ? null : (
        <div className="plan-form__themes">
          {themes.map(({ code, title }) => (
            <label key={code} className="tick__label">
              <input
                type="checkbox"
                checked={themeCodes.includes(code)}
                onChange={() => toggle(code)}
              />
              {code}. {title}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
