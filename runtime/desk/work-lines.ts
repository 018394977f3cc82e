import type { JournalEntry } from '#runtime/core';
import type { Names } from './names.ts';

/** What the timeline says of tasks, votes and links. */
export type WorkLineKey =
  | 'task-taken'
  | 'task-released'
  | 'task-assigned'
  | 'task-completed'
  | 'task-failed'
  | 'task-reopened'
  | 'task-cancelled'
  | 'task-added'
  | 'task-overdue'
  | 'vote-approved'
  | 'vote-rejected'
  | 'vote-handed'
  | 'vote-expired'
  | 'linked'
  | 'unlinked'
  | 'link-changed'
  | 'link-refused';

/** A key of the timeline's texts and its parameters. */
export interface WorkLine {
  readonly key: WorkLineKey;
  readonly params: Readonly<Record<string, string>>;
}

type Line = (entry: JournalEntry, context: { readonly names: Names }, who: string) => WorkLine;

const changed = ({ changes }: JournalEntry, name: string) => String(changes?.[name] ?? '');
const ofTask =
  (key: WorkLineKey): Line =>
  (entry, { names }, who) => ({ key, params: { who, task: names.task(changed(entry, 'task')) } });
const ofVote =
  (key: WorkLineKey): Line =>
  (entry, { names }, who) => ({ key, params: { who, person: names.person(changed(entry, 'delegate')) } });
const ofLink =
  (key: WorkLineKey): Line =>
  (entry, _context, who) => ({ key, params: { who, key: changed(entry, 'key') } });

/** The sentences of the events about tasks, approvals and links, by type. */
export const WORK_LINES: Readonly<Record<string, Line>> = {
  'task.take': ofTask('task-taken'),
  'task.release': ofTask('task-released'),
  'task.assign': (entry, { names }, who) => ({
    key: 'task-assigned',
    params: { who, task: names.task(changed(entry, 'task')), assignee: names.person(changed(entry, 'assignee')) },
  }),
  'task.complete': ofTask('task-completed'),
  'task.fail': ofTask('task-failed'),
  'task.reopen': ofTask('task-reopened'),
  'task.cancel': ofTask('task-cancelled'),
  'task.add': ofTask('task-added'),
  'task.overdue': ofTask('task-overdue'),
  'approval.approve': ofVote('vote-approved'),
  'approval.reject': ofVote('vote-rejected'),
  'approval.delegate': ofVote('vote-handed'),
  'approval.timeout': ofVote('vote-expired'),
  'ticket.link': ofLink('linked'),
  'ticket.unlink': ofLink('unlinked'),
  'link.added': ofLink('linked'),
  'link.removed': ofLink('unlinked'),
  'link.changed': ofLink('link-changed'),
  'link.refused': ofLink('link-refused'),
};
