import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/telling.js';
import {
  MessageSettingsDocument,
  SaveMessageSettingsDocument,
  SaveReminderSettingsDocument,
  type MessageSettings,
} from './settings-query.js';
import '../../components/dialog.css';
import './messages.css';

interface SettingsProps {
  readonly region: { readonly slug: string; readonly name: string };
}

/** How somebody is told, and for the coordinator: when the region reminds. */
export function SettingsView({ region }: SettingsProps) {
  const query = useQuery(MessageSettingsDocument, {
    variables: { region: region.slug },
    fetchPolicy: 'network-only',
  });
  return (
    <Loaded query={query}>
      {({ messageSettings: settings }) => (
        <div className="page page--narrow stack">
          <header>
            <p className="small">
              <Link to={`/${region.slug}/berichten`}>{t('messages.title')}</Link>
            </p>
            <PageHeading title={[t('messageSettings.title'), region.name]}>
              {t('messageSettings.title')}
            </PageHeading>
          </header>
          <OwnSettings region={region.slug} settings={settings} />
          {settings.canSetReminders ? (
            <Reminders region={region.slug} reminders={settings.reminders} />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

/** A form that says how its saving went, for those who see it and those who hear it. */
function SavedForm(props: {
  readonly title: string;
  readonly text: string;
  readonly save: () => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid('');
    setProblem('');
    try {
      await props.save();
      setSaid(t('messageSettings.saved'));
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  return (
    <form className="card message-settings" onSubmit={(event) => void handleSubmit(event)}>
      <h2>{props.title}</h2>
      <p className="small">{props.text}</p>
      {props.children}
      <div className="button-row">
        <button type="submit" className="button button--primary">
          {t('messageSettings.save')}
        </button>
        <span role="status">{said}</span>
      </div>
      <p className="dialog__error" role="alert">
        {problem}
      </p>
    </form>
  );
}

const channels = ['mail', 'app', 'none'] as const;
const languages = ['nl', 'en'] as const;

function OwnSettings({ region, settings }: { region: string; settings: MessageSettings }) {
  const [kinds, setKinds] = useState(settings.kinds);
  const [language, setLanguage] = useState(settings.language);
  const [save] = useMutation(SaveMessageSettingsDocument);
  const input = { region, language, kinds: kinds.map(({ kind, channel }) => ({ kind, channel })) };
  return (
    <SavedForm
      title={t('messageSettings.own')}
      text={t('messageSettings.ownText')}
      save={() => save({ variables: { input } })}
    >
      {kinds.map(({ kind, channel }) => (
        <div key={kind} className="message-settings__row">
          <label htmlFor={`kind-${kind}`}>{t(`messageSettings.${kind}`)}</label>
          <select
            id={`kind-${kind}`}
            value={channel}
            onChange={({ target }) => {
              const chosen = channels.find((each) => each === target.value) ?? channel;
              setKinds(kinds.map((e) => (e.kind === kind ? { ...e, channel: chosen } : e)));
            }}
          >
            {channels.map((each) => (
              <option key={each} value={each}>
                {t(`messageSettings.to_${each}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="message-settings__row">
        <label htmlFor="mail-language">{t('messageSettings.language')}</label>
        <select
          id="mail-language"
          value={language}
          onChange={({ target }) =>
            setLanguage(languages.find((each) => each === target.value) ?? language)
          }
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {t(`messageSettings.language_${each}`)}
            </option>
          ))}
        </select>
      </div>
    </SavedForm>
  );
}

interface RemindersProps {
  readonly region: string;
  readonly reminders: MessageSettings['reminders'];
}

function Reminders({ region, reminders }: RemindersProps) {
  const [isOn, setIsOn] = useState(reminders.isOn);
  const [days, setDays] = useState(reminders.daysBefore);
  const [save] = useMutation(SaveReminderSettingsDocument);
  const input = { region, isOn, daysBefore: [...days] };
  return (
    <SavedForm
      title={t('messageSettings.reminders')}
      text={t('messageSettings.remindersText')}
      save={() => save({ variables: { input } })}
    >
      <p>
        <label>
          <input type="checkbox" checked={isOn} onChange={() => setIsOn(!isOn)} />{' '}
          {t('messageSettings.remindersOn')}
        </label>
      </p>
      {days.map((day, index) => (
        <div key={index} className="message-settings__row">
          <label htmlFor={`days-${index}`}>{t('messageSettings.days', { which: index + 1 })}</label>
          <input
            id={`days-${index}`}
            type="number"
            min={1}
            max={60}
            required
            value={Number.isNaN(day) ? '' : day}
            onChange={({ target }) =>
              setDays(days.map((each, at) => (at === index ? target.valueAsNumber : each)))
            }
          />
        </div>
      ))}
    </SavedForm>
  );
}
