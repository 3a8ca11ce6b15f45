import { addDays, badInput, dayText } from '@ijkpunt/contracts';
import { holdsOn, type Membership } from './membership-rules.js';

export interface DatedCampaign {
  readonly title: string;
  readonly referenceDate: string;
  /** Open, closed or imported: who takes part in it is settled. */
  readonly hasOpened: boolean;
}

/** The members of one region before and after a deed, and the campaigns that count them. */
export interface MembersChange {
  readonly regionName: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly before: readonly Membership[];
  readonly after: readonly Membership[];
  readonly campaigns: readonly DatedCampaign[];
  /** The first day on which it is otherwise. */
  readonly on: string;
}

/** Under this a mean gives a neighbour away, and needs the yes of all. */
const fewestWithoutConsent = 3;

/**
 * What a change of members does to a region's campaigns, in sentences; refused when it would change
 * who takes part in one that has opened.
 */
export function effectsOf(change: MembersChange): string[] {
  const { campaigns, regionName } = change;
  const settled = campaigns.find((each) => each.hasOpened && isChanged(change, each));
  if (settled) {
    throw badInput(
      `„${settled.title}” heeft peildatum ${dayText(settled.referenceDate)} en is al geopend; wie daaraan meedoet, verandert niet meer. Kies een dag vanaf ${dayText(addDays(settled.referenceDate, 1))}.`,
      { field: 'on' },
    );
  }
  const counted = campaigns.filter((each) => !each.hasOpened && isChanged(change, each));
  return [
    ...counted.map((each) => countedSentence(change, each)),
    ...(counted.length === 0 ? [`In ${regionName} verandert geen meting die nu gepland is.`] : []),
    ...(campaigns.some(({ hasOpened }) => hasOpened)
      ? [`Lopende en gesloten metingen van ${regionName} blijven zoals ze zijn.`]
      : []),
    ...smallRegionSentences(change),
  ];
}

const membersOn = (members: readonly Membership[], day: string): readonly Membership[] =>
  members.filter((each) => holdsOn(each, day));

const codesOn = (members: readonly Membership[], day: string): string =>
  membersOn(members, day)
    .map(({ code, subregion }) => `${code} ${subregion ?? ''}`)
    .sort()
    .join();

const isChanged = ({ before, after }: MembersChange, { referenceDate }: DatedCampaign): boolean =>
  codesOn(before, referenceDate) !== codesOn(after, referenceDate);

function countedSentence(
  { before, after, municipality }: MembersChange,
  { title, referenceDate }: DatedCampaign,
): string {
  const [was, is] = [before, after].map((members) => membersOn(members, referenceDate).length);
  const name = `„${title}” (gepland, peildatum ${dayText(referenceDate)})`;
  if (was === is) return `${name} rekent ${municipality.name} tot de andere deelregio.`;
  const counts = (is ?? 0) > (was ?? 0) ? 'telt' : 'telt niet langer';
  return `${name} ${counts} ${municipality.name} mee: ${is} in plaats van ${was} gemeenten. ${gateSentence(is ?? 0)}`;
}

function gateSentence(members: number): string {
  if (members === 0) return 'Er doet dan niemand mee.';
  if (members === 1) return 'Het regiogemiddelde komt er als die ene heeft ingediend.';
  return `Het regiogemiddelde komt er als alle ${members} hebben ingediend.`;
}

function smallRegionSentences({ before, after, regionName, on }: MembersChange): string[] {
  const present = membersOn(after, on);
  const { length } = present;
  if (length === membersOn(before, on).length) return [];
  if (length === 0) return [`${regionName} heeft vanaf ${dayText(on)} geen gemeenten meer.`];
  if (length >= fewestWithoutConsent) return [];
  const given = present.filter(({ hasMeanConsent }) => hasMeanConsent).length;
  return [
    `${regionName} heeft vanaf ${dayText(on)} ${length === 1 ? 'één gemeente' : 'twee gemeenten'}. Een gemiddelde is dan te herleiden: daarvoor is toestemming van ${length === 1 ? 'die gemeente' : 'allebei'} nodig. Die is er nu van ${given}.`,
  ];
}
