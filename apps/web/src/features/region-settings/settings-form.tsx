import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { t } from '../../messages/settings.js';
import { differences, draftOf, drawable, inputOf, type SettingsDraft } from './settings-draft.js';
import {
  ChangeRegionSettingsDocument,
  RegionSettingsDocument,
  type Settings,
} from './settings-query.js';

const opennesses = ['mean_only', 'regional_coordinator', 'region'] as const;
type TextField = Exclude<keyof SettingsDraft, 'opennessAsked'>;

interface SettingsFormProps {
  readonly settings: Settings;
  readonly draft: SettingsDraft;
  readonly onDraft: (draft: SettingsDraft) => void;
}

interface Problem {
  readonly message: string;
  readonly field: string | null;
}

export function SettingsForm({ settings, draft, onDraft }: SettingsFormProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  /** Set after a clash: what stands there now is shown beside what was typed. */
  const [hasClashed, setHasClashed] = useState(false);
  const client = useApolloClient();
  const [change, { loading }] = useMutation(ChangeRegionSettingsDocument, {
    refetchQueries: ['Viewer', 'Region'],
  });
  const edit = (changes: Partial<SettingsDraft>): void => {
    onDraft({ ...draft, ...changes });
    setProblem(null);
    setSaid('');
  };
  const save = async (): Promise<void> => {
    try {
      const { data } = await change({ variables: { input: inputOf(draft, settings) } });
      if (data) onDraft(draftOf(data.changeRegionSettings));
      setHasClashed(false);
      setSaid(t('settings.saved'));
    } catch (error) {
      const { code, message, details } = findRefusal(error);
      if (code === 'CONFLICT') {
        await client.refetchQueries({ include: [RegionSettingsDocument] });
        setHasClashed(true);
      }
      const field = typeof details['field'] === 'string' ? details['field'] : null;
      const text = code === 'CONFLICT' ? t('settings.conflict') : message;
      setProblem({ message: text ?? t('error.unreachable'), field });
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setProblem(null);
    setSaid('');
    if (!loading) void save();
  };
  const clashing = hasClashed ? differences(draft, settings) : new Set<keyof SettingsDraft>();
  const present = draftOf(settings);
  const fields = (field: TextField) => ({
    ...{ field, draft, onEdit: edit, isLocked: !settings.canChange },
    ...{ isWrong: problem?.field === field, now: clashing.has(field) ? present[field] : null },
  });
  const { opennessAsked } = present;
  return (
    <form className="card settings__form" onSubmit={handleSubmit} noValidate>
      <h2>{t('settings.told')}</h2>
      <TextInput {...fields('name')} label={t('settings.name')} hint={t('settings.nameHint')} />
      <fieldset className="settings__choice" disabled={!settings.canChange}>
        <legend>{t('settings.openness')}</legend>
        <p className="small">{t('settings.opennessHint')}</p>
        {opennesses.map((option) => (
          <label key={option} className="settings__option">
            <input
              type="radio"
              name="settings-openness"
              checked={draft.opennessAsked === option}
              onChange={() => edit({ opennessAsked: option })}
            />
            {t(`settings.openness.${option}`)}
          </label>
        ))}
        {clashing.has('opennessAsked') ? (
          <p className="settings__now">
            {t('settings.now', {
              value: opennessAsked === '' ? null : t(`settings.openness.${opennessAsked}`),
            })}
          </p>
        ) : null}
      </fieldset>
      <TextInput
        {...fields('contactName')}
        label={t('settings.contactName')}
        hint={t('settings.contactHint')}
      />
      <TextInput {...fields('contactEmail')} type="email" label={t('settings.contactEmail')} />
      <TextInput {...fields('contactPhone')} type="tel" label={t('settings.contactPhone')} />
      <div className="settings__color">
        <TextInput
          {...fields('accent')}
          label={t('settings.accent')}
          hint={t('settings.accentHint')}
        />
        <input
          type="color"
          aria-label={t('settings.pick')}
          disabled={!settings.canChange}
          value={drawable(draft.accent) ?? '#0b4f71'}
          onChange={(event) => edit({ accent: event.target.value })}
        />
      </div>
      <p id="settings-problem" className="dialog__error" role="alert">
        {problem?.message}
      </p>
      {settings.canChange ? (
        <div className="button-row">
          <button type="submit" className="button button--primary" aria-disabled={loading}>
            {t('settings.save')}
          </button>
          <span role="status" className="settings__said">
            {said}
          </span>
        </div>
      ) : null}
    </form>
  );
}

interface TextInputProps {
  readonly draft: SettingsDraft;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly isLocked: boolean;
  readonly isWrong: boolean;
  /** What stands there now, when somebody else changed it meanwhile. */
  readonly now: string | null;
  readonly onEdit: (change: Partial<SettingsDraft>) => void;
}

function TextInput(props: TextInputProps) {
  const { draft, field, label, hint, type = 'text', isLocked, isWrong, now, onEdit } = props;
  const id = `settings-${field}`;
  const about = [
    ...(hint ? [`${id}-hint`] : []),
    ...(now === null ? [] : [`${id}-now`]),
    ...(isWrong ? ['settings-problem'] : []),
  ];
  return (
    <div className="settings__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        readOnly={isLocked}
        value={draft[field]}
        aria-invalid={isWrong}
        aria-describedby={about.join(' ') || undefined}
        onChange={(event) => onEdit({ [field]: event.target.value })}
      />
      {now === null ? null : (
        <p className="settings__now" id={`${id}-now`}>
          {t('settings.now', { value: now || null })}
        </p>
      )}
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
