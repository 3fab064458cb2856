/** What the speaker's window is in, apart from the show. */
export class Booth {
  #panel = $state.raw<'find' | 'help' | undefined>();
  #shape = $state.raw(16 / 9);
  #alone = $state.raw(false);

  get panel(): 'find' | 'help' | undefined {
    return this.#panel;
  }
  set panel(panel: 'find' | 'help' | undefined) {
    this.#panel = panel;
  }
  /** Width of the slides over their height, as the stage shows them. */
  get shape(): number {
    return this.#shape;
  }
  set shape(shape: number) {
    this.#shape = shape;
  }
  /** The stage does not answer. */
  get alone(): boolean {
    return this.#alone;
  }
  set alone(alone: boolean) {
    this.#alone = alone;
  }
}
