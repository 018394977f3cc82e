import { z } from 'zod';

/** What a state means to everybody, whatever it is called: the six that lists, clocks and colours go by. */
export const CATEGORIES = ['new', 'open', 'waiting', 'resolved', 'closed', 'cancelled'] as const;
export const categorySchema = z.enum(CATEGORIES);
export type Category = z.output<typeof categorySchema>;
