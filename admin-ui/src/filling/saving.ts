import type { Answers } from 'workflow/domain';
import type { Problem } from '../server/problem';

/** Screens §7: two seconds after the last stroke, and on leaving a field. */
export const PAUSE_MS = 2_000;
/** After a failure it tries again by itself, ever more rarely. */
const RETRIES_MS = [5_000, 15_000, 30_000, 60_000];

export type Standing =
  | { state: 'clean' }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'saved'; at: number }
  | { state: 'failed'; since: number; problem: Problem }
  /** Somebody else, or another window, was first (R14). */
  | { state: 'stale'; problem: Problem };

export interface Saved {
  version: number;
}

interface SaveQueueOptions {
  version: number;
  /** The answers as they are by the moment of sending: a later stroke is in the next round. */
  answers: () => Answers;
  send: (version: number, answers: Answers) => Promise<Saved>;
  problemOf: (error: unknown) => Problem;
  now?: () => number;
  onChange: (standing: Standing) => void;
}

/**
 * Saves a draft as it is written: one request at a time, and the newest answers last. While one is under way later strokes wait for
 * it, because each save names the version that the one before has made (R14).
 */
export class SaveQueue {
  standing: Standing = { state: 'clean' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private unsent = false;
  private failures = 0;
  private failedSince = 0;
  private closed = false;

  constructor(private readonly options: SaveQueueOptions) {}

  get version(): number {
    return this.options.version;
  }

  /** Something is not on the server yet. */
  get isUnsaved(): boolean {
    return this.unsent || this.running !== null;
  }

  /** An answer has changed. */
  touch(): void {
    this.unsent = true;
    if (this.standing.state === 'stale') return;
    if (this.standing.state !== 'failed' && this.running === null) this.set({ state: 'waiting' });
    this.later(PAUSE_MS);
  }

  /** Saves now what is unsaved, and waits until nothing is under way. True when everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.unsent && this.standing.state !== 'stale' && !this.closed) await this.round();
    return !this.isUnsaved;
  }

  /** Another version to go on from: after somebody has looked at the newest, or after an act of one's own. */
  rebase(version: number, unsent: boolean): void {
    this.options.version = version;
    this.unsent = unsent;
    this.failures = 0;
    this.set(unsent ? { state: 'waiting' } : { state: 'clean' });
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.flush(), ms);
  }

  private round(): Promise<void> {
    this.running = this.save().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async save(): Promise<void> {
    const { options } = this;
    const now = options.now ?? Date.now;
    this.unsent = false;
    this.set({ state: 'saving' });
    try {
      const { version } = await options.send(options.version, options.answers());
      options.version = version;
      this.failures = 0;
      this.set({ state: 'saved', at: now() });
      if (this.unsent) this.later(PAUSE_MS);
    } catch (error) {
      this.unsent = true;
      const problem = options.problemOf(error);
      if (problem.code === 'stale') return this.set({ state: 'stale', problem });
      if (this.failures === 0) this.failedSince = now();
      this.set({ state: 'failed', since: this.failedSince, problem });
      // What a rule refuses is refused again; silence and a busy server may pass.
      const passes = problem.status === 0 || problem.status === 429 || problem.status >= 500;
      if (passes) this.later(RETRIES_MS[Math.min(this.failures, RETRIES_MS.length - 1)] ?? PAUSE_MS);
      this.failures += 1;
    }
  }

  private set(standing: Standing): void {
    this.standing = standing;
    if (!this.closed) this.options.onChange(standing);
  }
}
