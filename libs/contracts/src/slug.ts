/** Zelfscan „lokale teams” 2027 → zelfscan-lokale-teams-2027; empty when nothing is left. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
