/** Why a mail did not arrive, as far as somebody can do something about it. */
export const unreachedReasons = [
  'address',
  'full',
  'refused',
  'unavailable',
  'unsure',
  'other',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/**
 * From the code of the last attempt: what a server answered (`SMTP_550`), or what a mail said that
 * came back (`BOUNCE_5_1_1`, RFC 3463).
 */
export function unreachedReasonOf(last: {
  readonly state: 'failed' | 'unknown';
  readonly code: string | null;
}): UnreachedReason {
  if (last.state === 'unknown') return 'unsure';
  const code = last.code ?? '';
  return reasons.find(([codes]) => codes.test(code))?.[1] ?? 'other';
}

const reasons: readonly (readonly [RegExp, UnreachedReason])[] = [
  // A mailbox that is full has a code of its own at both.
  [/^(BOUNCE_[45]_2_2|SMTP_552)$/, 'full'],
  [/^(BOUNCE_5_1_\d+|BOUNCE_5_2_1|SMTP_55[013]|ADDRESS_INVALID)$/, 'address'],
  [/^(BOUNCE_5_7_\d+|SMTP_554)$/, 'refused'],
  [/^(BOUNCE_[45]_4_\d+|BOUNCE_4_\d+_\d+|SMTP_4\d\d|SERVER_UNREACHABLE)$/, 'unavailable'],
];
