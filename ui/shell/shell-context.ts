'use client';
import { createContext, useContext, type ReactNode } from 'react';

/** Who is signed in, as far as the frame shows it. */
export interface ShellPerson {
  readonly name: string;
  /** A second line in the menu: the address or the role in words. */
  readonly detail?: string;
}

/** What the shell gives to the pages it frames. */
export interface ShellState {
  readonly person: ShellPerson;
  readonly onSignOut: () => void;
  readonly openKeys: () => void;
  /** Stands left of the person, on every page: presence, connection. */
  readonly status?: ReactNode;
}

export const ShellContext = createContext<ShellState | undefined>(undefined);

/** The shell around this page; `undefined` where a page stands alone. */
export function useShell(): ShellState | undefined {
  return useContext(ShellContext);
}
