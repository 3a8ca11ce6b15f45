import { themeSlugs } from '../../features/scans/theme-slugs.js';
import { isAsked, openThemes, type OpenTheme, type StartFacts } from './start-facts.js';

export interface StartAction {
  readonly kind:
    | 'theme'
    | 'invite'
    | 'divide'
    | 'questions'
    | 'reports'
    | 'development'
    | 'remind'
    | 'discuss'
    | 'plan'
    | 'region'
    | 'compare'
    | 'regionReports'
    | 'former';
  readonly to: string;
  readonly theme?: OpenTheme;
}

const most = 3;

/**
 * The three next steps that help most, beside the one button of each card: those of the own
 * municipality and those of the region by turns, for who has both.
 */
export function actionsOf(facts: StartFacts): readonly StartAction[] {
  const [own, regional] = [municipalSteps(facts), regionalSteps(facts)];
  const turns = Array.from({ length: Math.max(own.length, regional.length) }, (_, turn) => [
    own[turn],
    regional[turn],
  ]).flat();
  const found = new Map<string, StartAction>();
  for (const step of turns) if (step && !found.has(step.to)) found.set(step.to, step);
  return [...found.values()].slice(0, most);
}

function municipalSteps({
  region,
  campaign,
  municipality,
  own,
  canInvite,
}: StartFacts): StartAction[] {
  if (!municipality || !own) return [];
  const base = `/${region}/metingen/${campaign.slug}/${municipality.slug}`;
  const { status, permissions, previousCampaign } = own;
  const former: StartAction[] = previousCampaign
    ? [
        {
          kind: 'former',
          to: `/${region}/metingen/${previousCampaign.slug}/${municipality.slug}/resultaten`,
        },
      ]
    : [];
  if (isAsked(own)) {
    const { mine, others } = openThemes(own);
    const slugs = themeSlugs(own.themes);
    const isForOthers = canInvite && permissions.canSubmit;
    const themes = (mine.length > 0 ? mine : others).slice(0, isForOthers ? 1 : 2);
    return [
      ...themes.map((theme): StartAction => {
        const slug = slugs.get(theme.code) ?? '';
        return { kind: 'theme', to: `${base}/scan/${slug}`, theme };
      }),
      ...(isForOthers
        ? [
            { kind: 'invite' as const, to: `/${region}/mensen` },
            { kind: 'divide' as const, to: `${base}/scan/vragen` },
          ]
        : []),
      ...former,
    ];
  }
  if (status !== 'submitted' && status !== 'reopened') return former;
  if (!campaign.isScored) return [];
  return [
    { kind: 'questions', to: `${base}/resultaten/vragen` },
    { kind: 'reports', to: `${base}/rapportages` },
    { kind: 'development', to: `${base}/ontwikkeling` },
  ];
}

function regionalSteps({ region, campaign, whole, canPlan }: StartFacts): StartAction[] {
  if (!whole) return [];
  const base = `/${region}/metingen/${campaign.slug}`;
  const isWaiting = whole.gate.missing.length > 0 && campaign.status === 'open';
  return [
    ...(isWaiting && canPlan
      ? [{ kind: 'remind' as const, to: `/${region}/deelname?meting=${campaign.slug}` }]
      : []),
    ...(whole.gate.isOpen && campaign.isScored
      ? [
          { kind: 'compare' as const, to: `${base}/vergelijken` },
          { kind: 'regionReports' as const, to: `${base}/rapportages` },
        ]
      : [{ kind: 'region' as const, to: base }]),
    { kind: 'discuss', to: `${base}/bespreken` },
    ...(canPlan ? [{ kind: 'plan' as const, to: `/${region}/meetkalender` }] : []),
  ];
}
