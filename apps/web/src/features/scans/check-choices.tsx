import { useRef } from 'react';
import { t } from '../../messages/t.js';
import { OtherChoice, type ChoicesProps } from './level-choices.js';
import { useKey } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';

const choices = ['yes', 'partly', 'no'] as const;
/** The first letter of each choice on screen. */
const keys = { j: 'yes', d: 'partly', e: 'no' } as const;
const isKey = (key: string): key is keyof typeof keys => key in keys;

/** Yes, partly or no, and not knowing. */
export function CheckChoices({ question, draft, group, hasShortcuts, onChoose }: ChoicesProps) {
  const { scan, findPrevious } = useWorkspace();
  const { canEdit } = scan.permissions;
  const previous = findPrevious(question.code);
  const list = useRef<HTMLDivElement>(null);
  const name = `antwoord-${question.code}`;

  useKey(hasShortcuts && canEdit, (key) => {
    if (!isKey(key)) return;
    onChoose(keys[key], null);
    list.current?.querySelector<HTMLInputElement>(`input[value="${keys[key]}"]`)?.focus();
  });

  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className={`levels${canEdit ? '' : ' levels--read-only'}`}
      disabled={!canEdit}
    >
      <legend className="visually-hidden">{t('check.choose')}</legend>
      <div className="levels__list levels__list--check" ref={list}>
        {choices.map((kind) => (
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
            {previous?.kind === kind && scan.previousCampaign ? (
              <span className="tag">{t('check.previousHere', scan.previousCampaign)}</span>
            ) : null}
          </label>
        ))}
      </div>
      <div className="other-choices">
        <OtherChoice
          name={name}
          kind="dont_know"
          text={t('scan.dontKnow')}
          draft={draft}
          onChoose={onChoose}
        />
      </div>
    </fieldset>
  );
}
