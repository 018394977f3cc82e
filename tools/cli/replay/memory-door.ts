import { decide, openTicket, type CompiledWorkflow, type Scope } from '#runtime/core';
import { CommandFailure } from '../command-failure.ts';
import type { ReplayDoor } from './replay-door.ts';

/** A world without calendars and people. */
export function emptyScope(now: number): Scope {
  return { now, facts: {}, calendars: new Map(), absentees: new Set() };
}

/** The kernel alone: tickets are values, nothing is stored, and a run always begins anew. */
export function createMemoryDoor(options: {
  readonly compiled: CompiledWorkflow;
  readonly run: string;
  readonly scopeAt: (now: number) => Scope | Promise<Scope>;
}): ReplayDoor {
  const { compiled, run, scopeAt } = options;
  return {
    async open({ ticket: id, key, event, at }) {
      const request = { id, key, subject: key, priority: 3, fields: {}, run };
      const opened = openTicket(compiled, request, { event, scope: await scopeAt(at) });
      if (!opened.ok) throw new CommandFailure(`No ticket can be opened for case ${key}: ${opened.reason.code}`);
      let { ticket } = opened;
      return {
        current: () => ticket,
        earlier: () => undefined,
        async send(sent, now) {
          const decision = decide(compiled, ticket, { event: sent, scope: await scopeAt(now) });
          if (decision.outcome !== 'void') ticket = decision.ticket;
          return decision.outcome;
        },
      };
    },
  };
}
