import { derivePace, forecastOf, type MemberPace } from '@ijkpunt/scans';
import { absentFigure, type ExplainedFigure, type MemberPaceDerivation } from './derivation.js';

export interface ExplainedForecast {
  readonly figure: ExplainedFigure;
  readonly paces: readonly MemberPaceDerivation[];
}

/** Who makes it in time if all go on as they do: counts of drafts, and nothing that was answered. */
export function explainForecast(
  members: readonly MemberPace[],
  moment: { readonly opensAt: Date; readonly now: Date },
): ExplainedForecast {
  const { kind, atLeast, atMost, memberCount, silent } = forecastOf(
    members.map(({ pace }) => pace),
    moment,
  );
  const paces = members.map(({ municipality, pace }) => ({
    ...derivePace(pace, moment.now),
    ...{ municipality, answered: pace.answered, asked: pace.asked },
  }));
  const rest = { divisor: memberCount, n: memberCount - silent };
  if (kind === 'too_early' || kind === 'too_little') {
    return { figure: absentFigure('forecast', kind, rest), paces };
  }
  const absent = absentFigure('forecast', 'too_early', rest);
  return { figure: { ...absent, value: atLeast, upTo: atMost, absence: null }, paces };
}
