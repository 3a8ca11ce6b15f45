import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { dayOf } from '../../messages/format.js';
import {
  MunicipalityDocument,
  RenameMunicipalityDocument,
  type MunicipalityDetail,
} from './municipalities-query.js';
import './municipalities.css';

/** One municipality: since when, from what, where it belonged, and putting its name right. */
export function MunicipalityView({ code }: { readonly code: string }) {
  const query = useQuery(MunicipalityDocument, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ municipality }) => (
        <div className="page page--narrow municipalities">
          <header>
            <p className="small">
              <Link to="/beheer/gemeenten">{t('municipalities.title')}</Link>
            </p>
            <PageHeading title={[municipality.name, t('municipalities.title')]}>
              {municipality.name}
            </PageHeading>
            <p className="small">
              {code}, {standing(municipality)}
            </p>
          </header>
          <History municipality={municipality} />
          <Stays municipality={municipality} />
          <Rename key={municipality.name} municipality={municipality} />
        </div>
      )}
    </Loaded>
  );
}

const standing = ({ validFrom: from, validUntil: until }: MunicipalityDetail): string => {
  const today = dayOf(new Date());
  return t('municipalities.period', { from, until, today });
};

interface PartProps {
  readonly municipality: MunicipalityDetail;
}

function History({ municipality: { history } }: PartProps) {
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title">{t('municipalities.history')}</h2>
      {history.length === 0 ? <p>{t('municipalities.noHistory')}</p> : null}
      <ul className="map-list">
        {history.map(({ sentence, others }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            <p className="small map-list__links">
              {others.map(({ code, name }) => (
                <Link key={code} to={`/beheer/gemeenten/${code.toLowerCase()}`}>
                  {name}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stays({ municipality: { stays } }: PartProps) {
  const today = dayOf(new Date());
  return (
    <section className="card" aria-labelledby="stays-title">
      <h2 id="stays-title">{t('municipality.stays')}</h2>
      {stays.length === 0 ? <p>{t('municipality.noStays')}</p> : null}
      <ul className="map-list">
        {stays.map(({ region, from, until, subregion }) => (
          <li key={`${region.slug} ${from}`}>
            <Link to={`/beheer/regios/${region.slug}/deelnemers`}>{region.name}</Link>{' '}
            {t('municipality.stay', { from, until, subregion, today })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rename({ municipality: { code, name } }: PartProps) {
  const [rename, { loading, called, error }] = useMutation(RenameMunicipalityDocument, {
    refetchQueries: ['Municipalities'],
  });
  const [wanted, setWanted] = useState(name);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (loading || wanted.trim() === name) return;
    // What is wrong with it is shown below.
    void rename({ variables: { input: { code, from: name, to: wanted } } }).catch(() => undefined);
  };
  return (
    <section className="card" aria-labelledby="rename-title">
      <h2 id="rename-title">{t('municipality.rename')}</h2>
      <p className="prose">{t('municipality.renameText')}</p>
      <form onSubmit={handleSubmit}>
        <div className="field">
          <label className="field__label" htmlFor="municipality-name">
            {t('municipality.newName')}
          </label>
          <input
            id="municipality-name"
            className="field__input"
            required
            maxLength={80}
            value={wanted}
            aria-describedby="rename-problem"
            onChange={({ target }) => setWanted(target.value)}
          />
        </div>
        <p id="rename-problem" className="dialog__error" role="alert">
          {error ? (findRefusal(error).message ?? t('error.unreachable')) : null}
        </p>
        <button type="submit" className="button" aria-disabled={loading || wanted.trim() === name}>
          {t('municipality.rename')}
        </button>
        <p role="status">{called && !loading && !error ? t('municipality.renamed') : null}</p>
      </form>
    </section>
  );
}
