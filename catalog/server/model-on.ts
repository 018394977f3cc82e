import type { Connection, Model, Schema } from 'mongoose';

/**
 * The model of a collection on a connection. A model that is already there is used again: bundles that load a module twice would
 * otherwise fail with OverwriteModelError.
 */
export function modelOn<T>(connection: Connection, collection: string, schema: Schema<T>): Model<T> {
  const known = connection.models[collection] as Model<T> | undefined;
  return known ?? connection.model<T>(collection, schema, collection);
}
