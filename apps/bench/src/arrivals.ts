const hourMs = 3_600_000;
const openMs = 42 * 24 * hourMs;

/** When municipalities submit in six weeks: half of them in the last two days, a tenth in the last hour. */
const parts = [
  { share: 0.5, fromMs: 0, untilMs: openMs - 48 * hourMs },
  { share: 0.4, fromMs: openMs - 48 * hourMs, untilMs: openMs - hourMs },
  { share: 0.1, fromMs: openMs - hourMs, untilMs: openMs },
];

/** The moments of so many submissions, in so many milliseconds that stand for those six weeks. */
export function arrivals(count: number, withinMs: number): number[] {
  return parts.flatMap(({ share, fromMs, untilMs }) => {
    const here = Math.round(share * count);
    const step = (untilMs - fromMs) / here;
    return Array.from({ length: here }, (_each, n) => ((fromMs + n * step) / openMs) * withinMs);
  });
}
