/**
 * Bytes that arrived and wait to be read as whole messages. Chunks are joined only when a message spans them, so that a
 * message of many megabytes is copied once and not once per chunk.
 */
export class ByteQueue {
  private chunks: Buffer[] = [];
  private total = 0;

  /** Number of bytes held. */
  get length(): number {
    return this.total;
  }

  /** Adds bytes at the end; the queue keeps the buffer, the caller must not change it. */
  append(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.chunks.push(chunk);
    this.total += chunk.length;
  }

  /** The first `size` bytes without removing them, or undefined while fewer are there. */
  peek(size: number): Buffer | undefined {
    if (this.total < size) return undefined;
    const first = this.chunks[0];
    if (first !== undefined && first.length >= size) return first.subarray(0, size);
    const joined = Buffer.concat(this.chunks, this.total);
    this.chunks = [joined];
    return joined.subarray(0, size);
  }

  /** Removes and returns the first `size` bytes, or undefined while fewer are there. */
  take(size: number): Buffer | undefined {
    const taken = this.peek(size);
    if (taken === undefined) return undefined;
    const first = this.chunks[0];
    if (first === undefined) return taken;
    if (first.length === size) this.chunks.shift();
    else this.chunks[0] = first.subarray(size);
    this.total -= size;
    return taken;
  }
}
