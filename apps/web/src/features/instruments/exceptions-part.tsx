import { t } from '../../messages/administration.js';
import {
  checkRules,
  documentPlaces,
  questionPlaces,
  questionsOf,
  type Exception,
} from './document.js';
import { withItem, withoutItemOrList, withValue } from './edit-document.js';
import { Choice, FieldProblems, TextField } from './fields.js';
import { focusPart, Part } from './part.js';
import { placeText } from './place-text.js';
import { fieldId, useWorkspace } from './workspace.js';

/** Findings of the author's check that are meant to be so, each with the reason. */
export function ExceptionsPart() {
  const { document, edit, focusWhenDrawn } = useWorkspace();
  const exceptions = document.exceptions ?? [];
  const add = (): void => {
    const [question] = questionsOf(document);
    const where = question
      ? { question: question.code, field: 'statement' }
      : { field: 'introduction' };
    edit((before) =>
      withItem(before, 'exceptions', { rule: 'double_question', where, reason: '' }),
    );
    focusWhenDrawn(fieldId(`exceptions.${exceptions.length}.rule`));
  };
  return (
    <Part title={t('editor.exceptions')} text={t('exceptions.text')} path="exceptions">
      {exceptions.map((exception, index) => (
        <ExceptionFields key={index} exception={exception} index={index} />
      ))}
      <button type="button" className="button" onClick={add}>
        {t('exceptions.add')}
      </button>
    </Part>
  );
}

interface ExceptionFieldsProps {
  readonly exception: Exception;
  readonly index: number;
}

function ExceptionFields({ exception, index }: ExceptionFieldsProps) {
  const { document, edit } = useWorkspace();
  const { rule, where } = exception;
  const path = `exceptions.${index}`;
  const name = t('exceptions.name', { number: index + 1, place: placeText(where) });
  const setPlace = (next: Exception['where']): void =>
    edit((before) => withValue(before, `${path}.where`, next));
  const fields = where.question === undefined ? documentPlaces : questionPlaces;
  const scale = document.scale ?? [];
  const handleQuestion = (question: string): void => {
    if (question === '') setPlace({ field: documentPlaces[0] });
    else if (where.question === undefined) setPlace({ question, field: questionPlaces[0] });
    else setPlace({ ...where, question });
  };
  const handleField = (field: string): void => {
    const { level: _level, ...others } = where;
    const [lowest] = scale;
    setPlace({
      ...others,
      field,
      ...(field === 'levels' && lowest ? { level: lowest.value } : {}),
    });
  };
  return (
    <fieldset className="part__group">
      <legend>{name}</legend>
      <Choice
        path={`${path}.rule`}
        label={t('exceptions.rule')}
        value={rule}
        options={withOwn(checkRules, rule).map((each) => [each, t('rule.name', { rule: each })])}
        onChange={(next) => edit((before) => withValue(before, `${path}.rule`, next))}
      />
      <div className="part__pair">
        <Choice
          path={`${path}.where.question`}
          label={t('exceptions.question')}
          value={where.question ?? ''}
          options={[
            ['', t('exceptions.whole')],
            ...withOwn(
              questionsOf(document).map(({ code }) => code),
              where.question,
            ).map((code) => [code, code] as const),
          ]}
          onChange={handleQuestion}
        />
        <Choice
          path={`${path}.where.field`}
          label={t('exceptions.field')}
          value={where.field}
          options={withOwn(fields, where.field).map((field) => [
            field,
            t('place.field', { field, level: null }),
          ])}
          onChange={handleField}
        />
      </div>
      {where.field === 'levels' ? (
        <Choice
          path={`${path}.where.level`}
          label={t('exceptions.level')}
          value={where.level === undefined ? '' : String(where.level)}
          options={[
            ['', t('exceptions.allLevels')],
            ...withOwn(
              scale.map(({ value }) => String(value)),
              where.level === undefined ? undefined : String(where.level),
            ).map((value) => [value, t('editor.level', { value: Number(value) })] as const),
          ]}
          onChange={(value) => {
            const { level: _level, ...others } = where;
            setPlace(value === '' ? others : { ...others, level: Number(value) });
          }}
        />
      ) : null}
      <TextField path={`${path}.reason`} label={t('findings.reason')} isLong />
      <FieldProblems path={path} />
      <div className="item-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            edit((before) => withoutItemOrList(before, 'exceptions', index));
            focusPart();
          }}
        >
          {t('editor.removeException')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </fieldset>
  );
}

/** What may be chosen, and what the document has now, so that the screen never says another. */
const withOwn = (choices: readonly string[], own: string | undefined): readonly string[] =>
  own === undefined || choices.includes(own) ? choices : [...choices, own];
