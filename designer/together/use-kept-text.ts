'use client';
import { useState } from 'react';

const keyOf = (place: string) => `statedesk.comment.${place}`;

function kept(place: string): string {
  try {
    return localStorage.getItem(keyOf(place)) ?? '';
  } catch {
    return '';
  }
}

/** A text that is being written, kept in the browser until it is sent: it survives a reload. One place for each thing written about. */
export function useKeptText(place: string): readonly [text: string, write: (text: string) => void] {
  const [written, setWritten] = useState(() => ({ place, text: kept(place) }));
  const text = written.place === place ? written.text : kept(place);
  const write = (next: string) => {
    setWritten({ place, text: next });
    try {
      if (next === '') localStorage.removeItem(keyOf(place));
      else localStorage.setItem(keyOf(place), next);
    } catch {
      return;
    }
  };
  return [text, write];
}
