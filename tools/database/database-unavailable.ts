/** No database can be had; the message says in one line what to do. */
export class DatabaseUnavailableError extends Error {
  readonly code = 'database.unavailable';
}
