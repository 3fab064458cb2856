/** The laser goes out when it is not moved for so long, ms. */
const FADE = 1500;

/** What lies over the slides for a moment: the laser's light, and a notice to the presenter. */
export class Light {
  #at = $state.raw<readonly [number, number] | null>(null);
  #faded = $state.raw(false);
  #text = $state.raw('');
  #timer = 0;

  /** Shares of the slide; null when it is out. */
  get at(): readonly [number, number] | null {
    return this.#at;
  }
  /** It has not moved for a while. */
  get faded(): boolean {
    return this.#faded;
  }
  get text(): string {
    return this.#text;
  }

  point(at: readonly [number, number] | null): void {
    this.#at = at;
    this.#faded = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#faded = true), FADE);
  }

  /** Says something until the next request. */
  notice(text: string): void {
    this.#text = text;
  }
}
