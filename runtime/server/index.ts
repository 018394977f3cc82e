import 'server-only';

export { createDesk, type Desk, type DeskParts, type SayRequest } from './desk.ts';
export type { Dispatched, DispatchRequest, Sender } from './dispatch.ts';
export type { Opened, OpenRequest } from './open.ts';
export type { Checkpoint, CheckpointName } from './checkpoint.ts';
export type { DirectorySource, ReleaseSource, RunnableRelease } from './sources.ts';
export { ticketOf, type RecordedEntry, type TicketDocument } from './ticket-document.ts';
export { RUNTIME_INDEXES, ensureRuntimeIndexes, runtimeMigrations, type RuntimeIndex } from './runtime-indexes.ts';
