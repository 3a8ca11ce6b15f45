import { formatFigure } from '../../messages/format.js';
import { formerAreaMessages } from '../../messages/nl/former-area.js';
import { speaker } from '../../messages/t.js';
import type { Results } from './results-query.js';
import '../../components/score-table.css';
import './former-area.css';

const t = speaker(formerAreaMessages);

/** What predecessors measured: each in a row of its own, beside nothing and added to nothing. */
export function Predecessors({ predecessors }: Pick<Results, 'predecessors'>) {
  const [first] = predecessors;
  if (!first) return null;
  return (
    <div className="card" data-testid="predecessors">
      <h2 id="predecessors-title">{t('predecessors.title')}</h2>
      <p className="prose small">{t('predecessors.text')}</p>
      <div
        className="former-area__holder"
        role="region"
        aria-labelledby="predecessors-title"
        tabIndex={0}
      >
        <table className="score-table">
          <thead>
            <tr>
              <th scope="col">{t('predecessors.measurement')}</th>
              <th scope="col" className="score-table__number">
                {t('predecessors.total')}
              </th>
              {first.themes.map(({ code, title }) => (
                <th key={code} scope="col" className="score-table__number">
                  <abbr title={title}>{code}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {predecessors.map((each) => (
              <Row key={`${each.municipality.code} ${each.campaign.slug}`} predecessor={each} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ predecessor }: { readonly predecessor: Results['predecessors'][number] }) {
  const { municipality, campaign, absence, total, themes } = predecessor;
  const name = t('predecessors.row', { name: municipality.name, year: campaign.year });
  return (
    <tr>
      <th scope="row">{name}</th>
      {absence ? (
        <td colSpan={themes.length + 1} className="score-table__absent">
          {t(`predecessors.${absence}`)}
        </td>
      ) : (
        [{ code: 'total', score: total }, ...themes].map(({ code, score }) => (
          <td key={code} className="score-table__number">
            {score === null ? <Absent /> : formatFigure(score)}
          </td>
        ))
      )}
    </tr>
  );
}

const Absent = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">{t('predecessors.none')}</span>
  </>
);
