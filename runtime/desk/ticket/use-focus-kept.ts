'use client';
import { useRef, type RefObject } from 'react';

/** Keeps the focus near where it was when the pressed button goes away: `run` does the act, then the part itself takes the focus. */
export function useFocusKept<Part extends HTMLElement>(): {
  readonly part: RefObject<Part | null>;
  readonly run: (act: () => Promise<boolean>, after?: () => void) => void;
  readonly back: () => void;
} {
  const part = useRef<Part>(null);
  const back = () => {
    const held = document.activeElement;
    // Whoever has gone on to another part of the page is left there.
    if (held === null || held === document.body || part.current?.contains(held)) part.current?.focus();
  };
  const run = (act: () => Promise<boolean>, after?: () => void) => {
    void act().then((accepted) => {
      if (!accepted) return;
      after?.();
      back();
    });
  };
  return { part, run, back };
}
