import { formatList } from '../format.js';
import { plural } from '../plural.js';

interface Count {
  readonly count: number;
}

const most = 5;
const someOf = (names: readonly string[]): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} en nog ${names.length - most}`
    : formatList(names);

export const platformStartMessages = {
  'platform.asks': 'Dit vraagt uw aandacht',
  'platform.calm': 'Alles loopt',
  'platform.calmText':
    'Niets is mislukt. In elke regio loopt een meting of is er een gepland, en alle instrumenten zijn gepubliceerd.',
  'platform.unknown': 'Een deel is nu niet bekend. Bekijk het achtergrondwerk.',
  'platform.jobs': ({ count }: Count) => `${plural(count, 'taak is', 'taken zijn')} mislukt`,
  'platform.reports': ({ count }: Count) =>
    count === 1
      ? '1 rapportage kan niet gemaakt worden'
      : `${count} rapportages kunnen niet gemaakt worden`,
  'platform.mails': ({ count }: Count) =>
    `${plural(count, 'mail is', 'mails zijn')} de afgelopen week niet verstuurd`,
  'platform.unplanned': ({ names }: { names: readonly string[] }) =>
    `Geen meting gepland in ${someOf(names)}`,
  'platform.draft': ({ title }: { title: string }) => `Concept nog niet gepubliceerd: ${title}`,

  'platform.figures': 'In het kort',
  'platform.regions': 'Regio’s',
  'platform.open': 'Lopende metingen',
  'platform.submitted': 'Gemeenten ingediend',
  'platform.count': ({ done, of }: { done: number; of: number }) => `${done} van ${of}`,
  'platform.left': ({ left }: { left: number }) =>
    left === 0 ? 'iedereen is klaar' : `nog ${left} te gaan`,

  'platform.steps': 'Handig om nu te doen',
  'platform.step.work': 'Bekijk het achtergrondwerk',
  'platform.step.plan': 'Plan metingen',
  'platform.step.region': 'Maak de eerste regio',
  'platform.step.regions': 'Bekijk de regio’s',
  'platform.step.national': 'Cijfers van alle regio’s',

  'platform.active': 'Waar het laatst gewerkt is',
  'platform.activeNone': 'Nog nergens is iets ingevuld.',
  'platform.activeRegion': ({
    campaignTitle,
    submitted,
    asked,
  }: {
    campaignTitle: string | null;
    submitted: number | null;
    asked: number | null;
  }) => `${campaignTitle ?? ''}: ${submitted ?? 0} van ${asked ?? 0} ingediend`,
};
