'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, type RefObject } from 'react';
import { useKeepPlace } from './use-keep-place.ts';

const HEAD_PX = 32;
const OVERSCAN_ROWS = 12;
/** What is drawn before the real height is known, and on the server. */
const FIRST_HEIGHT_PX = 800;

interface Inputs {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowIds: readonly string[];
  readonly rowPx: number;
  readonly activeIndex: number;
  readonly activeId: string | undefined;
}

/** Which rows are on screen; follows the active row and keeps the place when rows change. */
export function useTableScroll({ scroller, rowIds, rowPx, activeIndex, activeId }: Inputs) {
  // Both keep their identity: with new ones the library would measure all rows again at every step of a scroll.
  const estimateSize = useCallback(() => rowPx, [rowPx]);
  const getItemKey = useCallback((index: number) => rowIds[index] ?? index, [rowIds]);
  const virtual = useVirtualizer({
    count: rowIds.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    scrollPaddingStart: HEAD_PX,
    overscan: OVERSCAN_ROWS,
    initialRect: { width: 0, height: FIRST_HEIGHT_PX },
  });
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  useKeepPlace({ scroller, rowIds, rowPx });
  useEffect(() => {
    const element = scroller.current;
    if (element === null || activeIndex < 0) return;
    const top = activeIndex * rowPx;
    const visible = element.clientHeight - HEAD_PX - rowPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + visible) element.scrollTop = top - visible;
    // Only where the person moved: a refresh keeps the place by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [activeId]);
  return { items: virtual.getVirtualItems(), heightPx: virtual.getTotalSize() };
}
