import { BSON, Code, Decimal128, Long, MaxKey, ObjectId, Timestamp, UUID, type Document } from 'mongodb';
import { expect, it } from 'vitest';
import { readEnvelope } from './envelope.ts';
import { MalformedMessageError } from './wire-message.ts';

const bson = (document: Document) => Buffer.from(BSON.serialize(document));

it('reads what the gateway must know and skips values of every type', () => {
  const id = new UUID();
  const everything = {
    find: 'tickets',
    a: 1.5,
    b: 'text',
    c: { x: [1, 'y'] },
    d: [{}, null],
    e: Buffer.from('bytes'),
    f: new ObjectId(),
    g: true,
    h: new Date(0),
    i: null,
    j: /x+/i,
    k: new Code('f', { s: 1 }),
    l: 7,
    m: new Timestamp({ t: 1, i: 2 }),
    n: Long.fromNumber(9),
    o: new Decimal128('1.2'),
    p: new MaxKey(),
    lsid: { id },
    txnNumber: Long.fromNumber(12),
    autocommit: false,
    startTransaction: true,
    maxTimeMS: 250,
    $db: 'desk',
  };
  expect(readEnvelope(bson(everything))).toEqual({
    name: 'find',
    target: 'tickets',
    database: 'desk',
    session: id.toHexString(false),
    transactionNumber: 12n,
    inTransaction: true,
    startsTransaction: true,
    maxTimeMs: 250,
  });
});

it('takes a bare command for one of the admin database, outside any transaction', () => {
  expect(readEnvelope(bson({ ping: 1 }))).toEqual({
    name: 'ping',
    target: undefined,
    database: 'admin',
    session: undefined,
    transactionNumber: undefined,
    inTransaction: false,
    startsTransaction: false,
    maxTimeMs: 0,
  });
});

it('reads time limits as any number and takes a negative one for none', () => {
  expect(readEnvelope(bson({ ping: 1, maxTimeMS: Long.fromNumber(5) })).maxTimeMs).toBe(5);
  expect(readEnvelope(bson({ ping: 1, maxTimeMS: 5.5 })).maxTimeMs).toBe(5.5);
  expect(readEnvelope(bson({ ping: 1, maxTimeMS: -5 })).maxTimeMs).toBe(0);
});

it('refuses what is no command', () => {
  const unknownType = bson({ ping: 1 });
  unknownType.writeUInt8(0x55, 4);
  const cutShort = bson({ ping: 'a longer text' }).subarray(0, 20);
  const negative = bson({ ping: 'text' });
  negative.writeInt32LE(-9, 10);
  const tooMany = bson(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, n])));
  for (const bytes of [bson({}), unknownType, cutShort, negative, tooMany]) {
    expect(() => readEnvelope(bytes)).toThrow(MalformedMessageError);
  }
});
