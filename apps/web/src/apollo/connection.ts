type Listener = () => void;

/** Whether the socket for live changes is open, as a store that screens can follow. */
function createConnection() {
  const listeners = new Set<Listener>();
  let isOpen = false;
  const change = (next: boolean): void => {
    isOpen = next;
    for (const listener of listeners) listener();
  };
  return {
    opened: () => change(true),
    closed: () => change(false),
    isOpen: () => isOpen,
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const connection = createConnection();
