import { setTimeout as sleep } from 'node:timers/promises';
import type { Supervised } from './supervised.js';

/** Blocks the event loop of a process from outside, through the debugger that SIGUSR1 opens. */
export async function busyLoop(target: Supervised, ms: number): Promise<void> {
  target.signal('SIGUSR1');
  for (let waited = 0; !target.debuggerUrl; waited += 50) {
    if (waited > 2_000) return;
    await sleep(50);
  }
  const socket = new WebSocket(target.debuggerUrl);
  await new Promise<void>((resolve) => {
    const params = { expression: `for (const end = Date.now() + ${ms}; Date.now() < end; );` };
    const request = { id: 1, method: 'Runtime.evaluate', params };
    socket.addEventListener('open', () => socket.send(JSON.stringify(request)));
    for (const event of ['message', 'error', 'close'])
      socket.addEventListener(event, () => resolve());
  });
  socket.close();
}
