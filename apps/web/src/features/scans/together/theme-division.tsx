import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatList } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import type { Theme } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import { assigneesOf } from './facts.js';
import { AssignThemeDocument } from './together-query.js';

/** Who takes this theme: a coordinator ticks colleagues, others take it or give it back. */
export function ThemeDivision({ theme }: { readonly theme: Theme }) {
  const { scanRef, together, userId } = useWorkspace();
  const [assign, { loading }] = useMutation(AssignThemeDocument);
  const [problem, setProblem] = useState('');
  if (!together) return null;
  const taken = assigneesOf(together, theme.code);
  const { canComment, canDivide } = together.permissions;
  const has = (id: string): boolean => taken.some((person) => person.id === id);

  const toggle = async (id: string): Promise<void> => {
    const others = taken.filter((person) => person.id !== id).map((person) => person.id);
    const personIds = has(id) ? others : [...others, id];
    setProblem('');
    try {
      const input = { scan: { ...scanRef }, themeCode: theme.code, personIds };
      await assign({ variables: { input } });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  const others = taken.filter(({ id }) => id !== userId).map(({ name }) => name);
  const names = has(userId) ? [t('together.you'), ...others] : others;

  return (
    <div>
      <h2>{t('together.themeTitle', theme)}</h2>
      <p>{names.length > 0 ? formatList(names) : t('together.themeFree')}</p>
      {canDivide ? (
        <details className="together-fold">
          <summary>{t('together.divide')}</summary>
          <fieldset aria-busy={loading}>
            <legend className="visually-hidden">{t('together.divideWho', theme)}</legend>
            {together.colleagues.map(({ id, name }) => (
              <label key={id} className="together-check">
                <input
                  type="checkbox"
                  checked={has(id)}
                  onChange={() => {
                    if (!loading) void toggle(id);
                  }}
                />
                {name}
              </label>
            ))}
          </fieldset>
        </details>
      ) : canComment ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            if (!loading) void toggle(userId);
          }}
        >
          {t(has(userId) ? 'together.giveBack' : 'together.take')}
        </button>
      ) : null}
      <p className="together-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
