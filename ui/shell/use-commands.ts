'use client';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { CommandRegistry, type Command, type CommandSource } from './command-registry.ts';

// One palette; parts register only in the browser.
const registry = new CommandRegistry();
const NONE: ReturnType<CommandRegistry['entries']> = [];

/** Offers commands in the palette while the part is on the page; `run` may change on every drawing. */
export function useCommands(commands: readonly Command[]): void {
  const current = useRef(commands);
  useLayoutEffect(() => {
    current.current = commands;
  });
  const signature = JSON.stringify(commands);
  useEffect(() => {
    const fixed = current.current.map((command, at) => ({ ...command, run: () => current.current[at]?.run() }));
    return registry.register({ commands: fixed });
  }, [signature]);
}

/** Offers what a search finds: `useCommandSource(async (query, signal) => …)`; the newest function is asked. */
export function useCommandSource(source: CommandSource): void {
  const current = useRef(source);
  useLayoutEffect(() => {
    current.current = source;
  });
  useEffect(() => registry.register({ source: (query, signal) => current.current(query, signal) }), []);
}

/** Everything that is offered now. */
export function useCommandEntries(): ReturnType<CommandRegistry['entries']> {
  return useSyncExternalStore(registry.subscribe, registry.entries, () => NONE);
}
