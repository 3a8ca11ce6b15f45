import { dayText } from '@ijkpunt/contracts';
import type { ChangePair, NamedCode } from './change-pairs.js';

export interface HistoryLine {
  readonly on: string;
  readonly sentence: string;
  /** Who else took part, to go to. */
  readonly others: readonly NamedCode[];
}

interface Dated extends NamedCode {
  readonly validFrom: string;
}

const names = new Intl.ListFormat('nl');
const say = (municipalities: readonly NamedCode[]): string =>
  names.format(municipalities.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nl')));

/** What became of one municipality by the changes it took part in, oldest first. */
export function sayHistory(municipality: Dated, pairs: readonly ChangePair[]): HistoryLine[] {
  const { code } = municipality;
  const own = pairs.filter(({ from, to }) => from.code === code || to.code === code);
  const days = [...new Set(own.map(({ on }) => on))].sort();
  return days.flatMap((on) => {
    const there = own.filter((each) => each.on === on);
    const incoming = there.filter(({ to }) => to.code === code);
    const outgoing = there.filter(({ from }) => from.code === code);
    return [
      ...(incoming.length > 0 ? [comeFrom(municipality, incoming, pairs)] : []),
      ...(outgoing.length > 0 ? [goneTo(outgoing, pairs)] : []),
    ];
  });
}

function comeFrom(
  { validFrom }: Dated,
  pairs: readonly ChangePair[],
  all: readonly ChangePair[],
): HistoryLine {
  const on = pairs[0]?.on ?? '';
  const others = pairs.map(({ from }) => from);
  const start = `Op ${dayText(on)}`;
  if (validFrom === on) return { on, others, sentence: `${start} ontstaan uit ${say(others)}.` };
  // Of who was split over several, and of who went on, only a part came.
  const isWhole = ({ hasEnded, from }: ChangePair): boolean =>
    hasEnded && all.filter((each) => each.on === on && each.from.code === from.code).length === 1;
  const whole = pairs.filter(isWhole).map(({ from }) => from);
  const part = pairs.filter((each) => !isWhole(each)).map(({ from }) => from);
  const parts = [
    ...(whole.length > 0 ? [`${whole.length === 1 ? 'kwam' : 'kwamen'} ${say(whole)} erbij`] : []),
    ...(part.length > 0 ? [`kwam er gebied bij van ${say(part)}`] : []),
  ];
  return { on, others, sentence: `${start} ${parts.join(' en ')}.` };
}

function goneTo(pairs: readonly ChangePair[], all: readonly ChangePair[]): HistoryLine {
  const on = pairs[0]?.on ?? '';
  const others = pairs.map(({ to }) => to);
  const start = `Op ${dayText(on)}`;
  if (pairs.some(({ hasEnded }) => !hasEnded)) {
    return { on, others, sentence: `${start} ging een deel naar ${say(others)}.` };
  }
  if (others.length > 1) return { on, others, sentence: `${start} verdeeld over ${say(others)}.` };
  const [pair] = pairs;
  const along = all
    .filter((each) => each.on === on && each.to.code === pair?.to.code && each.hasEnded)
    .map(({ from }) => from)
    .filter(({ code }) => code !== pair?.from.code);
  const together = along.length > 0 ? `, samen met ${say(along)}` : '';
  return { on, others, sentence: `${start} opgegaan in ${say(others)}${together}.` };
}
