import { useSearchParams } from 'react-router';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { formatFigure } from '../../messages/format.js';
import { t } from '../../messages/comparison.js';
import type { Comparison } from './comparison-query.js';
import { FigureGrid } from './figure-grid.js';
import { RegionLines } from './region-lines.js';

type Member = Comparison['members'][number];

/** The questions of one theme for every municipality that opened its figures. */
export function QuestionGrid({ comparison }: { readonly comparison: Comparison }) {
  const { themes, questions, members, scale, previousCampaign } = comparison;
  const [search, setSearch] = useSearchParams();
  const asked = search.get('thema')?.toUpperCase();
  const theme = themes.find(({ code }) => code === asked) ?? themes[0];
  const shown = questions.flatMap((question, index) =>
    question.themeCode === theme?.code ? [{ ...question, index }] : [],
  );
  const values = scale.map(({ value }) => value);
  const isHeld = ({ heldThemes }: Pick<Member, 'heldThemes'>): boolean =>
    theme !== undefined && heldThemes.includes(theme.code);
  const held = members.filter(isHeld);
  const aboutCell = (row: number, column: number): string => {
    const subject = `question:${shown[column]?.code ?? ''}`;
    const member = members[row];
    return member ? `member:${member.municipality.slug}/${subject}` : `${subject}.region`;
  };
  return (
    <section className="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('compare.questions')}</h2>
      <div className="field">
        <label className="field__label" htmlFor="compare-theme">
          {t('compare.theme')}
        </label>
        <select
          id="compare-theme"
          className="field__input"
          value={theme?.code}
          onChange={(event) =>
            setSearch({ thema: event.target.value }, { replace: true, preventScrollReset: true })
          }
        >
          {themes.map((each) => (
            <option key={each.code} value={each.code}>
              {t('scan.themeName', each)}
            </option>
          ))}
        </select>
      </div>
      <FigureGrid
        key={theme?.code}
        label={t('compare.questions')}
        columns={shown.map(({ code, statement }) => ({ code, title: statement }))}
        rows={members.map(({ municipality, levels, heldThemes }) => ({
          key: municipality.code,
          name: municipality.name,
          isHeld: isHeld({ heldThemes }),
          values: shown.map(({ index }) => levels[index] ?? null),
        }))}
        region={{
          key: 'region',
          name: t('compare.region'),
          values: shown.map(({ mean }) => mean),
        }}
        range={[Math.min(...values), Math.max(...values)]}
        format={String}
        formatRegion={formatFigure}
        about={aboutCell}
        detail={(row, column) => {
          const question = shown[column];
          const member = members[row];
          if (!question) return null;
          const value = member?.levels[question.index] ?? null;
          return (
            <>
              <h3>
                {question.code}. {question.statement}
              </h3>
              {member ? (
                <p>
                  <ExplainedFigure about={aboutCell(row, column)}>
                    {isHeld(member)
                      ? t('compare.detailHeld', member.municipality)
                      : t('compare.detailQuestion', {
                          name: member.municipality.name,
                          value,
                          label: scale.find((level) => level.value === value)?.label ?? '',
                        })}
                  </ExplainedFigure>
                </p>
              ) : null}
              <RegionLines
                subject={`question:${question.code}`}
                figure={question}
                year={previousCampaign?.year ?? null}
                breakReason={previousCampaign ? question.breakReason : null}
              />
            </>
          );
        }}
      />
      {held.length === 0 ? null : (
        <p className="prose small">
          {t('compare.heldLevels', { names: held.map(({ municipality }) => municipality.name) })}
        </p>
      )}
      <ul className="figure-grid__names small">
        {shown.map(({ code, statement }) => (
          <li key={code}>
            {code}. {statement}
          </li>
        ))}
      </ul>
    </section>
  );
}
