import { useState } from 'react';
import { t } from '../../../messages/administration.js';
import type { RegionDraft } from './region-draft.js';
import { TextInput } from './region-fields.js';
import type { ChoosableMunicipality } from './regions-query.js';

interface MemberChoiceProps {
  readonly draft: RegionDraft;
  readonly municipalities: readonly ChoosableMunicipality[];
  readonly onEdit: (change: Partial<RegionDraft>) => void;
}

/** The municipalities of a region; what is chosen stays in sight whatever one looks for. */
export function MemberChoice({ draft, municipalities, onEdit }: MemberChoiceProps) {
  const [sought, setSought] = useState('');
  const { members } = draft;
  const shown = municipalities.filter(
    ({ code, name }) =>
      members.includes(code) || name.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const toggle = (code: string): void =>
    onEdit({
      members: members.includes(code)
        ? members.filter((each) => each !== code)
        : [...members, code],
    });
  return (
    <section className="card people__form" aria-labelledby="members-title">
      <h2 id="members-title">{t('tenants.membersTitle')}</h2>
      <TextInput
        draft={draft}
        field="membersFrom"
        type="date"
        label={t('tenants.membersFrom')}
        onEdit={onEdit}
      />
      <div className="people__field">
        <label htmlFor="members-find">{t('tenants.membersFind')}</label>
        <input
          id="members-find"
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      <p role="status">{t('tenants.chosen', { count: members.length })}</p>
      <fieldset className="regions__choice regions__members">
        <legend>{t('tenants.membersTitle')}</legend>
        {shown.map(({ code, name }) => (
          <label key={code} className="tick__label">
            <input type="checkbox" checked={members.includes(code)} onChange={() => toggle(code)} />
            {name}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
