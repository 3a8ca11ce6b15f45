import { useState } from 'react';
import { t } from '../../../messages/t.js';
import type { Question, Theme } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';

interface ChooseQuestionsProps {
  readonly theme: Theme;
  readonly question: Question;
  readonly onChange: (codes: readonly string[]) => void;
}

const ways = ['one', 'theme', 'choose'] as const;
type Way = (typeof ways)[number];

/** This question, its theme, or a choice of one's own that starts with this question. */
export function ChooseQuestions({ theme, question, onChange }: ChooseQuestionsProps) {
  const { scan } = useWorkspace();
  const [way, setWay] = useState<Way>('one');
  const [chosen, setChosen] = useState<readonly string[]>([question.code]);
  const ofTheme = theme.questions.map(({ code }) => code);
  const codesOf = { one: [question.code], theme: ofTheme, choose: chosen };
  const texts = {
    one: t('ask.whichOne', question),
    theme: t('ask.whichTheme', { code: theme.code, count: ofTheme.length }),
    choose: t('ask.whichChoose'),
  };
  const choose = (next: Way): void => {
    setWay(next);
    onChange(codesOf[next]);
  };
  const toggle = (code: string): void => {
    const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
    setChosen(next);
    onChange(next);
  };
  return (
    <>
      <fieldset className="ask__which">
        <legend>{t('ask.which')}</legend>
        {ways.map((each) => (
          <label key={each} className="together-check">
            <input
              type="radio"
              name="ask-which"
              checked={way === each}
              onChange={() => choose(each)}
            />
            {texts[each]}
          </label>
        ))}
      </fieldset>
      {way === 'choose' ? (
        <fieldset className="ask__questions">
          <legend className="visually-hidden">{t('ask.choose')}</legend>
          {scan.instrument.themes.flatMap((each) =>
            each.questions.map(({ code, statement }) => (
              <label key={code} className="together-check ask__question">
                <input
                  type="checkbox"
                  checked={chosen.includes(code)}
                  onChange={() => toggle(code)}
                />
                <span>
                  <strong>{code}</strong> {statement}
                </span>
              </label>
            )),
          )}
        </fieldset>
      ) : null}
    </>
  );
}
