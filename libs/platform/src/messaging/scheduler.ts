import { defaultRepeatStrategy, type Queue } from 'bullmq';
import type { ScheduledPayload } from '@ijkpunt/contracts';
import { jobSettings } from './job-settings.js';
import type { Schedule } from './processor.js';

const timezone = 'Europe/Amsterdam';
/** How far the clocks of two processes may differ before one of them is thought to be wrong. */
const clockSlackMs = 60_000;

/**
 * Brings what the queue knows of the clock in line with the timetable. Any number of processes
 * may do so at any time: a moment has one job, and one that nobody took in time stays, and is
 * made up once.
 */
export async function registerSchedules(
  queue: Queue,
  schedules: readonly Schedule[],
): Promise<void> {
  for (const schedule of schedules) {
    // Registering again would throw away a moment that waits for a processor.
    if (!(await isRegistered(queue, schedule))) await register(queue, schedule);
  }
  const names = new Set(schedules.map(({ name }) => name));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!names.has(key)) await queue.removeJobScheduler(key);
  }
}

async function register(queue: Queue, { name, pattern }: Schedule): Promise<void> {
  const data: ScheduledPayload = { v: 1, schedule: name };
  // The next moment is another attempt.
  const opts = { ...jobSettings, attempts: 3 };
  await queue.upsertJobScheduler(name, { pattern, tz: timezone }, { name, data, opts });
}

/** Known as it should be, and its next moment is there: not lost, nor set by a clock far ahead. */
async function isRegistered(queue: Queue, { name, pattern }: Schedule): Promise<boolean> {
  const known = await queue.getJobScheduler(name);
  if (!known?.next || known.pattern !== pattern || known.tz !== timezone) return false;
  const latest = defaultRepeatStrategy(Date.now() + clockSlackMs, { pattern, tz: timezone });
  if (latest !== undefined && known.next > latest) return false;
  const job = await queue.getJob(`repeat:${name}:${known.next}`);
  const state = job ? await job.getState() : 'unknown';
  return !['completed', 'failed', 'unknown'].includes(state);
}
