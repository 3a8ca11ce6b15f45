import { t } from '../../messages/t.js';
import type { Draft } from './draft.js';
import type { Question } from './scan-query.js';

type Task = Pick<Draft, 'responsible' | 'action' | 'dueOn'>;

interface TaskFieldsProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<Task>) => void;
  readonly onLeave: () => void;
}

/** Who takes up an item of a checklist, what is going to be done, and by when. */
export function TaskFields({ question, draft, isReadOnly, onChange, onLeave }: TaskFieldsProps) {
  const id = (field: string): string => `${field}-${question.code}`;
  return (
    <div className="task-fields">
      <div className="task-field">
        <label htmlFor={id('responsible')}>{t('task.responsible')}</label>
        <p className="small" id={id('responsible-hint')}>
          {t('task.responsibleHint')}
        </p>
        <input
          id={id('responsible')}
          type="text"
          value={draft.responsible}
          readOnly={isReadOnly}
          maxLength={200}
          aria-describedby={id('responsible-hint')}
          onChange={(event) => onChange({ responsible: event.target.value })}
          onBlur={onLeave}
        />
      </div>
      <div className="task-field task-field--wide">
        <label htmlFor={id('action')}>{t('task.action')}</label>
        <textarea
          id={id('action')}
          rows={2}
          value={draft.action}
          readOnly={isReadOnly}
          maxLength={2_000}
          onChange={(event) => onChange({ action: event.target.value })}
          onBlur={onLeave}
        />
      </div>
      <div className="task-field">
        <label htmlFor={id('due')}>{t('task.dueOn')}</label>
        <input
          id={id('due')}
          type="date"
          value={draft.dueOn}
          readOnly={isReadOnly}
          min="1900-01-01"
          max="2199-12-31"
          onChange={(event) => onChange({ dueOn: event.target.value })}
          onBlur={onLeave}
        />
      </div>
    </div>
  );
}
