import { useQuery } from '@apollo/client/react';
import { formatList, joinParts } from '../../messages/format.js';
import { t } from '../../messages/telling.js';
import { UnreachedDocument, type UnreachedPerson } from './unreached-query.js';
import './messages.css';

/** For the coordinator: whose mail does not arrive, why, and what to do. Absent when there is none. */
export function UnreachedPeople({ region }: { readonly region: string }) {
  const { data } = useQuery(UnreachedDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  const people = data?.unreachedPeople ?? [];
  if (people.length === 0) return null;
  return (
    <section className="card" aria-labelledby="unreached-title" data-testid="unreached-people">
      <h2 id="unreached-title">{t('unreached.title')}</h2>
      <p className="prose">{t('unreached.intro', { count: people.length })}</p>
      <ul className="message-list">
        {people.map((person) => (
          <UnreachedLine key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

function UnreachedLine({ person }: { readonly person: UnreachedPerson }) {
  const { name, email, municipalities, since, mails, reason } = person;
  const place = municipalities.length > 0 ? formatList(municipalities) : t('unreached.ofRegion');
  return (
    <li>
      <p>
        <strong>{name}</strong> <span className="small">{joinParts([email, place])}</span>
      </p>
      <p>
        {t(`unreached.${reason}`)} {t(`unreached.${reason}Do`)}
      </p>
      <p className="small">{t('unreached.since', { since, mails })}</p>
    </li>
  );
}
