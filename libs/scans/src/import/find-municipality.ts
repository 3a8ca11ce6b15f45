import type { Member } from '@ijkpunt/tenancy';

type Named = Pick<Member, 'code' | 'name'>;

const cbsCode = /^(?:GM)?\s?([0-9]{3,4})$/i;

/** Letters only: capitals, accents, hyphens and what stands in brackets make no other name. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/^\s*gemeente\b/, '')
    .replace(/[^a-z]/g, '');

/** The municipality that a cell names, by its code or its name with a slip of the pen. */
export function findMunicipality<M extends Named>(text: string, members: readonly M[]): M | null {
  if (text === '' || text.length > 100) return null;
  const [, digits] = cbsCode.exec(text) ?? [];
  if (digits !== undefined) {
    const code = `GM${digits.padStart(4, '0')}`;
    return members.find((member) => member.code === code) ?? null;
  }
  const name = plain(text);
  if (name === '') return null;
  const exact = members.find((member) => plain(member.name) === name);
  if (exact) return exact;
  const near = members.filter((member) => distance(plain(member.name), name) <= slips(name));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** How many letters may differ: none in a name so short that another is one letter away. */
const slips = (name: string): number => (name.length < 5 ? 0 : name.length < 9 ? 1 : 2);

/** How many letters must be added, left out or changed to make one of the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[other.length] ?? Infinity;
}
