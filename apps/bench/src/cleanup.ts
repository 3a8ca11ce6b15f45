type Ending = () => Promise<void> | void;

/** Ends what was started, last first; one that fails keeps none of the others from its turn. */
export class Cleanup {
  private readonly endings: Ending[] = [];

  add(ending: Ending): void {
    this.endings.push(ending);
  }

  /** A second call finds nothing left, so that Ctrl-C during the ending ends nothing twice. */
  async run(): Promise<void> {
    for (let ending = this.endings.pop(); ending; ending = this.endings.pop()) {
      try {
        await ending();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      }
    }
  }
}
