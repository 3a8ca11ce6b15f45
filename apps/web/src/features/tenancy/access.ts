import type { Grant } from './viewer-query.js';

/** Coordinators and facilitators look after the whole region. */
export const isRegional = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'regional_coordinator' || role === 'facilitator');

/** The coordinator plans what the region measures; a facilitator leads the conversation only. */
export const canPlan = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'regional_coordinator');

/** Who gives and takes roles: of the region, or of a municipality in it. */
export const canInvite = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'regional_coordinator' || role === 'municipality_coordinator');

/** Who brings earlier measurements from a file. */
export const canImport = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'regional_coordinator');

/** Each municipality once, however many roles someone holds there. */
export function municipalitiesOf(grants: readonly Grant[]) {
  const found = new Map<string, NonNullable<Grant['municipality']>>();
  for (const { municipality } of grants) {
    if (municipality) found.set(municipality.code, municipality);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Those of them that take part in a campaign: one that was merged does in older ones only. */
export const municipalitiesIn = (
  grants: readonly Grant[],
  { ownMembers }: { readonly ownMembers: readonly string[] },
) => municipalitiesOf(grants).filter(({ code }) => ownMembers.includes(code));

interface Dated {
  readonly status: 'planned' | 'open' | 'closed';
  readonly opensAt: string;
}

/** The campaign that the menu leads to: the newest open one, otherwise the newest closed one. */
export function findCurrentCampaign<Campaign extends Dated>(
  campaigns: readonly Campaign[],
): Campaign | null {
  const newestFirst = [...campaigns].sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  return (
    newestFirst.find(({ status }) => status === 'open') ??
    newestFirst.find(({ status }) => status === 'closed') ??
    null
  );
}

/** Any origin will do to see whether an address leaves it. */
const here = 'https://here.invalid';

/** Only a path on this site may be returned to after signing in. */
export function safeReturnPath(path: string | null): string {
  if (!path?.startsWith('/') || !URL.canParse(path, here)) return '/';
  // A browser leaves out tabs and dots, which may bring two slashes together.
  const { origin, pathname, search, hash } = new URL(path, here);
  const isOwn = origin === here && !pathname.startsWith('//');
  return isOwn && !pathname.startsWith('/inloggen') ? pathname + search + hash : '/';
}

/** A file of the server, no page: the browser itself has to open it. */
export const isFilePath = (path: string): boolean => path.startsWith('/downloads/');
