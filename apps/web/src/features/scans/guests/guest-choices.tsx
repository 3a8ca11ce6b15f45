import { t } from '../../../messages/t.js';
import type { Draft } from '../draft.js';
import { OtherChoice } from '../level-choices.js';
import type { GuestQuestion, GuestRequest } from './guest-query.js';

interface GuestChoicesProps {
  readonly question: GuestQuestion;
  readonly levels: GuestRequest['instrument']['levels'];
  readonly draft: Draft;
  readonly onChoose: (kind: Draft['kind'], level: number | null) => void;
}

const checks = ['yes', 'partly', 'no'] as const;

/** The same choices as in the scan, without anything of others beside them. */
export function GuestChoices({ question, levels, draft, onChoose }: GuestChoicesProps) {
  const name = `antwoord-${question.code}`;
  const other = (kind: 'dont_know' | 'not_applicable') => (
    <OtherChoice
      name={name}
      kind={kind}
      text={t(kind === 'dont_know' ? 'scan.dontKnow' : 'scan.notApplicable')}
      draft={draft}
      onChoose={onChoose}
    />
  );
  const legend = { level: 'scan.choose', check: 'check.choose', open: 'open.noWords' } as const;
  return (
    <fieldset className="levels">
      <legend className="visually-hidden">{t(legend[question.type])}</legend>
      {question.type === 'level' ? (
        <div className="levels__list">
          {question.levels.map(({ value, text }) => (
            <label key={value} className="level">
              <input
                className="level__input"
                type="radio"
                name={name}
                value={value}
                checked={draft.kind === 'level' && draft.level === value}
                onChange={() => onChoose('level', value)}
              />
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
            </label>
          ))}
        </div>
      ) : null}
      {question.type === 'check' ? (
        <div className="levels__list levels__list--check">
          {checks.map((kind) => (
            <label key={kind} className="level level--check">
              <input
                className="level__input"
                type="radio"
                name={name}
                value={kind}
                checked={draft.kind === kind}
                onChange={() => onChoose(kind, null)}
              />
              <span className="level__number" aria-hidden="true" />
              <strong>{t(`check.${kind}`)}</strong>
            </label>
          ))}
        </div>
      ) : null}
      <div className="other-choices">
        {other('dont_know')}
        {question.type === 'level' ? other('not_applicable') : null}
      </div>
    </fieldset>
  );
}
