import { dayText } from '@ijkpunt/contracts';
import type { RegionCampaign } from './change-facts.js';
import {
  hasOneSuccessor,
  type CampaignConsequence,
  type ChangePreview,
  type MunicipalityChange,
  type RegionConsequence,
} from './municipality-change.js';
import { membersAfter, type RegionPlan } from './plan-change.js';
import { sayNames } from './say-names.js';

/** Under this number a mean needs the consent of every member. */
const fewestWithoutConsent = 3;

/** All that follows from a change, in sentences for who is about to confirm it. */
export function consequencesOf(
  change: MunicipalityChange,
  plans: readonly RegionPlan[],
): Omit<ChangePreview, 'problems'> {
  return {
    confirmation: confirmationOf(change),
    sentences: [
      mapSentence(change),
      trendSentence(change),
      `Metingen, gemiddelden en edities van vóór ${dayText(change.changedOn)} blijven zoals zij zijn. Meetkalenders lopen door: elke ronde is van de leden op haar peildatum.`,
      ...(plans.length === 0
        ? ['Geen regio heeft deze gemeenten als lid: alleen de kaart verandert.']
        : []),
    ],
    regions: plans.map((plan) => regionConsequence(change, plan)),
  };
}

/** What is typed over, so that a change of the map is never made in passing. */
function confirmationOf({ kind, from, to }: MunicipalityChange): string {
  return (kind === 'split' ? from[0] : to[0])?.name ?? '';
}

function mapSentence({ kind, changedOn, from, to }: MunicipalityChange): string {
  const day = dayText(changedOn);
  if (kind === 'border_change') {
    return `Per ${day} krijgt ${sayNames(to)} gebied van ${sayNames(from)}. Niemand houdt op.`;
  }
  const ends = `${sayNames(from)} ${from.length === 1 ? 'houdt' : 'houden'} op per ${day}`;
  if (kind === 'split') return `${ends}; het gebied gaat naar ${sayNames(to)}.`;
  return kind === 'merger'
    ? `${ends} en ${from.length === 1 ? 'wordt' : 'worden'} samen ${sayNames(to)}.`
    : `${ends} en ${from.length === 1 ? 'gaat' : 'gaan'} op in ${sayNames(to)}, die de code houdt.`;
}

function trendSentence({ kind, from, to }: MunicipalityChange): string {
  const own = `Bij het verschil met vroeger staat dat het gebied van ${sayNames(to)} veranderde.`;
  if (kind === 'merger') {
    return `${sayNames(to)} begint zonder eigen verleden. Metingen van ${sayNames(from)} staan erbij als die van de voorganger, nooit gemiddeld.`;
  }
  if (kind === 'absorption') {
    return `${sayNames(to)} houdt het eigen verleden. ${own} Metingen van ${sayNames(from)} staan ernaast, nooit gemiddeld.`;
  }
  return kind === 'split' ? `Niemand erft de metingen van ${sayNames(from)}. ${own}` : own;
}

function regionConsequence(change: MunicipalityChange, plan: RegionPlan): RegionConsequence {
  const { region, question } = plan;
  const sentences = question
    ? []
    : [...memberSentences(change, plan), ...peopleSentences(change, plan)];
  return {
    region: { slug: region.slug, name: region.name },
    question,
    sentences,
    campaigns: region.campaigns
      .filter((campaign) => plan.after.includes(campaign) || !campaign.hasEnded)
      .map((campaign) => campaignConsequence(change, plan, campaign)),
  };
}

function memberSentences(change: MunicipalityChange, plan: RegionPlan): string[] {
  const { leaving, joining, hasSuccessor, region } = plan;
  const day = dayText(change.changedOn);
  if (leaving.length === 0) return ['De leden blijven wie zij zijn.'];
  const ends = `${sayNames(leaving)} ${leaving.length === 1 ? 'is' : 'zijn'} lid tot ${day}.`;
  const [successor] = change.to;
  if (change.kind === 'split') {
    return [ends, 'Er komt niemand bij: wie van de opvolgers lid wordt, beslist u bij deelname.'];
  }
  if (!joining) {
    const stays = hasSuccessor ? 'blijft lid' : 'wordt hier geen lid';
    return [ends, `${successor?.name ?? ''} ${stays}.`];
  }
  const place = joining.subregion ? `, in ${joining.subregion}` : '';
  return [
    `${ends} ${joining.name} is lid vanaf ${day}${place}.`,
    ...(membersAfter(plan, change.changedOn, change.changedOn).length < fewestWithoutConsent
      ? [
          `${region.name} heeft dan minder dan drie leden. Toestemming voor een gemiddelde gaat niet over: ${joining.name} moet die zelf geven.`,
        ]
      : []),
  ];
}

function peopleSentences(
  change: MunicipalityChange,
  { region, leaving, hasSuccessor }: RegionPlan,
) {
  if (leaving.length === 0) return [];
  const counted = region.people.map(({ code, count }) => {
    const name = change.from.find((each) => each.code === code)?.name ?? code;
    return `${name} (${count})`;
  });
  if (counted.length === 0) return ['Bij de voorgangers heeft niemand een rol.'];
  const keep = `Mensen met een rol houden die om af te ronden en te lezen: ${counted.join(', ')}.`;
  const [successor] = change.to;
  if (!hasOneSuccessor(change.kind)) {
    return [
      `${keep} Bij de opvolgers krijgt niemand vanzelf een rol: wie waar gaat werken, volgt niet uit een splitsing. Nodig hen daar uit.`,
    ];
  }
  return hasSuccessor && successor
    ? [
        `${keep} Vanaf ${dayText(change.changedOn)} hebben zij dezelfde rol bij ${successor.name}. Wie daar een rol heeft, mag lezen bij elke voorganger.`,
      ]
    : [`${keep} Bij ${successor?.name ?? 'de opvolger'} krijgt hier niemand een rol.`];
}

function campaignConsequence(
  change: MunicipalityChange,
  plan: RegionPlan,
  campaign: RegionCampaign,
): CampaignConsequence {
  const { title, referenceDate } = campaign;
  const isBefore = referenceDate < change.changedOn;
  return {
    title,
    referenceDate,
    isBefore,
    sentence: isBefore ? beforeSentence(plan, campaign) : afterSentence(change, plan, campaign),
  };
}

function beforeSentence({ region, leaving }: RegionPlan, { id, referenceDate }: RegionCampaign) {
  const took = leaving.filter(({ memberFrom }) => memberFrom <= referenceDate);
  if (took.length === 0) return 'Verandert niet.';
  const openOf = new Set(
    region.scans
      .filter(({ campaignId, status }) => campaignId === id && status !== 'submitted')
      .map(({ code }) => code),
  );
  const open = took.filter(({ code }) => openOf.has(code));
  const scans =
    open.length > 0
      ? ` De open zelfscan van ${sayNames(open)} blijft te bewerken tot de meting sluit.`
      : '';
  return `Blijft van ${sayNames(took)}: zij dienen daar in, niet wie erna komt.${scans}`;
}

function afterSentence(
  change: MunicipalityChange,
  plan: RegionPlan,
  { referenceDate }: RegionCampaign,
): string {
  const members = membersAfter(plan, change.changedOn, referenceDate);
  const count = `Er ${members.length === 1 ? 'doet 1 gemeente' : `doen ${members.length} gemeenten`} mee.`;
  if (plan.leaving.length === 0) return 'De leden blijven wie zij zijn.';
  const successor = change.to.filter(({ code }) => members.some((each) => each.code === code));
  const who =
    successor.length > 0
      ? `${sayNames(successor)} ${successor.length === 1 ? 'moet' : 'moeten'} indienen; ${sayNames(plan.leaving)} niet meer.`
      : `${sayNames(plan.leaving)} ${plan.leaving.length === 1 ? 'doet' : 'doen'} niet meer mee.`;
  return `${who} ${count}`;
}
