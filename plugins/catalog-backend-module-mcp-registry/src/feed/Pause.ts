/** A wait that can be cut short, also just before it begins. */
export class Pause {
  #woken = false;
  #end?: () => void;

  /** @param milliseconds - how long to wait unless woken */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#woken = false;
    this.#end = undefined;
  }

  wake(): void {
    this.#woken = true;
    this.#end?.();
  }
}
