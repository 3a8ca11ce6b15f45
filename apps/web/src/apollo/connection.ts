type Listener = () => void;

/** Whether the socket for live changes is open, as a store that screens can follow. */
function createConnection() {
  const listeners = new Set<Listener>();
  const hurrying = new Set<Listener>();
  let isOpen = false;
  const change = (next: boolean): void => {
    isOpen = next;
    for (const listener of listeners) listener();
  };
  return {
    opened: () => change(true),
    closed: () => change(false),
    isOpen: () => isOpen,
    /** The server is there again: whoever waits to open the socket need not wait longer. */
    hurry: () => {
      for (const wake of [...hurrying]) wake();
    },
    /** Waits so long, or until there is a reason to hurry. */
    async pause(ms: number): Promise<void> {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          hurrying.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        hurrying.add(wake);
      });
    },
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const connection = createConnection();
