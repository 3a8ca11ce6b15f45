import { useRef, type RefObject } from 'react';
import { t } from '../../messages/t.js';
import type { Draft } from './draft.js';
import type { Question } from './scan-query.js';
import { useKey } from './use-shortcuts.js';
import { useWorkspace } from './workspace.js';

export interface ChoicesProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly group: RefObject<HTMLFieldSetElement | null>;
  readonly hasShortcuts: boolean;
  readonly onChoose: (kind: Draft['kind'], level: number | null) => void;
}

/** All levels with what one sees at each, and the two answers without a level. */
export function LevelChoices({ question, draft, group, hasShortcuts, onChoose }: ChoicesProps) {
  const { scan, findPrevious } = useWorkspace();
  const { canEdit } = scan.permissions;
  const previous = findPrevious(question.code);
  const previousLevel = previous?.kind === 'level' ? previous.level : null;
  const list = useRef<HTMLDivElement>(null);
  const name = `antwoord-${question.code}`;

  useKey(hasShortcuts && canEdit, (key) => {
    const level = question.levels.find(({ value }) => String(value) === key);
    if (!level) return;
    onChoose('level', level.value);
    list.current?.querySelector<HTMLInputElement>(`input[value="${level.value}"]`)?.focus();
  });

  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className={`levels${canEdit ? '' : ' levels--read-only'}`}
      disabled={!canEdit}
    >
      <legend className="visually-hidden">{t('scan.choose')}</legend>
      <div className="levels__list" ref={list}>
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
                {scan.instrument.levels.find((level) => level.value === value)?.label}
              </strong>
              <span className="visually-hidden">. </span>
              <br />
              <span className="level__text">{text}</span>
            </span>
            {value === previousLevel && scan.previousCampaign ? (
              <span className="tag">{t('scan.previousHere', scan.previousCampaign)}</span>
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
        <OtherChoice
          name={name}
          kind="not_applicable"
          text={t('scan.notApplicable')}
          draft={draft}
          onChoose={onChoose}
        />
      </div>
    </fieldset>
  );
}

interface OtherChoiceProps extends Pick<ChoicesProps, 'draft' | 'onChoose'> {
  readonly name: string;
  readonly kind: 'dont_know' | 'not_applicable';
  readonly text: string;
}

export function OtherChoice({ name, kind, text, draft, onChoose }: OtherChoiceProps) {
  return (
    <label className="other-choice">
      <input
        type="radio"
        name={name}
        value={kind}
        checked={draft.kind === kind}
        onChange={() => onChoose(kind, null)}
      />
      {text}
    </label>
  );
}
