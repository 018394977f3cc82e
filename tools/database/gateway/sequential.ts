/** Runs pieces of work one after the other, in the order they were given; a failed one does not stop the next. */
export class Sequential {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs `work` after everything given before; its result or error is the caller's. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }
}
