import { setTimeout as sleep } from 'node:timers/promises';
import { send, type Reply } from './client.js';
import type { World } from './world.js';

interface Answer extends Reply {
  readonly at: number;
  readonly ms: number;
}

const everyMs = 150;
/** How soon a refusal must come, and how soon the application must be back. */
const refusalMs = 2_000;
const returnMs = 10_000;

/** Somebody who only reads asks again and again until `isEnough`; every answer is kept. */
async function ask(
  { url, regions: [region] }: World,
  isEnough: (answer: Answer) => boolean,
): Promise<Answer[]> {
  if (!region) return [];
  const query = 'query ($scan: ScanRef!) { scan(scan: $scan) { revision } }';
  const [municipality] = region.municipalities;
  const scan = { region: region.slug, campaign: region.campaign, municipality: municipality?.slug };
  const answers: Answer[] = [];
  for (;;) {
    const at = performance.now();
    const reply = await send(url, municipality?.cookie ?? '', query, { scan });
    const answer = { ...reply, at, ms: performance.now() - at };
    answers.push(answer);
    if (isEnough(answer)) return answers;
    await sleep(everyMs);
  }
}

/**
 * While Postgres is away every answer is a quick and plain refusal that says when to come back,
 * and afterwards the same process serves again.
 */
export async function withoutPostgres(world: World, downMs: number): Promise<string> {
  const { breaches, gateway, postgres } = world;
  // Connections that fell silent before would be waited for: another fault than this one.
  const isJudged = gateway.target.isReady && !gateway.database.isPartlySilent;
  const crash = postgres.crash(downMs).then(() => performance.now());
  let backAt: number | null = null;
  void crash.then((at) => (backAt = at)).catch(() => undefined);
  const answers = await ask(world, ({ outcome, at }) => {
    const isOver = backAt !== null && performance.now() - backAt > 2 * returnMs;
    return isOver || (outcome === 'ok' && backAt !== null && at > backAt);
  });
  const readyAt = await crash;
  if (!isJudged) return 'not judged: something else was wrong before';

  const refusals = answers.filter(({ outcome }) => outcome !== 'ok');
  const slow = refusals.filter(({ ms, at }) => ms > refusalMs && at < readyAt);
  const rude = refusals.filter(
    ({ code, saysWhen, status }) => code !== 'UNAVAILABLE' || !saysWhen || status !== 503,
  );
  const last = answers.at(-1);
  const returned = last?.outcome === 'ok' ? last.at + last.ms - readyAt : Infinity;
  const kinds = new Set(
    rude.map(
      ({ code, status, saysWhen }) => `${status} ${code}${saysWhen ? '' : ', no Retry-After'}`,
    ),
  );
  if (slow.length > 0) {
    const longest = Math.max(...slow.map(({ ms }) => ms));
    breaches.late('R9', `refused only after ${Math.round(longest)} ms without Postgres`);
  }
  if (rude.length > 0) breaches.add('R9', `without Postgres answered ${[...kinds].join('; ')}`);
  if (returned > returnMs) breaches.late('R9', `back ${Math.round(returned)} ms after Postgres`);
  return `${refusals.length} refusals, back in ${Math.round(Math.max(0, returned))} ms`;
}
