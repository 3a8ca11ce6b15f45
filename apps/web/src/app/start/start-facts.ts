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
export function openThemes({ themes }: StartScan): Divided {
  const open = themes.filter((theme) => theme.open > 0);
  return {
    mine: open.filter(({ isMine }) => isMine),
    others: open.filter(({ isMine }) => !isMine),
  };
}

/** Whether the scan waits for this person. */
export const isAsked = ({ permissions, status }: StartScan): boolean =>
  permissions.canEdit && status !== 'submitted';
