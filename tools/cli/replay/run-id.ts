import { contentHash } from '#catalog/server';
import type { Workflow } from '#catalog/language';
import { CommandFailure } from '../command-failure.ts';

/** What makes two replays the same run: the log's content and the workflow it is played through. */
export function runFingerprint(log: { readonly hash: string }, workflow: Workflow): string {
  return contentHash({ log: log.hash, workflow });
}

/** The id of a run: the one that was asked for, else one made from its fingerprint. @throws CommandFailure for an id that cannot be one. */
export function runId(asked: string | undefined, fingerprint: string): string {
  if (asked === undefined) return `replay-${fingerprint.slice(0, 16)}`;
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(asked)) return asked;
  throw new CommandFailure('--run takes up to 80 letters, digits, dots, hyphens and underscores.');
}
