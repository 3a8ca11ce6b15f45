import type { AnswerKind } from '@ijkpunt/contracts';
import { formatList } from '../../../messages/format.js';
import { t } from '../../../messages/result-questions.js';
import type { QuestionTalk } from './questions-query.js';

const kindWords = {
  yes: 'checklist.yes',
  partly: 'checklist.partly',
  no: 'checklist.no',
  text: 'checklist.text',
  dont_know: 'checklist.dont_know',
} as const;

/** '3', 'Ja' or 'Weet ik niet'; null when it was not answered. */
export function answerWord(kind: AnswerKind | null, level: number | null): string | null {
  if (level !== null) return String(level);
  if (kind === null || kind === 'level') return null;
  return kind === 'not_applicable' ? t('themes.notApplicable') : t(kindWords[kind]);
}

type View = QuestionTalk['perspectives']['answers'][number];

const choseWord = ({ kind, level }: View): string =>
  kind === 'level' ? t('views.choseLevel', { level: level ?? 0 }) : t(`views.chose.${kind}`);

/** What each perspective chose, never who: 'Beleid koos niveau 2 en koos niveau 4'. */
export function viewLines(answers: readonly View[], questionCode: string): string[] {
  const here = answers.filter((each) => each.questionCode === questionCode);
  return [...new Set(here.map(({ perspective }) => perspective))].map((perspective) =>
    t('differing.views', {
      who: t(`perspective.${perspective}`),
      chose: formatList([
        ...new Set(here.filter((each) => each.perspective === perspective).map(choseWord)),
      ]),
    }),
  );
}

/** Only of themes that were shown to everybody. */
export function shownAnswers({ perspectives }: QuestionTalk): readonly View[] {
  const shown = new Set(
    perspectives.themes.filter(({ revealedAt }) => revealedAt).map(({ themeCode }) => themeCode),
  );
  return perspectives.answers.filter(({ questionCode }) => shown.has(questionCode.charAt(0)));
}
