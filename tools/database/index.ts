export { openDatabase, type Database, type DatabaseOptions } from './open-database.ts';
export { DatabaseUnavailableError } from './database-unavailable.ts';
