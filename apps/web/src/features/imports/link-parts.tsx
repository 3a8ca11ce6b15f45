import { t } from '../../messages/administration.js';
import type { BaselineImport } from './imports-query.js';
import type { SaveImport } from './use-save-import.js';

interface PartProps {
  readonly record: BaselineImport;
  readonly save: SaveImport;
}

/** Before the code of a question: its notes instead of its answers. */
const noteMark = 'note ';

/** Which question each column holds (or row, as the table lies). */
export function LinkQuestions({ record, save }: PartProps) {
  const { columns, questions, municipalitiesIn } = record;
  const linked = columns.filter(({ questionCode, isNote }) => questionCode && !isNote).length;
  const choose = (at: number, choice: string): void => {
    const isNote = choice.startsWith(noteMark);
    const questionCode = (isNote ? choice.slice(noteMark.length) : choice) || null;
    save({
      columns: columns.map((each) =>
        each.at === at ? { ...each, questionCode, isNote, isGuess: false } : each,
      ),
    });
  };
  return (
    <section className="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('baseline.questions')}</h2>
      <p>{t('baseline.questionsLinked', { linked, asked: questions.length })}</p>
      {columns.length === 0 ? (
        <p className="small">{t('baseline.noColumns')}</p>
      ) : (
        <details open={linked < questions.length || columns.some(({ isGuess }) => isGuess)}>
          <summary>{t('baseline.showQuestions')}</summary>
          <table className="links" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t(municipalitiesIn === 'rows' ? 'baseline.column' : 'baseline.row')}
                </th>
                <th scope="col" role="columnheader">
                  {t('baseline.values')}
                </th>
                <th scope="col" role="columnheader">
                  {t('baseline.question')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {columns.map(({ at, place, header, sample, questionCode, isNote, isGuess }) => (
                <tr key={at} role="row">
                  <th scope="row" role="rowheader">
                    <span className="links__place">{place}</span> {header}
                  </th>
                  <td role="cell" data-label={t('baseline.values')}>
                    {sample || '–'}
                  </td>
                  <td role="cell">
                    <select
                      className="field__input"
                      aria-label={t('baseline.questionOf', { place, header })}
                      value={(isNote ? noteMark : '') + (questionCode ?? '')}
                      onChange={(event) => choose(at, event.target.value)}
                    >
                      <option value="">{t('baseline.noQuestion')}</option>
                      <optgroup label={t('baseline.answers')}>
                        {questions.map(({ code, text }) => (
                          <option key={code} value={code}>
                            {code} {text}
                          </option>
                        ))}
                      </optgroup>
                      <optgroup label={t('baseline.notes')}>
                        {questions.map(({ code, text }) => (
                          <option key={code} value={noteMark + code}>
                            {t('baseline.noteOn', { code })} {text}
                          </option>
                        ))}
                      </optgroup>
                    </select>
                    {isGuess ? (
                      <span className="tag tag--warning">{t('baseline.guess')}</span>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** Which municipality each row holds (or column). */
export function LinkMunicipalities({ record, save }: PartProps) {
  const { rows, members } = record;
  const linked = rows.filter(({ municipalityCode }) => municipalityCode !== null).length;
  const choose = (line: number, code: string): void =>
    save({
      rows: rows.map((each) =>
        each.line === line ? { ...each, municipalityCode: code || null } : each,
      ),
    });
  return (
    <section className="card" aria-labelledby="municipalities-title">
      <h2 id="municipalities-title">{t('baseline.municipalities')}</h2>
      <p>{t('baseline.municipalitiesLinked', { linked, members: members.length })}</p>
      {rows.length === 0 ? (
        <p className="small">{t('baseline.noRows')}</p>
      ) : (
        <details open={linked < rows.length}>
          <summary>{t('baseline.showMunicipalities')}</summary>
          <table className="links" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('baseline.inFile')}
                </th>
                <th scope="col" role="columnheader">
                  {t('baseline.municipality')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map(({ line, place, text, municipalityCode }) => (
                <tr key={line} role="row">
                  <th scope="row" role="rowheader">
                    <span className="links__place">{place}</span> {text}
                  </th>
                  <td role="cell">
                    <select
                      className="field__input"
                      aria-label={t('baseline.municipalityOf', { place, text })}
                      value={municipalityCode ?? ''}
                      onChange={(event) => choose(line, event.target.value)}
                    >
                      <option value="">{t('baseline.noMunicipality')}</option>
                      {members.map(({ code, name }) => (
                        <option key={code} value={code}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
