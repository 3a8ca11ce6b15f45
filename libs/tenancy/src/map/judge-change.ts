import { addDays, dayText, isDay } from '@ijkpunt/contracts';
import type { ChangeFacts, KnownMunicipality, RegionFacts } from './change-facts.js';
import {
  endsPredecessors,
  type ChangeKind,
  type MunicipalityChange,
} from './municipality-change.js';
import { sayNames } from './say-names.js';

export const alreadyThere = 'Deze herindeling staat er al.';
const longestAhead = 3 * 366;
const mostMunicipalities = 20;

/** Why a change cannot be one, whatever the map looks like: in sentences, worst first. */
export function shapeProblems({ kind, changedOn, from, to }: MunicipalityChange): string[] {
  const problems: string[] = [];
  if (!isDay(changedOn)) problems.push(dayProblem(changedOn));
  const all = [...from, ...to];
  if (all.length > mostMunicipalities) {
    return [...problems, `Noem hooguit ${mostMunicipalities} gemeenten in één herindeling.`];
  }
  for (const { code, name } of all) {
    if (!/^GM[0-9]{4}$/.test(code)) {
      problems.push(`„${printable(code)}” is geen gemeentecode. Die heeft GM en vier cijfers.`);
    }
    if (name.length > 100 || printable(name) !== name) {
      problems.push('Een naam heeft hooguit honderd gewone tekens.');
    }
  }
  const codes = all.map(({ code }) => code);
  if (from.length === 1 && to.length === 1 && codes[0] === codes[1]) {
    problems.push('Een gemeente kan zichzelf niet opvolgen.');
  } else if (new Set(codes).size < codes.length) {
    problems.push(twiceText[kind]);
  }
  const [fewestFrom, mostFrom, fewestTo, mostTo] = sizes[kind];
  const fits = (count: number, fewest: number, most: number) => count >= fewest && count <= most;
  if (!fits(from.length, fewestFrom, mostFrom) || !fits(to.length, fewestTo, mostTo)) {
    problems.push(sizeText[kind]);
  }
  return problems;
}

const many = Number.POSITIVE_INFINITY;
/** How many municipalities a change has before and after it. */
const sizes: Record<ChangeKind, readonly [number, number, number, number]> = {
  merger: [2, many, 1, 1],
  absorption: [1, many, 1, 1],
  split: [1, 1, 2, many],
  border_change: [1, many, 1, many],
};
const sizeText: Record<ChangeKind, string> = {
  merger: 'Een samenvoeging heeft twee of meer voorgangers en één opvolger.',
  absorption: 'Bij opgaan in een andere gemeente zijn er een of meer voorgangers en één opvolger.',
  split: 'Een splitsing heeft één voorganger en twee of meer opvolgers.',
  border_change:
    'Een grenswijziging heeft gemeenten die gebied afstaan en gemeenten die het krijgen.',
};
const twice = 'Een gemeente staat er twee keer in.';
const twiceText: Record<ChangeKind, string> = {
  merger: `${twice} Houdt de opvolger zijn code, kies dan opgaan in en noem hem niet als voorganger.`,
  absorption: `${twice} Noem alleen de gemeenten die ophouden als voorganger.`,
  split: `${twice} Blijft er een deel van de gemeente bestaan, kies dan grenswijziging.`,
  border_change: twice,
};

const printable = (text: string): string => text.replace(/\p{C}/gu, '');

function dayProblem(day: string): string {
  const [, year] = /^(\d{4})-02-29$/.exec(day) ?? [];
  return year
    ? `${year} heeft geen 29 februari.`
    : 'Noem een dag die bestaat, vanaf het jaar 2000: jjjj-mm-dd.';
}

/** Why a well-formed change does not fit the map and the measurements as they are. */
export function factProblems(change: MunicipalityChange, facts: ChangeFacts): string[] {
  if (isRecorded(change, facts)) return [alreadyThere];
  return [
    ...(change.changedOn > addDays(facts.today, longestAhead)
      ? [`${dayText(change.changedOn)} is meer dan drie jaar vooruit. Klopt het jaar?`]
      : []),
    ...change.from.flatMap((each) => predecessorProblems(change, facts, each.code, each.name)),
    ...change.to.flatMap((each) => successorProblems(change, facts, each.code, each.name)),
    ...(endsPredecessors(change.kind)
      ? facts.regions.flatMap((region) => regionProblems(change, region))
      : []),
  ];
}

function isRecorded({ changedOn, from, to }: MunicipalityChange, { recorded }: ChangeFacts) {
  const has = (codes: MunicipalityChange['from'], code: string) =>
    codes.some((each) => each.code === code);
  return recorded.some(
    (each) =>
      each.changedOn === changedOn && has(from, each.predecessor) && has(to, each.successor),
  );
}

const find = ({ municipalities }: ChangeFacts, code: string): KnownMunicipality | undefined =>
  municipalities.find((each) => each.code === code);

function nameProblem(known: KnownMunicipality, name: string): string[] {
  const isOther = name.trim() !== '' && name.trim().toLowerCase() !== known.name.toLowerCase();
  return isOther ? [`${known.code} is ${known.name}, niet ${name.trim()}.`] : [];
}

function predecessorProblems(
  { changedOn }: MunicipalityChange,
  facts: ChangeFacts,
  code: string,
  name: string,
): string[] {
  const known = find(facts, code);
  if (!known) return [`${code} staat niet op de kaart. Voeg de gemeente eerst toe.`];
  return [...nameProblem(known, name), ...existenceProblems(known, changedOn)];
}

/** A municipality that takes part must exist on the day before. */
function existenceProblems(known: KnownMunicipality, changedOn: string): string[] {
  const { name, validFrom, validUntil } = known;
  if (validFrom >= changedOn) {
    return [`${name} bestaat pas vanaf ${dayText(validFrom)}: niet vóór deze herindeling.`];
  }
  return validUntil !== null && validUntil < changedOn
    ? [`${name} hield al op te bestaan per ${dayText(validUntil)}.`]
    : [];
}

function successorProblems(
  { kind, changedOn }: MunicipalityChange,
  facts: ChangeFacts,
  code: string,
  name: string,
): string[] {
  const known = find(facts, code);
  const mustExist = kind === 'absorption' || kind === 'border_change';
  if (!known) {
    if (mustExist) return [`${code} staat niet op de kaart. Voeg de gemeente eerst toe.`];
    return name.trim() === '' ? [`Geef de nieuwe gemeente ${code} een naam.`] : [];
  }
  const problems = nameProblem(known, name);
  if (known.validUntil !== null && known.validUntil <= changedOn) {
    problems.push(`${known.name} hield al op te bestaan per ${dayText(known.validUntil)}.`);
  } else if (mustExist) problems.push(...existenceProblems(known, changedOn));
  else if (known.validFrom > changedOn) {
    problems.push(`${known.name} bestaat pas vanaf ${dayText(known.validFrom)}.`);
  } else if (kind === 'merger' && known.validFrom < changedOn) {
    problems.push(
      `${known.name} bestaat al vanaf ${dayText(known.validFrom)}. Kies opgaan in als deze gemeente haar code houdt.`,
    );
  }
  return problems;
}

/** What a region has that a change would take away in silence. */
function regionProblems({ changedOn, from }: MunicipalityChange, region: RegionFacts): string[] {
  const ending = new Set(from.map(({ code }) => code));
  const later = region.memberships.filter(
    ({ code, memberFrom }) => ending.has(code) && memberFrom >= changedOn,
  );
  const after = region.campaigns.filter(({ referenceDate }) => referenceDate >= changedOn);
  return [
    ...later.map(
      ({ name, memberFrom }) =>
        `${name} wordt op ${dayText(memberFrom)} lid van ${region.name}, en bestaat dan niet meer. Haal die deelname eerst weg.`,
    ),
    ...after.flatMap(({ id, title, referenceDate }) => {
      const begun = region.scans.filter(
        ({ campaignId, code }) => campaignId === id && ending.has(code),
      );
      if (begun.length === 0) return [];
      const names = from.filter(({ code }) => begun.some((scan) => scan.code === code));
      return [
        `In „${title}” van ${region.name} (peildatum ${dayText(referenceDate)}) begon de zelfscan van ${sayNames(names)} al. Die zou niet meer meetellen. Kies een dag na de peildatum.`,
      ];
    }),
  ];
}
