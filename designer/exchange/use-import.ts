'use client';
import { useState } from 'react';
import { readExchange, type Diagnostic, type ImportFormat, type Workflow } from '#catalog/language';

/** A file that was read: a workflow that waits for the person's word, or why it is none. */
export type Found =
  | {
      readonly kind: 'workflow';
      readonly workflow: Workflow;
      readonly format: ImportFormat;
      readonly losses: readonly Diagnostic[];
    }
  | { readonly kind: 'stranger'; readonly name: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'several' }
  | { readonly kind: 'unreadable'; readonly name: string };

async function readFile(file: File): Promise<Found> {
  try {
    const read = readExchange(await file.text());
    if (!read.ok) return { kind: 'stranger', name: file.name, diagnostics: read.diagnostics };
    const { workflow, losses, format = 'statedesk' } = read;
    return { kind: 'workflow', workflow, losses, format };
  } catch {
    return { kind: 'unreadable', name: file.name };
  }
}

/** Reads files and creates workflows of them; one that loses something waits until the person has said yes to that. */
export function useImport(onImport: (workflow: Workflow) => Promise<unknown>) {
  const [found, setFound] = useState<Found>();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const create = (read: Extract<Found, { kind: 'workflow' }>) => {
    setPending(true);
    setError(undefined);
    onImport(read.workflow).catch((failure: unknown) => {
      setFound(read);
      setError(failure);
      setPending(false);
    });
  };
  const take = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (!file || pending) return;
    if (others.length > 0) {
      setFound({ kind: 'several' });
      return;
    }
    void readFile(file).then((read) => {
      if (read.kind === 'workflow' && read.losses.length === 0) create(read);
      else setFound(read);
    });
  };
  const close = () => {
    setFound(undefined);
    setError(undefined);
  };
  return { found, pending, error, create, take, close };
}
