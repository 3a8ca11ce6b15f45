import { useState } from 'react';
import { t } from '../../messages/administration.js';
import { kindOf, type InstrumentDocument, type Question } from './document.js';
import '../../components/answer-form.css';
import './preview.css';

const checks = ['yes', 'partly', 'no'] as const;

/** The questionnaire as who fills it in meets it, one theme at a time. Nothing here is kept. */
export function Preview({ document }: { readonly document: InstrumentDocument }) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, document.themes.length - 1);
  const theme = document.themes[index];
  return (
    <div className="preview">
      <p className="small">{t('preview.intro')}</p>
      {document.introduction ? <p className="prose">{document.introduction}</p> : null}
      <label className="field__label" htmlFor="preview-theme">
        {t('preview.theme')}
      </label>
      <select
        id="preview-theme"
        className="field__input"
        value={index}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {document.themes.map((each, at) => (
          <option key={at} value={at}>
            {t('editor.theme', each)}
          </option>
        ))}
      </select>
      {theme?.questions.map((question, at) => (
        <PreviewQuestion
          key={`${index} ${at}`}
          name={`voorbeeld-${index}-${at}`}
          question={question}
          document={document}
        />
      ))}
    </div>
  );
}

interface PreviewQuestionProps {
  readonly name: string;
  readonly question: Question;
  readonly document: InstrumentDocument;
}

function PreviewQuestion({ name, question, document }: PreviewQuestionProps) {
  const kind = kindOf(question);
  return (
    <article className="preview__question" aria-labelledby={name}>
      <h2 id={name}>
        <span className="small">{question.code}</span>
        <br />
        {question.statement || t('editor.noStatement')}
      </h2>
      {question.explanation ? <p className="prose">{question.explanation}</p> : null}
      {kind === 'open' ? null : (
        <fieldset className="levels">
          <legend className="visually-hidden">{t('scan.choose')}</legend>
          <div className={`levels__list${kind === 'check' ? ' levels__list--check' : ''}`}>
            {kind === 'level'
              ? (question.levels ?? []).map((text, at) => {
                  const value = document.scale?.[at]?.value ?? at + 1;
                  return (
                    <label key={at} className="level">
                      <input className="level__input" type="radio" name={name} value={value} />
                      <span className="level__number num" aria-hidden="true">
                        {value}
                      </span>
                      <span>
                        <strong>
                          <span className="visually-hidden">{value}. </span>
                          {document.scale?.[at]?.label}
                        </strong>
                        <br />
                        <span className="level__text">{text}</span>
                      </span>
                    </label>
                  );
                })
              : checks.map((each) => (
                  <label key={each} className="level level--check">
                    <input className="level__input" type="radio" name={name} value={each} />
                    <span className="level__number" aria-hidden="true" />
                    <strong>{t(`check.${each}`)}</strong>
                  </label>
                ))}
          </div>
          <div className="other-choices">
            <OtherChoice name={name} text={t('scan.dontKnow')} />
            {kind === 'level' ? <OtherChoice name={name} text={t('scan.notApplicable')} /> : null}
          </div>
        </fieldset>
      )}
      <div className="note-field">
        <label htmlFor={`${name}-toelichting`}>{t('preview.note')}</label>
        {question.evidence ? <p className="small">{question.evidence}</p> : null}
        <textarea id={`${name}-toelichting`} />
      </div>
    </article>
  );
}

const OtherChoice = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <label className="other-choice">
    <input type="radio" name={name} />
    {text}
  </label>
);
