import { BSON } from 'mongodb';
import { expect, it } from 'vitest';
import { describeDuplicate, indexInMessage, intendedDocument, keyValues, violation } from './duplicate-key.ts';
import { PostgresError } from './postgres-protocol.ts';

it('words the error as MongoDB does', () => {
  const duplicate = { index: 'key_1', keyPattern: { key: 1 }, keyValue: { key: 'A' } };
  expect(describeDuplicate('desk.tickets', duplicate)).toEqual({
    errmsg: 'E11000 duplicate key error collection: desk.tickets index: key_1 dup key: { key: "A" }',
    keyPattern: { key: 1 },
    keyValue: { key: 'A' },
  });
  expect(describeDuplicate('desk.tickets', undefined)).not.toHaveProperty('keyValue');
});

it('finds index and document in the reports of the engine', () => {
  expect(indexInMessage("Duplicate key violation on the requested collection: Index 'a_1'")).toBe('a_1');
  const hex = (document: object) => Buffer.from(BSON.serialize(document)).toString('hex');
  const error = (constraint: string, detail: string) =>
    new PostgresError(
      new Map([
        ['M', 'm'],
        ['C', '23505'],
        ['D', detail],
        ['n', constraint],
      ]),
    );
  const byKey = error('collection_pk_5', `Key (shard_key_value, object_id)=(5, BSONHEX${hex({ '': 8 })}) exists.`);
  expect(violation(byKey)).toEqual({ indexId: undefined, row: { _id: 8 } });
  const byIndex = error('documents_rum_index_7', `Key (document, x)=(BSONHEX${hex({ _id: 1, y: 7 })}, BSONHEX00)`);
  expect(violation(byIndex)).toEqual({ indexId: '7', row: { _id: 1, y: 7 } });
});

it('takes the values from what the write would have stored', () => {
  const pattern = { team: 1, 'contact.email': 1 };
  const update = { q: { team: 'a' }, u: { $set: { 'contact.email': 'x' } } };
  expect(keyValues(pattern, intendedDocument(update))).toEqual({ team: 'a', 'contact.email': 'x' });
  const replacement = { q: { _id: 1 }, u: { team: 'b', contact: { email: 'y' } } };
  expect(keyValues(pattern, intendedDocument(replacement))).toEqual({ team: 'b', 'contact.email': 'y' });
  expect(keyValues(pattern, intendedDocument({ team: 'c', contact: [{ email: 'z' }] }))).toBeUndefined();
});
