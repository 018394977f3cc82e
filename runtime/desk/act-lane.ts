/** A way on which acts go one after the other, in the order in which they were asked for. */
export interface ActLane {
  /** Begins `work` when all that entered before is over, whether it worked or not; fulfilled or rejected as `work` is. */
  readonly enter: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A free lane. */
export function createActLane(): ActLane {
  let last: Promise<unknown> = Promise.resolve();
  return {
    enter(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
