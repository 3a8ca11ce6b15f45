import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { dayOf } from '../../messages/format.js';
import { MunicipalitiesDocument, type Municipality } from './municipalities-query.js';
import './municipalities.css';

const pageSize = 50;
const everyDay = 'alle';

/** Which municipalities there are on a day, where they belong and what they came from. */
export function MunicipalitiesView() {
  const [params, setParams] = useSearchParams();
  const today = dayOf(new Date());
  const [text, setText] = useState(params.get('zoek') ?? '');
  // Of its own beside the address, which follows a moment later.
  const [day, setDay] = useState(params.get('dag') ?? today);
  const page = Math.max(1, Number(params.get('pagina')) || 1);
  const query = useQuery(MunicipalitiesDocument, {
    variables: {
      text: useDeferredValue(text),
      on: day === everyDay ? null : day,
      first: pageSize,
      skip: (page - 1) * pageSize,
    },
    fetchPolicy: 'cache-and-network',
  });
  const choose = (changed: Readonly<Record<string, string>>): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('pagina');
        for (const [name, value] of Object.entries(changed)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const chooseDay = (wanted: string): void => {
    setDay(wanted);
    choose({ dag: wanted === today ? '' : wanted });
  };
  const shown = query.data ?? query.previousData;
  return (
    <Loaded query={{ ...query, data: shown }}>
      {({ municipalities: { count, municipalities, allRegions } }) => (
        <div className="page municipalities">
          <header>
            <p className="small">{t('operations.area')}</p>
            <PageHeading title={[t('municipalities.title'), t('operations.area')]}>
              {t('municipalities.title')}
            </PageHeading>
            <p className="prose">{t('municipalities.intro')}</p>
            <p className="button-row">
              <Link className="button" to="/beheer/gemeenten/jaartabel">
                {t('municipalities.importTable')}
              </Link>
              <Link className="button" to="/beheer/gemeenten/herindeling">
                {t('municipalities.recordChange')}
              </Link>
              <Link className="button" to="/beheer/gemeenten/herindelingen">
                {t('municipalities.importChanges')}
              </Link>
            </p>
          </header>
          <form
            role="search"
            className="municipalities__search"
            onSubmit={(e) => e.preventDefault()}
          >
            <div className="field">
              <label className="field__label" htmlFor="municipality-text">
                {t('municipalities.search')}
              </label>
              <input
                id="municipality-text"
                className="field__input"
                type="search"
                maxLength={100}
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                  choose({ zoek: target.value });
                }}
              />
            </div>
            <div className="field">
              <label className="field__label" htmlFor="municipality-day">
                {t('municipalities.day')}
              </label>
              <input
                id="municipality-day"
                className="field__input"
                type="date"
                disabled={day === everyDay}
                value={day === everyDay ? '' : day}
                onChange={({ target }) => {
                  if (target.value !== '') chooseDay(target.value);
                }}
              />
            </div>
            <label className="tick__label">
              <input
                type="checkbox"
                checked={day === everyDay}
                onChange={({ target }) => chooseDay(target.checked ? everyDay : today)}
              />
              {t('municipalities.all')}
            </label>
          </form>
          <p className="small" role="status">
            {count === 0 ? t('municipalities.none') : t('municipalities.count', { count })}
          </p>
          {municipalities.length > 0 ? (
            <MunicipalityTable municipalities={municipalities} today={today} />
          ) : null}
          <Pages
            page={page}
            count={count}
            onChoose={(wanted) => choose({ pagina: String(wanted) })}
          />
          <nav aria-labelledby="regions-title">
            <h2 id="regions-title">{t('municipalities.allRegions')}</h2>
            <ul className="municipalities__regions">
              {allRegions.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to={`/beheer/regios/${slug}/deelnemers`}>{name}</Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      )}
    </Loaded>
  );
}

interface TableProps {
  readonly municipalities: readonly Municipality[];
  readonly today: string;
}

function MunicipalityTable({ municipalities, today }: TableProps) {
  return (
    <table className="map-table">
      <thead>
        <tr>
          <th scope="col">{t('municipalities.name')}</th>
          <th scope="col">{t('municipalities.exists')}</th>
          <th scope="col">{t('municipalities.regions')}</th>
          <th scope="col">{t('municipalities.history')}</th>
        </tr>
      </thead>
      <tbody>
        {municipalities.map(({ code, name, validFrom, validUntil, regions, history }) => (
          <tr key={code}>
            <th scope="row">
              <Link to={`/beheer/gemeenten/${code.toLowerCase()}`}>{name}</Link>{' '}
              <span className="small">{code}</span>
            </th>
            <td data-label={t('municipalities.exists')}>
              {t('municipalities.period', { from: validFrom, until: validUntil, today })}
            </td>
            <td data-label={t('municipalities.regions')}>
              {regions.length === 0 ? t('municipalities.noRegion') : null}
              {regions.map((region, index) => (
                <span key={region.slug}>
                  {index > 0 ? ', ' : ''}
                  <Link to={`/beheer/regios/${region.slug}/deelnemers`}>{region.name}</Link>
                </span>
              ))}
            </td>
            <td>
              {history.map(({ sentence }) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagesProps {
  readonly page: number;
  readonly count: number;
  readonly onChoose: (page: number) => void;
}

function Pages({ page, count, onChoose }: PagesProps) {
  const last = Math.ceil(count / pageSize);
  if (last <= 1) return null;
  return (
    <nav className="button-row" aria-label={t('municipalities.pages')}>
      {page > 1 ? (
        <button type="button" className="button" onClick={() => onChoose(page - 1)}>
          {t('municipalities.previous')}
        </button>
      ) : null}
      {page < last ? (
        <button type="button" className="button" onClick={() => onChoose(page + 1)}>
          {t('municipalities.next')}
        </button>
      ) : null}
    </nav>
  );
}
