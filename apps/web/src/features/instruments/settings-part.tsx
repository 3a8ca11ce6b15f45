import { t } from '../../messages/t.js';
import {
  withItem,
  withoutItem,
  withScaleLevel,
  withoutScaleLevel,
  withValue,
} from './edit-document.js';
import { FieldProblems, TextField, Tick } from './fields.js';
import { placeText } from './place-text.js';
import { useWorkspace } from './workspace.js';

export function SettingsPart() {
  const { document, edit } = useWorkspace();
  const tick = (path: 'isScored' | 'hasRegionalMean') => ({
    path,
    label: t(`editor.${path}`),
    isOn: document[path] === true,
    onChange: (isOn: boolean) => edit((before) => withValue(before, path, isOn)),
  });
  return (
    <section className="card" aria-labelledby="part-title">
      <h2 id="part-title">{t('editor.settings')}</h2>
      <TextField path="title" label={t('editor.title')} />
      <TextField
        path="introduction"
        label={t('editor.introduction')}
        hint={t('editor.introductionHint')}
        isLong
        isOptional
      />
      <Tick {...tick('isScored')} />
      <Tick {...tick('hasRegionalMean')} />
      <FieldProblems path="scoring" />
      <Exceptions />
    </section>
  );
}

/** Deliberate cases, each with the reason that its author gave. */
function Exceptions() {
  const { document, edit } = useWorkspace();
  const exceptions = document.exceptions ?? [];
  if (exceptions.length === 0) return null;
  return (
    <>
      <h3 className="part__subtitle">{t('editor.exceptions')}</h3>
      <ul className="part__list">
        {exceptions.map(({ rule, where, reason }, index) => (
          <li key={index}>
            <p>
              <strong>{placeText(where)}</strong>: {t('rule.name', { rule })}
            </p>
            <p className="small">{reason}</p>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                edit((before) =>
                  exceptions.length === 1
                    ? withValue(before, 'exceptions', undefined)
                    : withoutItem(before, 'exceptions', index),
                )
              }
            >
              {t('editor.removeException')}
              <span className="visually-hidden"> {placeText(where)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ScalePart() {
  const { document, edit } = useWorkspace();
  const scale = document.scale ?? [];
  return (
    <section className="card" aria-labelledby="part-title">
      <h2 id="part-title">{t('editor.scale')}</h2>
      <p className="prose">{t('editor.scaleText')}</p>
      {scale.map(({ value }, index) => (
        <div key={index} className="part__row">
          <TextField path={`scale.${index}.label`} label={t('editor.level', { value })} />
          <button
            type="button"
            className="button"
            onClick={() => edit((before) => withoutScaleLevel(before, index))}
          >
            {t('editor.remove')}
            <span className="visually-hidden"> {t('editor.level', { value })}</span>
          </button>
        </div>
      ))}
      <FieldProblems path="scale" />
      <button type="button" className="button" onClick={() => edit(withScaleLevel)}>
        {t('editor.addLevel')}
      </button>
    </section>
  );
}

export function GlossaryPart() {
  const { document, edit } = useWorkspace();
  const entries = document.glossary ?? [];
  return (
    <section className="card" aria-labelledby="part-title">
      <h2 id="part-title">{t('editor.glossary')}</h2>
      <p className="prose">{t('editor.glossaryText')}</p>
      <FieldProblems path="glossary" />
      {entries.map(({ term }, index) => (
        <fieldset key={index} className="part__group">
          <legend>{t('editor.term', { number: index + 1, term })}</legend>
          <TextField path={`glossary.${index}.term`} label={t('editor.termName')} />
          <TextField
            path={`glossary.${index}.abbreviation`}
            label={t('editor.abbreviation')}
            isOptional
          />
          <TextField
            path={`glossary.${index}.explanation`}
            label={t('editor.termExplanation')}
            isLong
          />
          <FieldProblems path={`glossary.${index}`} />
          <button
            type="button"
            className="button"
            onClick={() =>
              edit((before) =>
                entries.length === 1
                  ? withValue(before, 'glossary', undefined)
                  : withoutItem(before, 'glossary', index),
              )
            }
          >
            {t('editor.remove')}
            <span className="visually-hidden"> {term}</span>
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="button"
        onClick={() =>
          edit((before) => withItem(before, 'glossary', { term: '', explanation: '' }))
        }
      >
        {t('editor.addTerm')}
      </button>
    </section>
  );
}
