import { workTexts } from './work-texts.ts';

/** Why the kernel refused, in English: what happened, and what to do now. The keys of `kernel` are the codes of its reasons. */
export const en = {
  kernel: {
    ...workTexts.en,
    'already-taken': '{assignee} has taken this ticket already. Ask for it, or let a manager assign it to you.',
    'already-yours': 'This ticket is yours already. You can work on it now.',
    'assignee-missing': 'Nobody was chosen. Choose the person who should have the ticket.',
    'configuration-impossible':
      'A ticket cannot be in these states at the same time. Choose one state, or one in each parallel region.',
    'correction-incomplete': 'A correction needs a reason. Write why the ticket has to be moved.',
    'effect-settled': 'This delivery has been settled meanwhile. Nothing is left to do.',
    'effect-unknown': 'This delivery is no longer failed. Look at the timeline to see what became of it.',
    'event-not-accepted':
      '“{event}” leads nowhere from where the ticket is now. Choose one of the moves that are offered.',
    'field-not-in-form':
      'The form of “{event}” has no field “{field}”. Load the page again and fill the form once more.',
    'field-unfit':
      '{type, select, number {“{field}” takes a number within its limits.} choice {“{field}” takes one of its choices.} instant {“{field}” takes a date and time.} amount {“{field}” takes an amount such as 120.50.} switch {“{field}” is either on or off.} other {“{field}” cannot hold this text; shorten it.}} Mend it and send it again.',
    'field-unknown': 'This workflow has no field “{field}”. Load the page again: the workflow may have changed.',
    'fields-missing': 'Still to fill: {fields}. Fill it and send it again.',
    'guard-not-evaluable':
      'The rule “{guard}” cannot be checked yet: a value that it reads is missing. Fill the fields it names.',
    'guard-refused': 'This works only when: {guard}. Change what it speaks of first.',
    'message-missing': 'There is no text yet. Write something and send it again.',
    'not-assigned': 'Nobody has taken this ticket, so there is nothing to release. Take it, or leave it in the queue.',
    'not-in-queue': 'The ticket stands in no queue now, so nobody can hold it. Move it on first.',
    'person-needed': 'Only a person can take a ticket. Assign it to somebody instead.',
    'priority-unfit': 'A priority is a whole number from 1 (most urgent) to 5. Choose one of them.',
    'role-not-allowed': '“{event}” is for other roles ({roles}). Ask somebody who has one of them.',
    'state-unknown': 'The workflow has no state “{state}”. Choose one that it has.',
    'ticket-ended': 'The ticket has come to its end. Correct its state, or create a new ticket.',
    'timer-settled': 'This timer was cancelled or has fired already. Nothing is left to do.',
    'too-many-timers':
      'Over {most, number} timers fired on the way, so the workflow runs in circles. Put a person or a longer delay into the loop.',
    unchanged: 'It has this value already. Choose another one if it should change.',
  },
};

/** The shape that every translation has. */
export type KernelTexts = typeof en;
