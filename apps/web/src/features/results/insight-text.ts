import { t } from '../../messages/outcomes.js';
import type { Insight, Results } from './results-query.js';

export interface InsightText {
  readonly headline: string;
  readonly detail: string;
}

type Facts = Pick<Results, 'themes' | 'questions' | 'previousCampaign'>;

/** What stands out, said in a headline and with the figures that the page itself shows. */
export function insightText(insight: Insight, facts: Facts): InsightText {
  const found = facts.themes.find(({ code }) => code === insight.themeCode);
  const question = facts.questions.find(({ code }) => code === insight.questionCode);
  const theme = found?.title ?? insight.themeCode;
  const year = facts.previousCampaign?.year ?? 0;
  const own = found?.own ?? insight.to;
  const about = question ? ` ${t('insights.question', { statement: question.statement })}` : '';
  switch (insight.kind) {
    case 'improved':
    case 'declined': {
      const from = found?.previous ?? insight.from;
      return {
        headline: t(`insights.${insight.kind}`, { theme, year }),
        detail: t('insights.fromTo', { from, to: found?.ownCompared ?? insight.to }) + about,
      };
    }
    case 'ahead_of_region':
    case 'behind_region': {
      const region = found?.region ?? insight.from;
      return {
        headline: t(`insights.${insight.kind}`, { theme }),
        detail: t('insights.against', { own, region }) + about,
      };
    }
    case 'low_question':
      return {
        headline: t('insights.low_question', { theme }),
        detail: question
          ? t('insights.lowAt', {
              statement: question.statement,
              level: question.own ?? insight.to,
            })
          : '',
      };
  }
}
