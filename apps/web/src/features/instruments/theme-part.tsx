import { useState } from 'react';
import { t } from '../../messages/t.js';
import { kindOf, type QuestionKind } from './document.js';
import { newQuestion, nextQuestionCode, withItem, withKind, withValue } from './edit-document.js';
import { Choice, FieldProblems, TextField, Tick } from './fields.js';
import { ItemButtons } from './item-buttons.js';
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
    <section className="card" aria-labelledby="part-title">
      <h2 id="part-title" tabIndex={-1}>
        {t('editor.theme', theme)}
      </h2>
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
                    window.document.getElementById('part-title')?.focus();
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
    </section>
  );
}

function QuestionFields({ path }: { readonly path: string }) {
  const { document, edit } = useWorkspace();
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
      <TextField path={`${path}.statement`} label={t('editor.statement')} isLong />
      <TextField path={`${path}.explanation`} label={t('editor.explanation')} isLong isOptional />
      <TextField path={`${path}.evidence`} label={t('editor.evidence')} isLong isOptional />
      {kind === 'level' ? (
        <fieldset className="part__group">
          <legend>{t('editor.levels')}</legend>
          <FieldProblems path={`${path}.levels`} />
          {(question.levels ?? []).map((_text, index) => (
            <TextField
              key={index}
              path={`${path}.levels.${index}`}
              label={t('editor.levelText', {
                value: document.scale?.[index]?.value ?? index + 1,
                label: document.scale?.[index]?.label ?? '',
              })}
              isLong
            />
          ))}
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
