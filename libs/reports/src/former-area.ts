import type { MunicipalResults } from '@ijkpunt/results';
import { formatDay, formatOptional, list } from './report-words.js';

/** That a difference with then is not one between two equal areas; nothing where it is. */
export function areaNotes({
  areaChanges,
  predecessors,
  previousTotal,
  baselineTotal,
}: MunicipalResults): string[] {
  if (areaChanges.length === 0) return [];
  if (previousTotal === null && baselineTotal === null && predecessors.length === 0) return [];
  const days = [...new Set(areaChanges.map(({ changedOn }) => changedOn))];
  return days.map((day) => {
    const changes = areaChanges.filter(({ changedOn }) => changedOn === day);
    const names = list.format(changes.map(({ other }) => other.name));
    const how = changes.every(({ kind }) => kind === 'merger')
      ? `ontstond de gemeente uit ${names}`
      : changes.every(({ kind }) => kind === 'absorption')
        ? `kwam ${names} erbij`
        : `veranderde de grens met ${names}`;
    return `Per ${formatDay(day)} ${how}. Wat eerder is gemeten, gaat over een ander gebied.`;
  });
}

/** What predecessors measured, each in a row of its own; null where there are none. */
export function predecessorTable({ predecessors, themes }: MunicipalResults) {
  if (predecessors.length === 0) return null;
  return {
    codes: themes.map(({ code }) => code),
    rows: predecessors.map(({ municipality, campaign, absence, total, themes: scores }) => ({
      name: `Voorganger ${municipality.name}, meting ${campaign.year}`,
      note: absence === null ? null : 'niet ingediend',
      total: formatOptional(total),
      scores: scores.map(({ score }) => formatOptional(score)),
    })),
  };
}
