import { dayText } from '@ijkpunt/contracts';
import type { DatedMunicipality } from '../memberships/membership-rules.js';
import type { MunicipalTable, TableProblem } from './read-table.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A region that the table names too, by what it holds there and here. */
export interface RegionDifference {
  readonly region: string;
  readonly slug: string;
  readonly onlyInTable: readonly string[];
  readonly onlyHere: readonly string[];
}

export interface TableComparison {
  readonly added: readonly Named[];
  readonly renamed: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Here, but not in the table: only a change of the map can end them. */
  readonly gone: readonly Named[];
  readonly unchanged: number;
  readonly regions: readonly RegionDifference[];
  readonly problems: readonly TableProblem[];
}

export interface KnownRegion {
  readonly slug: string;
  readonly name: string;
  /** Codes of who belongs to it on the day of the table. */
  readonly members: readonly string[];
}

/** What is different between the national table of a day and the map as it is kept here. */
export function compareTable(
  { municipalities, problems }: MunicipalTable,
  known: readonly DatedMunicipality[],
  regions: readonly KnownRegion[],
  on: string,
): TableComparison {
  const byCode = new Map(known.map((each) => [each.code, each]));
  const misfits: TableProblem[] = [];
  const added: Named[] = [];
  const renamed: { code: string; from: string; to: string }[] = [];
  let unchanged = 0;
  for (const { row, code, name } of municipalities) {
    const here = byCode.get(code);
    if (!here) added.push({ code, name });
    else if (here.validUntil !== null && here.validUntil <= on) {
      const reason = `${code} ${here.name} is hier opgeheven op ${dayText(here.validUntil)}, en staat toch in de tabel van ${dayText(on)}.`;
      misfits.push({ row, reason });
    } else if (here.validFrom > on) {
      const reason = `${code} ${here.name} bestaat hier pas vanaf ${dayText(here.validFrom)}. Klopt de dag van de tabel?`;
      misfits.push({ row, reason });
    } else if (here.name === name) unchanged += 1;
    else renamed.push({ code, from: here.name, to: name });
  }
  const listed = new Set(municipalities.map(({ code }) => code));
  // A table in which nothing could be read says nothing about anybody.
  const gone = (listed.size === 0 ? [] : known)
    .filter(({ code, ...dates }) => isValidOn(dates, on) && !listed.has(code))
    .map(({ code, name }) => ({ code, name }));
  return {
    ...{ added, renamed, gone, unchanged },
    regions: compareRegions(municipalities, regions, byCode),
    problems: [...problems, ...misfits],
  };
}

const isValidOn = (
  { validFrom, validUntil }: Pick<DatedMunicipality, 'validFrom' | 'validUntil'>,
  on: string,
): boolean => validFrom <= on && (validUntil === null || validUntil > on);

/** Only the regions that both know, by name: which of them a region here is, nobody said. */
function compareRegions(
  municipalities: MunicipalTable['municipalities'],
  regions: readonly KnownRegion[],
  known: ReadonlyMap<string, Named>,
): RegionDifference[] {
  return regions.flatMap(({ slug, name, members }) => {
    const there = municipalities.filter((each) => each.regions.includes(name));
    if (there.length === 0) return [];
    const codes = new Set(there.map(({ code }) => code));
    const onlyInTable = there
      .filter(({ code }) => !members.includes(code))
      .map((each) => each.name);
    const onlyHere = members
      .filter((code) => !codes.has(code))
      .map((code) => known.get(code)?.name ?? code);
    return onlyInTable.length + onlyHere.length === 0
      ? []
      : [{ region: name, slug, onlyInTable, onlyHere }];
  });
}
