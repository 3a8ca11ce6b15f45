import { useParams } from 'react-router';

interface Place {
  readonly region: { readonly slug: string };
  readonly campaign: { readonly slug: string };
  readonly municipality: { readonly slug: string };
}

const placePath = ({ region, campaign, municipality }: Place): string =>
  `/${region.slug}/metingen/${campaign.slug}/${municipality.slug}`;

export const scanPath = (place: Place): string => `${placePath(place)}/scan`;

export const resultsPath = (place: Place): string => `${placePath(place)}/resultaten`;

export const questionsPath = (place: Place): string => `${resultsPath(place)}/vragen`;

/** Every question has an address of its own. */
export const questionPath = (place: Place, code: string): string =>
  `${questionsPath(place)}/${code.toLowerCase()}`;

/** That of a question of the scan that the address of this page names. */
export function useQuestionPath(): (code: string) => string {
  const { region = '', campaign = '', municipality = '' } = useParams();
  const place = {
    region: { slug: region },
    campaign: { slug: campaign },
    municipality: { slug: municipality },
  };
  return (code) => questionPath(place, code);
}
