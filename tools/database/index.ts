export { openDatabase, type Database } from './open-database.ts';
export { DatabaseUnavailableError } from './database-unavailable.ts';
