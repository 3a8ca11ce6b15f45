import type { StartRegion, StartScan } from './start-query.js';

/** What the start page of somebody is made of: one campaign, and what the roles let see of it. */
export interface StartFacts {
  readonly region: string;
  readonly campaign: {
    readonly slug: string;
    readonly title: string;
    readonly year: number;
    readonly status: 'planned' | 'open' | 'closed';
    readonly closesAt: string;
    readonly isScored: boolean;
    readonly hasRegionalMean: boolean;
  };
  readonly municipality: { readonly slug: string; readonly name: string } | null;
  readonly own: StartScan | null;
  readonly whole: StartRegion | null;
  readonly personId: string;
  readonly canPlan: boolean;
  readonly canInvite: boolean;
}

export interface OpenTheme {
  readonly code: string;
  readonly title: string;
  readonly open: number;
}

interface Divided {
  /** Themes with open questions that were given to this person. */
  readonly mine: readonly OpenTheme[];
  /** The other ones. */
  readonly others: readonly OpenTheme[];
}

/** Which themes have open questions, and whose they are. */
export function openThemes({ scan, together }: StartScan, personId: string): Divided {
  const answered = new Set(scan.answers.map(({ questionCode }) => questionCode));
  const own = new Set(
    together.assignments
      .filter(({ person }) => person.id === personId)
      .map(({ themeCode }) => themeCode),
  );
  const open = scan.instrument.themes
    .map(({ code, title, questions }) => ({
      ...{ code, title },
      open: questions.filter((question) => !answered.has(question.code)).length,
    }))
    .filter((theme) => theme.open > 0);
  return {
    mine: open.filter(({ code }) => own.has(code)),
    others: open.filter(({ code }) => !own.has(code)),
  };
}

/** Whether the scan waits for this person. */
export const isAsked = ({ scan }: StartScan): boolean =>
  scan.permissions.canEdit && scan.status !== 'submitted';
