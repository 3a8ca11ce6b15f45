import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { t } from '../../messages/settings.js';
import { LogoCard } from './logo-card.js';
import { draftOf } from './settings-draft.js';
import { SettingsForm } from './settings-form.js';
import { RegionSettingsDocument, type Settings } from './settings-query.js';
import { StylePreview } from './style-preview.js';
import './settings.css';

interface RegionSettingsProps {
  readonly region: string;
}

/** What whoever leads a region changes of it, with how that looks. */
export function RegionSettings({ region }: RegionSettingsProps) {
  const query = useQuery(RegionSettingsDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>{({ regionSettings }) => <Cards settings={regionSettings} />}</Loaded>
  );
}

function Cards({ settings }: { readonly settings: Settings }) {
  const [draft, setDraft] = useState(() => draftOf(settings));
  return (
    <div className="settings stack">
      {settings.canChange ? null : (
        <Notice>
          <p>{t('settings.readOnly')}</p>
        </Notice>
      )}
      <SettingsForm settings={settings} draft={draft} onDraft={setDraft} />
      <LogoCard settings={settings} />
      <StylePreview name={draft.name} accent={draft.accent} logo={settings.logo} />
    </div>
  );
}
