import type { Message } from './messages-query.js';

interface Place {
  readonly region: string;
  readonly isRegional: boolean;
  /** Those that this person works for. */
  readonly municipalities: readonly { readonly code: string; readonly slug: string }[];
}

/** Where a message leads: to what it asks for, or shows. */
export function messagePath(
  { kind, campaign, municipality }: Pick<Message, 'kind' | 'campaign' | 'municipality'>,
  { region, isRegional, municipalities }: Place,
): string {
  if (!campaign) return `/${region}`;
  const base = `/${region}/metingen/${campaign.slug}`;
  const own =
    municipalities.find(({ code }) => code === municipality?.code) ??
    (municipality ? undefined : municipalities[0]);
  const page = kind === 'submitted' || kind === 'published' ? 'resultaten' : 'scan';
  if (isRegional) {
    return page === 'scan' ? `/${region}/deelname?meting=${campaign.slug}` : base;
  }
  if (!own) return `/${region}`;
  return `${base}/${own.slug}/${page}`;
}
