import type { OutboxEntry } from './ticket.ts';

/**
 * The pending effects that may be tried next: the first of each plugin. What one plugin is asked for keeps its order (no second
 * mail before the first), and a plugin that fails does not hold up the others.
 */
export function outboxHeads(outbox: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const plugins = new Set<string>();
  return outbox.filter(({ action, status }) => {
    const plugin = action.split('.', 1)[0] ?? action;
    if (status !== 'pending' || plugins.has(plugin)) return false;
    plugins.add(plugin);
    return true;
  });
}
