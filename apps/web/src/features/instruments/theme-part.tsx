import { useState } from 'react';
import { t } from '../../messages/administration.js';
import { kindOf, tables, type Question, type QuestionKind } from './document.js';
import { newQuestion, nextQuestionCode, withItem, withKind, withValue } from './edit-document.js';
import { Choice, FieldProblems, TextField, Tick } from './fields.js';
import { ItemButtons } from './item-buttons.js';
import { focusPart, Part } from './part.js';
import { Links } from './tables-part.js';
import { UnclearMarks } from './unclear-marks.js';
import { countOf } from './unclear-query.js';
import { fieldId, useWorkspace } from './workspace.js';

const kinds: readonly QuestionKind[] = ['level', 'check', 'open'];
const answerers = ['beleid', 'teamleiding', 'professional', 'bestuur'];

interface ThemePartProps {
  readonly index: number;
  /** The question whose form is open. */
  readonly openQuestion: number | null;
  readonly onOpen: (question: number | null) => void;
  readonly onThemeMoved: (to: number) => void;
  readonly onThemeRemoved: () => void;
}

export function ThemePart({ index, openQuestion, onOpen, ...moves }: ThemePartProps) {
  const { document, edit, focusWhenDrawn } = useWorkspace();
  const [said, setSaid] = useState('');
  const theme = document.themes[index];
  if (!theme) return null;
  const list = `themes.${index}.questions`;
  const { questions } = theme;

  const handleMoved = (from: number, to: number): void => {
    if (openQuestion === from) onOpen(to);
    const code = questions[from]?.code ?? '';
    setSaid(t('editor.moved', { name: code, place: to + 1 }));
    const direction = to < from ? 'omhoog' : 'omlaag';
    focusWhenDrawn(`${list}.${to}-${direction}`);
  };
  const add = (): void => {
    edit((before) => withItem(before, list, newQuestion(before, nextQuestionCode(theme))));
    onOpen(questions.length);
    focusWhenDrawn(fieldId(`${list}.${questions.length}.statement`));
  };
  return (
    <Part title={t('editor.theme', theme)} path={`themes.${index}`}>
      <p role="status" className="part__said">
        {said}
      </p>
      <div className="part__pair">
        <TextField path={`themes.${index}.code`} label={t('editor.themeCode')} />
        <TextField path={`themes.${index}.title`} label={t('editor.themeTitle')} />
      </div>
      <ItemButtons
        list="themes"
        index={index}
        count={document.themes.length}
        name={t('editor.theme', theme)}
        onMoved={moves.onThemeMoved}
        onRemoved={moves.onThemeRemoved}
      />
      <h3 className="part__subtitle">{t('editor.questions')}</h3>
      <FieldProblems path={list} />
      <ol className="question-list">
        {questions.map((question, at) => (
          <li key={at} className="question-item">
            <h4>
              <button
                type="button"
                className="question-item__toggle"
                aria-expanded={openQuestion === at}
                onClick={() => onOpen(openQuestion === at ? null : at)}
              >
                <span className="question-item__code">{question.code}</span>
                <span>{question.statement || t('editor.noStatement')}</span>
                <UnclearTag code={question.code} />
              </button>
            </h4>
            {openQuestion === at ? (
              <div className="question-item__form">
                <QuestionFields path={`${list}.${at}`} />
                <ItemButtons
                  list={list}
                  index={at}
                  count={questions.length}
                  name={question.code}
                  onMoved={(to) => handleMoved(at, to)}
                  onRemoved={() => {
                    onOpen(null);
                    setSaid(t('editor.removed', { name: question.code }));
                    focusPart();
                  }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        {t('editor.addQuestion')}
      </button>
    </Part>
  );
}

function UnclearTag({ code }: { readonly code: string }) {
  const { unclearAt } = useWorkspace();
  const count = countOf(unclearAt(code).flatMap(({ marks }) => marks));
  return count > 0 ? (
    <span className="tag tag--warning">{t('unclearAuthor.tag', { count })}</span>
  ) : null;
}

function QuestionFields({ path }: { readonly path: string }) {
  const { document, edit, unclearAt } = useWorkspace();
  const [, theme, , at] = path.split('.').map(Number);
  const question = document.themes[theme ?? -1]?.questions[at ?? -1];
  if (!question) return null;
  const kind = kindOf(question);
  return (
    <>
      <div className="part__pair">
        <TextField path={`${path}.code`} label={t('editor.code')} />
        <Choice
          path={`${path}.type`}
          label={t('editor.kind')}
          value={kind}
          options={kinds.map((each) => [each, t(`questionKind.${each}`)])}
          onChange={(value) =>
            edit((before) => withKind(before, path, kinds.find((each) => each === value) ?? kind))
          }
        />
      </div>
      {unclearAt(question.code).map((each) => (
        <UnclearMarks key={each.questionCode} {...each} level="h5" />
      ))}
      <TextField path={`${path}.statement`} label={t('editor.statement')} isLong />
      <TextField path={`${path}.explanation`} label={t('editor.explanation')} isLong isOptional />
      <TextField path={`${path}.evidence`} label={t('editor.evidence')} isLong isOptional />
      {kind === 'level' ? (
        <fieldset className="part__group" id={fieldId(`${path}.levels`)} tabIndex={-1}>
          <legend>{t('editor.levels')}</legend>
          <FieldProblems path={`${path}.levels`} />
          <LevelTexts path={`${path}.levels`} question={question} />
          <Choice
            path={`${path}.weight`}
            label={t('editor.weight')}
            value={String(question.weight ?? 1)}
            options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => [String(each), `${each}×`])}
            onChange={(value) =>
              edit((before) =>
                withValue(before, `${path}.weight`, value === '1' ? undefined : Number(value)),
              )
            }
          />
          <Tick
            path={`${path}.isScored`}
            label={t('editor.questionScored')}
            isOn={question.isScored ?? true}
            onChange={(isOn) =>
              edit((before) => withValue(before, `${path}.isScored`, isOn ? undefined : false))
            }
          />
        </fieldset>
      ) : null}
      <AnsweredBy path={`${path}.answeredBy`} chosen={question.answeredBy ?? []} />
      {tables.map((table) => (
        <Links key={table} table={table} path={path} chosen={question[table] ?? []} />
      ))}
    </>
  );
}

/** A text for each level of the scale; one beyond the scale can be read and taken away. */
function LevelTexts({ path, question }: { readonly path: string; readonly question: Question }) {
  const { document, edit } = useWorkspace();
  const scale = document.scale ?? [];
  const texts = question.levels ?? [];
  const count = Math.max(scale.length, texts.length);
  return (
    <>
      {Array.from({ length: count }, (_none, index) => (
        <TextField
          key={index}
          path={`${path}.${index}`}
          label={t('editor.levelText', {
            value: scale[index]?.value ?? index + 1,
            label: scale[index]?.label ?? t('editor.beyondScale'),
          })}
          isLong
        />
      ))}
      {texts.length > scale.length ? (
        <button
          type="button"
          className="button"
          onClick={() => edit((before) => withValue(before, path, texts.slice(0, scale.length)))}
        >
          {t('editor.removeBeyond')}
        </button>
      ) : null}
    </>
  );
}

function AnsweredBy({
  path,
  chosen,
}: {
  readonly path: string;
  readonly chosen: readonly string[];
}) {
  const { edit } = useWorkspace();
  const choose = (name: string, isOn: boolean): void => {
    const next = answerers.filter((each) => (each === name ? isOn : chosen.includes(each)));
    edit((before) => withValue(before, path, next.length === 0 ? undefined : next));
  };
  return (
    <fieldset className="part__group" id={fieldId(path)} tabIndex={-1}>
      <legend>{t('editor.answeredBy')}</legend>
      <FieldProblems path={path} />
      {chosen.map((name, index) => (
        <FieldProblems key={name} path={`${path}.${index}`} />
      ))}
      <div className="part__ticks">
        {answerers.map((name) => (
          <Tick
            key={name}
            path={`${path}.${name}`}
            label={name}
            isOn={chosen.includes(name)}
            onChange={(isOn) => choose(name, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}
