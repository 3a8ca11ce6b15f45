import type { ReactNode } from 'react';
import { t } from '../../messages/administration.js';

export interface Choice {
  readonly key: string;
  readonly text: string;
}

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Keys, also of other lists. */
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly children?: ReactNode;
}

/** A list of which one takes what one wants; nothing at all when it is empty. */
export function Choices({ title, choices, chosen, onChoose, children }: ChoicesProps) {
  if (choices.length === 0) return null;
  const keys = choices.map(({ key }) => key);
  const others = chosen.filter((key) => !keys.includes(key));
  const own = chosen.filter((key) => keys.includes(key));
  const toggle = (key: string): void =>
    onChoose(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <fieldset className="map-part">
      <legend>
        <h3>{`${title} (${choices.length})`}</h3>
      </legend>
      {children}
      {choices.length > 1 ? (
        <label className="tick__label">
          <input
            type="checkbox"
            checked={own.length === keys.length}
            onChange={({ target }) => onChoose(target.checked ? [...others, ...keys] : others)}
          />
          {t('yearTable.allOf')}
        </label>
      ) : null}
      {choices.map(({ key, text }) => (
        <label key={key} className="tick__label">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
