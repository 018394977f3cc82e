import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteQueue } from './byte-queue.ts';

it('gives back the same bytes however they are cut on the way in and on the way out', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), fc.array(fc.nat({ max: 30 })), (chunks, sizes) => {
      const queue = new ByteQueue();
      for (const chunk of chunks) queue.append(Buffer.from(chunk));
      const taken: Buffer[] = [];
      for (const size of sizes) {
        const before = queue.length;
        const peeked = queue.peek(size);
        const part = queue.take(size);
        expect(part).toEqual(peeked);
        expect(part === undefined).toBe(before < size);
        if (part !== undefined) taken.push(Buffer.from(part));
      }
      const rest = queue.take(queue.length) ?? Buffer.alloc(0);
      expect(Buffer.concat([...taken, rest])).toEqual(Buffer.concat(chunks));
      expect(queue.length).toBe(0);
    }),
  );
});
