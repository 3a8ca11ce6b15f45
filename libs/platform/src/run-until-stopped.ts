const patienceMs = 15_000;

/**
 * Keeps the process until it is told to stop, then closes what it runs and ends. A process that
 * another one started also ends when that one is killed: nobody else would stop it.
 */
export function runUntilStopped(running: { close(): Promise<void> }): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void running.close().then(() => process.exit(0));
    // Something that never ends must not keep the process that was told to.
    setTimeout(() => process.exit(1), patienceMs).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  // The parent may have gone while this process was starting.
  if (process.send && !process.connected) stop();
}
