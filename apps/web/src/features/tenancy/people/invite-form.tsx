import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/people.js';
import type { GivenRole, People, PeopleDeeds } from './people-query.js';

interface InviteFormProps {
  readonly people: People;
  readonly deeds: Pick<PeopleDeeds, 'invite'>;
}

const ofMunicipality: readonly GivenRole[] = ['municipality_coordinator', 'contributor', 'reader'];

export function InviteForm({ people, deeds }: InviteFormProps) {
  const { givableRoles, municipalities } = people;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<GivenRole>(givableRoles[0] ?? 'reader');
  const only = municipalities.length === 1 ? (municipalities[0]?.code ?? '') : '';
  const [municipality, setMunicipality] = useState(only);
  const [until, setUntil] = useState('');
  const [said, setSaid] = useState<{ done?: string; problem?: string }>({});
  const [isBusy, setIsBusy] = useState(false);
  const isPlaced = ofMunicipality.includes(role);

  const send = async (): Promise<void> => {
    setIsBusy(true);
    setSaid({});
    try {
      await deeds.invite({
        ...{ email, role, until: until || null },
        municipality: (isPlaced && municipality) || null,
      });
      setSaid({ done: t('people.invited', { email: email.trim() }) });
      setEmail('');
    } catch (error) {
      setSaid({ problem: findRefusal(error).message ?? t('error.unreachable') });
    }
    setIsBusy(false);
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) void send();
  };
  return (
    <section className="card" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('people.invite')}</h2>
      <form className="people__form" onSubmit={handleSubmit} noValidate>
        <div className="people__field">
          <label htmlFor="invite-email">{t('people.email')}</label>
          <input
            id="invite-email"
            type="email"
            autoComplete="off"
            value={email}
            aria-describedby="invite-problem"
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        {givableRoles.length > 1 ? (
          <div className="people__field">
            <label htmlFor="invite-role">{t('people.roleFor')}</label>
            <select
              id="invite-role"
              value={role}
              onChange={(event) => setRole(event.target.value as GivenRole)}
            >
              {givableRoles.map((each) => (
                <option key={each} value={each}>
                  {t(`role.${each}`)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {isPlaced && municipalities.length > 1 ? (
          <div className="people__field">
            <label htmlFor="invite-municipality">{t('people.municipality')}</label>
            <select
              id="invite-municipality"
              value={municipality}
              onChange={(event) => setMunicipality(event.target.value)}
            >
              <option value="">{t('people.choose')}</option>
              {municipalities.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {role === 'regional_coordinator' ? null : (
          <div className="people__field">
            <label htmlFor="invite-until">{t('people.until')}</label>
            <input
              id="invite-until"
              type="date"
              value={until}
              aria-describedby="invite-until-hint"
              onChange={(event) => setUntil(event.target.value)}
            />
            <p className="small" id="invite-until-hint">
              {t('people.untilHint')}
            </p>
          </div>
        )}
        <p id="invite-problem" className="dialog__error" role="alert">
          {said.problem}
        </p>
        <p className="people__said" role="status">
          {said.done}
        </p>
        <button type="submit" className="button button--primary" aria-disabled={isBusy}>
          {t('people.submit')}
        </button>
      </form>
    </section>
  );
}
