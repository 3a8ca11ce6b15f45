import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { FormEnd } from '../../components/form-end.js';
import { t } from '../../messages/comparison.js';
import { SaveGroupDocument, type Comparison, type Group } from './comparison-query.js';

interface GroupFormProps {
  readonly comparison: Comparison;
  /** Null for a new one. */
  readonly group: Group | null;
  /** With what to tell. */
  readonly onDone: (told: string) => void;
}

export function GroupForm({ comparison, group, onDone }: GroupFormProps) {
  const { region, campaign, municipalities } = comparison;
  const [id] = useState(() => group?.id ?? crypto.randomUUID());
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState(
    () => new Set(group?.municipalities.map(({ code }) => code)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [save, { loading }] = useMutation(SaveGroupDocument);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const toggle = (code: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (loading) return;
    try {
      await save({
        variables: {
          input: {
            ...{ region: region.slug, campaign: campaign.slug, id, name },
            expectedRevision: group?.revision ?? 0,
            municipalities: [...chosen],
          },
        },
      });
      onDone(t('compare.groupSaved', { name }));
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
      first.current?.focus();
    }
  };
  return (
    <form className="group-form" onSubmit={(event) => void handleSubmit(event)} noValidate>
      <div className="field">
        <label className="field__label" htmlFor="group-name">
          {t('compare.groupName')}
        </label>
        <input
          ref={first}
          id="group-name"
          className="field__input"
          value={name}
          maxLength={80}
          aria-describedby="group-problem"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <fieldset>
        <legend>{t('compare.groupMembers')}</legend>
        <div className="group-form__members">
          {municipalities.map(({ code, name: of }) => (
            <label key={code}>
              <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
              {of}
            </label>
          ))}
        </div>
      </fieldset>
      <FormEnd
        problemId="group-problem"
        problem={problem}
        submit={t('compare.groupSave')}
        isBusy={loading}
        cancel={t('compare.groupCancel')}
        onCancel={() => onDone('')}
      />
    </form>
  );
}
