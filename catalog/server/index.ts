import 'server-only';

export { systemClock, type Clock } from './clock.ts';
export { newId, type NewId } from './new-id.ts';
export { connect, close, type ConnectOptions } from './connect.ts';
export { databaseOf } from './database-of.ts';
export { isDuplicateKey, transientDatabaseFailure } from './database-failure.ts';
export { modelOn } from './model-on.ts';
export { migrateData, type DataMigration, type DataMigrations, type MigrateOptions } from './data-migrations.ts';
export { canonicalJson, contentHash } from './canonical-json.ts';
export { createProcedures, type ProcedureMeta, type Procedures, type ProceduresOptions } from './procedures.ts';
export type { RequestContext } from './request-context.ts';
export { requireCan } from './require-can.ts';
export { failureOf, type Failure, type RefusalTable } from './error-table.ts';
export { createAudit, type Audit, type AuditEntry } from './audit.ts';
export { inTransaction } from './in-transaction.ts';
export {
  createDefinitions,
  type Definitions,
  type DefinitionsOptions,
  type ReleaseGate,
  type WorkflowSummary,
} from './definitions/definitions.ts';
export type { Draft } from './definitions/draft.ts';
export type { Publication } from './definitions/publish.ts';
export type { Release, ReleaseSummary } from './definitions/release.ts';
export type { ReleaseEntry, ReleaseHistory } from './definitions/release-history.ts';
export { catalogMigrations } from './catalog-migrations.ts';
export { createAuth, type Auth, type AuthOptions } from './auth/auth.ts';
export { createDirectoryStore, type DirectoryStore, type PeopleStore } from './directory/directory-store.ts';
export type { Entry, EntryStore } from './directory/entry-store.ts';
export { createTogether, type TogetherOptions } from './together/create-together.ts';
export type { CommentThread, CommentPin, CommentMessage, CommentAct } from './together/comment-thread.ts';
export type { Present, PresentPart } from './together/presence-store.ts';
export type { Together } from './router/together-router.ts';
export { createVocabulary, type LoadVocabulary } from './vocabulary.ts';
export { createCatalogRouter, type CatalogRouter, type CatalogRouterOptions } from './router/catalog-router.ts';
