import type { Connection, mongo } from 'mongoose';
import { DefectError } from '#catalog/language';

/** The driver's database behind an open connection. Throws DefectError `connection-closed`. */
export function databaseOf(connection: Connection): mongo.Db {
  if (!connection.db) throw new DefectError('connection-closed');
  return connection.db;
}
