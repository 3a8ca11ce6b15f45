import { ExplainedFigure } from '../../components/explained-figure.js';
import { Figure } from '../../components/figure.js';
import { Ruler } from '../../components/ruler.js';
import { t } from '../../messages/participation.js';
import type { Participation } from './participation-query.js';

/** What is in, and what to expect of the rest; how that was reckoned, on a click. */
export function ForecastCard({ participation }: { readonly participation: Participation }) {
  const { forecast, members } = participation;
  const { kind, memberCount } = forecast;
  const submitted = members.filter(({ submission }) => submission).length;
  const line = t(`forecast.${kind}`, forecast);
  return (
    <section className="card forecast" aria-labelledby="forecast-title">
      <div className="forecast__now">
        <Ruler done={submitted} total={memberCount} size="large" />
        <p className="num">
          <ExplainedFigure about="participation">
            {t('progress.municipalities', { submitted, members: memberCount })}
          </ExplainedFigure>
        </p>
      </div>
      <div>
        <h2 id="forecast-title" className="small">
          {t('forecast.title')}
        </h2>
        <p className="forecast__line num">
          <ExplainedFigure about="forecast">
            <Figure value={line}>{line}</Figure>
          </ExplainedFigure>
        </p>
        {kind === 'too_early' || kind === 'too_little' ? (
          <p className="small">{t(`forecast.text.${kind}`)}</p>
        ) : null}
        {kind === 'forecast' && forecast.silent > 0 ? (
          <p className="small">{t('forecast.silent', forecast)}</p>
        ) : null}
        {kind === 'complete' || kind === 'over' ? null : (
          <details className="forecast__how no-print">
            <summary>{t('forecast.how')}</summary>
            <ul>
              <li>{t('forecast.how.in')}</li>
              <li>{t('forecast.how.pace')}</li>
              <li>{t('forecast.how.silent')}</li>
              <li>{t('forecast.how.closing')}</li>
              <li>{t('forecast.how.limits')}</li>
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
