'use client';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { scrollAfterChange, type Place } from './keep-place.ts';

interface Inputs {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowIds: readonly string[];
  readonly rowPx: number;
}

/** Keeps the topmost row where it is when rows come, go or move above it. */
export function useKeepPlace({ scroller, rowIds, rowPx }: Inputs): void {
  const place = useRef<Place>({ rowIds, scrollTop: 0, rowPx });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const remember = () => {
      place.current = { ...place.current, scrollTop: element.scrollTop };
    };
    // In the capture phase: read after others have drawn new rows, the place would cost a layout of its own.
    const phase = { passive: true, capture: true } as const;
    element.addEventListener('scroll', remember, phase);
    return () => element.removeEventListener('scroll', remember, phase);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const scrollTop = scrollAfterChange(place.current, rowIds, rowPx);
    if (element !== null && scrollTop !== element.scrollTop) element.scrollTop = scrollTop;
    place.current = { rowIds, scrollTop, rowPx };
  }, [scroller, rowIds, rowPx]);
}
