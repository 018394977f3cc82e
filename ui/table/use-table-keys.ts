'use client';
import type { KeyboardEvent, RefObject } from 'react';
import { useHotkeys } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { tableKey } from './table-keys.ts';
import type { TableAct } from './table-state.ts';
import { tableTexts } from './table-texts.ts';

interface Inputs {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowPx: number;
  readonly selectable: boolean;
  readonly act: (act: TableAct) => void;
  readonly open: (() => void) | undefined;
}

/** The keyboard of a table: while it has the focus by itself, and j, k, x, Enter from anywhere on the page. */
export function useTableKeys({ scroller, rowPx, selectable, act, open }: Inputs): (event: KeyboardEvent) => void {
  const t = useTexts(tableTexts);
  const fromPage = (next: TableAct) => () => {
    scroller.current?.focus({ preventScroll: true });
    act(next);
  };
  useHotkeys(t('keys.title'), [
    { keys: 'j', label: t('keys.next'), run: fromPage({ kind: 'move', by: 1 }) },
    { keys: 'k', label: t('keys.previous'), run: fromPage({ kind: 'move', by: -1 }) },
    { keys: 'o', label: t('keys.open'), run: () => open?.(), disabled: open === undefined },
    { keys: 'x', label: t('keys.select'), run: fromPage({ kind: 'toggle' }), disabled: !selectable },
    { keys: 'shift+x', label: t('keys.range'), run: fromPage({ kind: 'range' }), disabled: !selectable },
  ]);
  return (event) => {
    const { target } = event;
    const control =
      target instanceof HTMLButtonElement || target instanceof HTMLInputElement || target instanceof HTMLAnchorElement;
    if (control && ['Enter', ' '].includes(event.key)) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const meaning = tableKey(event, pageRows, selectable);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning.kind === 'open') open?.();
    else act(meaning);
  };
}
