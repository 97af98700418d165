/**
 * Things kept in memory for a while, the oldest thrown out when there are too many: a demonstration that runs for weeks must not
 * grow.
 */
export class Shelf<T> {
  private readonly things = new Map<string, { thing: T; until: number }>();

  constructor(private readonly most = 2_000) {}

  put(key: string, thing: T, life_s: number): void {
    this.things.delete(key);
    this.things.set(key, { thing, until: Date.now() + life_s * 1_000 });
    for (const oldest of this.things.keys()) {
      if (this.things.size <= this.most) break;
      this.things.delete(oldest);
    }
  }

  get(key: string): T | undefined {
    const found = this.things.get(key);
    if (found && found.until > Date.now()) return found.thing;
    this.things.delete(key);
    return undefined;
  }

  /** Gives it out for the last time. */
  take(key: string): T | undefined {
    const thing = this.get(key);
    this.things.delete(key);
    return thing;
  }

  /** Those still good, with their keys. */
  *entries(): Generator<[string, T]> {
    for (const key of this.things.keys()) {
      const thing = this.get(key);
      if (thing !== undefined) yield [key, thing];
    }
  }
}
