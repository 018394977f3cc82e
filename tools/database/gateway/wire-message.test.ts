import { BSON, type Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { ByteQueue } from './byte-queue.ts';
import { encodeReply, MalformedMessageError, MAX_MESSAGE_BYTES, takeMessage } from './wire-message.ts';

const bson = (document: Document) => Buffer.from(BSON.serialize(document));

function framed(content: Buffer, { opCode = 2013, length = 16 + content.length } = {}): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(42, 4);
  head.writeInt32LE(opCode, 12);
  return Buffer.concat([head, content]);
}

function flagged(flags: number, ...sections: Buffer[]): Buffer {
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE(flags);
  return Buffer.concat([bits, ...sections]);
}

const command = (document: Document) => Buffer.concat([Buffer.from([0]), bson(document)]);

function sequence(name: string, documents: Document[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map(bson)]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(4 + content.length);
  return Buffer.concat([Buffer.from([1]), size, content]);
}

function queued(...chunks: Buffer[]): ByteQueue {
  const queue = new ByteQueue();
  for (const chunk of chunks) queue.append(chunk);
  return queue;
}

describe('takeMessage', () => {
  it('reads a command and its document sequences without decoding them', () => {
    const documents = [{ _id: 1 }, { _id: 2, text: 'żółw' }];
    const bytes = framed(flagged(0, command({ insert: 'a' }), sequence('documents', documents)));
    const message = takeMessage(queued(bytes));
    expect(message).toMatchObject({ requestId: 42, kind: 'message', moreToCome: false });
    expect(message?.body).toEqual(bson({ insert: 'a' }));
    expect(message?.sequences.get('documents')).toEqual(Buffer.concat(documents.map(bson)));
  });

  it('takes the sequence before the command, a checksum and the wish for no answer', () => {
    const sections = [sequence('updates', [{ q: {} }]), command({ update: 'a' }), Buffer.alloc(4)];
    const message = takeMessage(queued(framed(flagged(3, ...sections))));
    expect(message?.moreToCome).toBe(true);
    expect(message?.body).toEqual(bson({ update: 'a' }));
  });

  it('waits for the whole message and leaves the next one alone', () => {
    const bytes = framed(flagged(0, command({ ping: 1 })));
    const queue = queued(bytes.subarray(0, 10));
    expect(takeMessage(queue)).toBeUndefined();
    queue.append(bytes.subarray(10, 30));
    expect(takeMessage(queue)).toBeUndefined();
    queue.append(Buffer.concat([bytes.subarray(30), bytes]));
    expect(takeMessage(queue)?.body).toEqual(bson({ ping: 1 }));
    expect(takeMessage(queue)?.body).toEqual(bson({ ping: 1 }));
    expect(takeMessage(queue)).toBeUndefined();
  });

  it('reads the legacy hello', () => {
    const content = Buffer.concat([Buffer.alloc(4), Buffer.from('admin.$cmd\0'), Buffer.alloc(8), bson({ hello: 1 })]);
    const message = takeMessage(queued(framed(content, { opCode: 2004 })));
    expect(message).toMatchObject({ kind: 'legacy', body: bson({ hello: 1 }) });
  });

  it.each([
    ['too long', framed(Buffer.alloc(20), { length: MAX_MESSAGE_BYTES + 1 })],
    ['of negative length', framed(Buffer.alloc(20), { length: -1 })],
    ['with an unknown operation', framed(flagged(0, command({ ping: 1 })), { opCode: 2012 })],
    ['with an unknown required flag', framed(flagged(8, command({ ping: 1 })))],
    ['with two commands', framed(flagged(0, command({ ping: 1 }), command({ ping: 1 })))],
    ['without a command', framed(flagged(0, sequence('documents', [{}])))],
    ['with an unknown section', framed(flagged(0, Buffer.concat([Buffer.from([2]), bson({})])))],
    ['with a section that ends outside', framed(flagged(0, command({ ping: 1 }).subarray(0, 9)))],
  ])('refuses a message %s', (_, bytes) => {
    expect(() => takeMessage(queued(bytes))).toThrow(MalformedMessageError);
  });
});

describe('encodeReply', () => {
  it('answers in the dialect of the request', () => {
    const body = bson({ ok: 1 });
    const message = encodeReply({ requestId: 42, kind: 'message' }, body);
    expect([message.readInt32LE(0), message.readInt32LE(8), message.readInt32LE(12)]).toEqual([
      message.length,
      42,
      2013,
    ]);
    expect(message.subarray(21)).toEqual(body);
    const legacy = encodeReply({ requestId: 42, kind: 'legacy' }, body);
    expect([legacy.readInt32LE(12), legacy.readInt32LE(32)]).toEqual([1, 1]);
    expect(legacy.subarray(36)).toEqual(body);
  });
});
