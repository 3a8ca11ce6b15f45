import type { RefObject } from 'react';
import { t } from '../../messages/t.js';
import { checkKinds, isChosen, valueOf, type Choice } from './choices.js';
import type { Level, Question } from './scan-query.js';

export interface AnswerChoicesProps {
  readonly question: Question;
  readonly levels: readonly Level[];
  readonly draft: Choice;
  readonly isReadOnly: boolean;
  readonly group?: RefObject<HTMLFieldSetElement | null>;
  /** What is said behind one of the choices. */
  readonly tag?: (Choice & { readonly text: string }) | null;
  readonly onChoose: (choice: Choice) => void;
}

const legends = { level: 'scan.choose', check: 'check.choose', open: 'open.noWords' } as const;

/** Every choice a question offers, with what one sees at each level. */
export function AnswerChoices(props: AnswerChoicesProps) {
  const { question, levels, draft, isReadOnly, group, tag, onChoose } = props;
  const { code, type } = question;
  const radio = (choice: Choice, className?: string) => (
    <input
      className={className}
      type="radio"
      name={`antwoord-${code}`}
      value={valueOf(choice)}
      checked={isChosen(draft, choice)}
      onChange={() => onChoose(choice)}
    />
  );
  const tagAt = (choice: Choice) =>
    tag && isChosen(tag, choice) ? <span className="tag">{tag.text}</span> : null;
  const other = (kind: 'dont_know' | 'not_applicable', text: string) => (
    <label className="other-choice">
      {radio({ kind, level: null })}
      {text}
    </label>
  );
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className={`${type === 'open' ? '' : 'levels'} ${isReadOnly ? 'levels--read-only' : ''}`}
      disabled={isReadOnly}
    >
      <legend className="visually-hidden">{t(legends[type])}</legend>
      {type === 'level' ? (
        <div className="levels__list">
          {question.levels.map(({ value, text }) => (
            <label key={value} className="level">
              {radio({ kind: 'level', level: value }, 'level__input')}
              <span className="level__number num" aria-hidden="true">
                {value}
              </span>
              <span>
                <strong>
                  <span className="visually-hidden">{value}. </span>
                  {levels.find((level) => level.value === value)?.label}
                </strong>
                <span className="visually-hidden">. </span>
                <br />
                <span className="level__text">{text}</span>
              </span>
              {tagAt({ kind: 'level', level: value })}
            </label>
          ))}
        </div>
      ) : null}
      {type === 'check' ? (
        <div className="levels__list">
          {checkKinds.map((kind) => (
            <label key={kind} className="level level--check">
              {radio({ kind, level: null }, 'level__input')}
              <span className="level__number" aria-hidden="true" />
              <strong>{t(`check.${kind}`)}</strong>
              {tagAt({ kind, level: null })}
            </label>
          ))}
        </div>
      ) : null}
      <div className="other-choices">
        {other('dont_know', t('scan.dontKnow'))}
        {type === 'level' ? other('not_applicable', t('scan.notApplicable')) : null}
      </div>
    </fieldset>
  );
}
