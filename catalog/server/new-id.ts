import { v7 } from 'uuid';

/** Invents an id that no one else has; later ids sort after earlier ones. */
export type NewId = () => string;

/** UUID version 7 from the machine's clock and randomness. */
export const newId: NewId = () => v7();
