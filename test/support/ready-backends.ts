const LOOK_MS = 100;

interface Backend {
  readonly origin: string;
  isReady: boolean;
  /** Gets calls whatever it says. */
  isHeld: boolean;
  /** Told when a call that begins from now on has ended. */
  served?: () => void;
}

/** What a load balancer knows of those behind it: in turn those whose /readyz is 200, asked ten times a second. */
export class ReadyBackends {
  readonly #backends = new Map<string, Backend>();
  readonly #looking: NodeJS.Timeout;
  #turn = 0;

  constructor() {
    this.#looking = setInterval(() => {
      for (const backend of this.#backends.values()) void look(backend);
    }, LOOK_MS);
  }

  /** Resolves when it gets calls. */
  async add(origin: string): Promise<void> {
    const backend = { origin, isReady: false, isHeld: false };
    this.#backends.set(origin, backend);
    while (!(await look(backend))) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  remove(origin: string): void {
    this.#backends.delete(origin);
  }

  /**
   * From now on it gets calls whatever it says, as from a balancer that has not looked yet.
   * @returns what resolves when one that it is sent then has ended; from there on what it says counts again.
   */
  hold(origin: string): () => Promise<void> {
    const backend = this.#backends.get(origin);
    if (backend === undefined) throw new Error(`${origin} is not behind the balancer`);
    backend.isHeld = true;
    return async () => {
      await new Promise<void>((resolve) => (backend.served = resolve));
      backend.isHeld = false;
    };
  }

  /** Whose turn it is, and what is to be called when that call has ended; undefined where nobody is ready. */
  next(): { readonly origin: string; readonly ended: () => void } | undefined {
    const ready = [...this.#backends.values()].filter(({ isReady, isHeld }) => isReady || isHeld);
    const backend = ready[(this.#turn += 1) % ready.length];
    return backend && { origin: backend.origin, ended: backend.served ?? ((): void => undefined) };
  }

  stopLooking(): void {
    clearInterval(this.#looking);
  }
}

async function look(backend: Backend): Promise<boolean> {
  const answer = await fetch(`${backend.origin}/readyz`).catch(() => undefined);
  backend.isReady = answer?.status === 200;
  await answer?.text().catch(() => undefined);
  return backend.isReady;
}
