import { t } from '../../messages/administration.js';
import { usualScoring } from './document.js';
import { withValue } from './edit-document.js';
import { FieldProblems, Tick } from './fields.js';
import { Part } from './part.js';
import { fieldId, useWorkspace } from './workspace.js';

/** Whether there is a score, whether the region has a mean, and when too much is missing. */
export function ScorePart() {
  const { document, edit } = useWorkspace();
  const { scoring } = document;
  const tick = (path: 'isScored' | 'hasRegionalMean') => ({
    path,
    label: t(`editor.${path}`),
    isOn: document[path] === true,
    onChange: (isOn: boolean) => edit((before) => withValue(before, path, isOn)),
  });
  return (
    <Part title={t('editor.part.score')} text={t('score.text')}>
      <Tick {...tick('isScored')} />
      <Tick {...tick('hasRegionalMean')} />
      <h3 className="part__subtitle">{t('score.rule')}</h3>
      <p className="prose">{t('score.ruleText')}</p>
      <Tick
        path="scoring"
        label={t('score.own')}
        isOn={scoring !== undefined}
        onChange={(isOn) =>
          edit((before) => withValue(before, 'scoring', isOn ? usualScoring : undefined))
        }
      />
      <FieldProblems path="scoring.rule" />
      {scoring ? (
        <>
          <ShareField
            path="scoring.theme.atMostMissing"
            label={t('score.theme')}
            share={scoring.theme.atMostMissing}
          />
          <ShareField
            path="scoring.total.atLeastThemes"
            label={t('score.total')}
            share={scoring.total.atLeastThemes}
          />
        </>
      ) : (
        <ul className="part__list">
          <li>{t('score.themeUsual', { share: usualScoring.theme.atMostMissing })}</li>
          <li>{t('score.totalUsual', { share: usualScoring.total.atLeastThemes })}</li>
        </ul>
      )}
    </Part>
  );
}

interface ShareFieldProps {
  readonly path: string;
  readonly label: string;
  readonly share: string;
}

/** A share as two whole numbers: three of the ten. */
function ShareField({ path, label, share }: ShareFieldProps) {
  const { edit } = useWorkspace();
  const [part = '', whole = ''] = share.split('/');
  const id = fieldId(path);
  const change = (next: readonly [part: string, whole: string]): void =>
    edit((before) => withValue(before, path, next.join('/')));
  const input = (name: string, value: string, onChange: (value: string) => void, at: string) => (
    <input
      id={at}
      className="field__input share__input num"
      inputMode="numeric"
      maxLength={2}
      aria-label={name}
      aria-describedby={`${id}-problems`}
      value={value}
      onChange={({ target }) => onChange(target.value.replace(/[^0-9]/g, ''))}
    />
  );
  return (
    <fieldset className="part__group">
      <legend>{label}</legend>
      <div className="share">
        {input(t('score.part'), part, (next) => change([next, whole]), id)}
        <span>{t('score.of')}</span>
        {input(t('score.whole'), whole, (next) => change([part, next]), `${id}-geheel`)}
        <span className="small">{t('score.percentage', { part, whole })}</span>
      </div>
      <FieldProblems path={path} />
    </fieldset>
  );
}
