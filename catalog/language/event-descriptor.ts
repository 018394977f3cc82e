import { z } from 'zod';
import { eventTypeSchema } from './identifiers.ts';

/** What begins with `xstate` is between XState and itself. */
const PREFIX = /^(?!xstate\.)[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*\.\*$/;

/** What a transition waits for: an event's type, all types that begin with some words (`mail.*`), or any event (`*`). */
export const eventDescriptorSchema = z.union([
  z.literal('*'),
  z.string().max(120).regex(PREFIX, 'words joined by dots before the star, for example mail.*'),
  eventTypeSchema,
]);

/** Whether a descriptor stands for several event types. */
export function isWildcard(descriptor: string): boolean {
  return descriptor === '*' || descriptor.endsWith('.*');
}

/** Whether a descriptor covers an event's type, as XState matches them: `mail.*` covers `mail.received`, and `mail` itself. */
export function matchesEvent(descriptor: string, type: string): boolean {
  if (descriptor === '*' || descriptor === type) return true;
  if (!descriptor.endsWith('.*')) return false;
  const prefix = descriptor.slice(0, -2);
  return type === prefix || type.startsWith(`${prefix}.`);
}

/** Of descriptors that cover one event the longest counts first; to be used with a stable sort. */
export function bySpecificity(left: string, right: string): number {
  if (isWildcard(left) !== isWildcard(right)) return isWildcard(left) ? 1 : -1;
  return isWildcard(left) ? right.length - left.length : 0;
}
