'use client';
import { useFormat, type Instant } from '#ui/texts';

export interface TimeProps {
  readonly at: Instant;
  /** `relative` ("5 minutes ago"), `short` ("Mon 11:00") or `exact`; the exact time is always there on hover. */
  readonly as?: 'relative' | 'short' | 'exact';
  /** Another zone than the reader's, named behind the time. */
  readonly zone?: string;
}

/** An instant in the reader's language and zone. */
export function Time({ at, as = 'relative', zone }: TimeProps) {
  const format = useFormat();
  const text = as === 'relative' ? format.relative(at) : format[as](at, zone);
  return (
    <time dateTime={new Date(at).toISOString()} title={format.exact(at, zone)} suppressHydrationWarning>
      {text}
    </time>
  );
}
