'use client';
import { BrokenPage } from '#catalog/screens';

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <BrokenPage onRetry={reset} />;
}
