import type { TeamForm } from '@ijkpunt/contracts';
import { formatList } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';

interface Named {
  readonly name: string;
  readonly form: TeamForm;
  readonly formWord: string | null;
}

/** More names than this make no sentence any more. */
const mostNamed = 4;

export const formText = ({ form, formWord }: Omit<Named, 'name'>): string =>
  formWord ?? t(`teamForm.${form}`);

/** 'CJG Schiedam', or with its form where the name does not tell it: 'De Kade (wijkteam)'. */
export function teamText(team: Named): string {
  const form = formText(team);
  const tells = team.name.toLowerCase().includes(form.toLowerCase());
  return tells ? team.name : t('teams.withForm', { name: team.name, form });
}

/** 'Wijkteam Noord en CJG Schiedam'; of many the first three and how many more. */
export function teamsText(teams: readonly Named[]): string {
  if (teams.length <= mostNamed) return formatList(teams.map(teamText));
  const first = teams.slice(0, mostNamed - 1);
  const more = t('teams.more', { count: teams.length - first.length });
  return formatList([...first.map(teamText), more]);
}

interface AskedText {
  readonly statement: string;
  readonly explanation: string | null;
  readonly levels: readonly { readonly text: string }[];
}

/** Whether a question speaks of the team, so that it helps to say which one is meant. */
export const speaksOfTeam = ({ statement, explanation, levels }: AskedText): boolean =>
  [statement, explanation ?? '', ...levels.map(({ text }) => text)].some((text) =>
    /\b(wijk)?teams?\b/i.test(text),
  );
