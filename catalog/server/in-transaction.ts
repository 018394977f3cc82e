import type { ClientSession, Connection } from 'mongoose';

/**
 * Runs `work` in a transaction that commits when it returns and leaves nothing behind when it throws. It may run more than once
 * (the database asks for another try when two transactions meet), so it must do nothing but read and write with the session.
 */
export function inTransaction<T>(connection: Connection, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return connection.withSession((session) => session.withTransaction(() => work(session)));
}
