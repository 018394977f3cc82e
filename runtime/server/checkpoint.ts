/** The moments at which a crash matters: tests stop the process there and see that nothing is lost and nothing doubled. */
export type CheckpointName =
  | 'key-reserved'
  | 'ticket-numbered'
  | 'ticket-named'
  | 'ticket-inserted'
  | 'message-stored'
  | 'loaded'
  | 'decided'
  | 'journal-moved'
  | 'written'
  | 'claimed'
  | 'timer-fired'
  | 'effect-started'
  | 'effect-ran'
  | 'effect-reported'
  | 'linked-created'
  | 'linked-told'
  | 'ticket-done';

/** Called at each checkpoint; the work goes on when it returns. */
export type Checkpoint = (name: CheckpointName) => void | Promise<void>;
