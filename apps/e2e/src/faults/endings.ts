/** What must be ended, last first; it may be called at any moment, and twice. */
export class Endings {
  private readonly endings: (() => Promise<void> | void)[] = [];
  private running: Promise<void> | null = null;

  add(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  run(): Promise<void> {
    this.running ??= (async () => {
      for (const ending of this.endings.toReversed()) {
        await Promise.resolve()
          .then(ending)
          .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
      }
    })();
    return this.running;
  }
}
