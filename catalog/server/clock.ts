/** Tells the time. Whatever needs it is given one, so that tests and replays can set it. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
