import { formatTime } from '../format.js';

interface Fresh {
  /** Null when that is not known: it was kept from an earlier visit. */
  readonly at: Date | null;
}
interface Stale extends Fresh {
  readonly since: Date;
}

const standing = ({ at }: Fresh): string => (at ? `stand van ${formatTime(at)}` : 'eerdere stand');
const seen = ({ at }: Fresh): string =>
  at ? `u ziet de stand van ${formatTime(at)}` : 'u ziet wat eerder is opgehaald';

export const liveMessages = {
  'live.live': ({ at }: Fresh) => (at ? `Live\u00a0· bijgewerkt ${formatTime(at)}` : 'Live'),
  'live.polling': ({ at }: Fresh) => (at ? `Bijgewerkt ${formatTime(at)}` : ''),
  'live.unreachable': (of: Fresh) => `Geen verbinding\u00a0· ${standing(of)}`,
  'live.failing': (of: Fresh) => `Niet bijgewerkt\u00a0· ${standing(of)}`,
  'live.lost': 'De verbinding is weg. De cijfers op het scherm kunnen verouderd zijn.',
  'live.failed': 'De cijfers zijn niet bijgewerkt en kunnen verouderd zijn.',
  'live.back': 'De verbinding is terug. Het scherm is bijgewerkt.',
  'live.staleTitle': 'Dit scherm kan verouderd zijn',
  'live.unreachableText': ({ since, at }: Stale) =>
    `Sinds ${formatTime(since)} is er geen verbinding met IJkpunt; ${seen({ at })}. ` +
    'Controleer uw internet. Wij proberen het steeds opnieuw en werken het scherm dan vanzelf bij.',
  'live.failingText': ({ since, at }: Stale) =>
    `Sinds ${formatTime(since)} lukt het niet om de cijfers opnieuw te lezen; ${seen({ at })}. ` +
    'Wij proberen het steeds opnieuw. Blijft dit staan, laad de pagina dan opnieuw.',
  'live.again': 'Probeer nu',
};
