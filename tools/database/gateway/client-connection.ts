import type { Socket } from 'node:net';
import { ByteQueue } from './byte-queue.ts';
import type { GatewayServices } from './command-context.ts';
import { readEnvelope } from './envelope.ts';
import { executeCommand } from './execute-command.ts';
import { helloAnswer } from './local-commands.ts';
import { encodeReply, takeMessage, type WireMessage } from './wire-message.ts';

/** Bytes that may wait unread while a command runs; past them the client is not read from until it is done. */
const MAX_WAITING_BYTES = 1_000_000;

/** One client: reads its messages, runs them one after the other, writes the answers. */
export class ClientConnection {
  private readonly socket: Socket;
  private readonly services: GatewayServices;
  private readonly arrived = new ByteQueue();
  private running = false;

  constructor(socket: Socket, services: GatewayServices) {
    this.socket = socket;
    this.services = services;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('close', () => {
      services.cursors.disconnected(this);
      void services.transactions.disconnected(this);
    });
  }

  private receive(chunk: Buffer): void {
    this.arrived.append(chunk);
    if (!this.running) void this.work();
    else if (this.arrived.length > MAX_WAITING_BYTES) this.socket.pause();
  }

  /** Runs what has arrived; a message that makes no sense closes this connection and no other. */
  private async work(): Promise<void> {
    this.running = true;
    try {
      for (let message = takeMessage(this.arrived); message !== undefined; message = takeMessage(this.arrived)) {
        const reply = await this.answer(message);
        if (this.socket.destroyed) return;
        if (!message.moreToCome && !this.socket.write(encodeReply(message, reply))) await this.drained();
      }
    } catch {
      this.socket.destroy();
    } finally {
      this.running = false;
      this.socket.resume();
    }
  }

  private answer(message: WireMessage): Promise<Buffer> | Buffer {
    if (message.kind === 'legacy') return helloAnswer();
    const envelope = readEnvelope(message.body);
    return executeCommand({ envelope, message, services: this.services, client: this });
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.socket.off('drain', done);
        this.socket.off('close', done);
        resolve();
      };
      this.socket.on('drain', done);
      this.socket.on('close', done);
    });
  }
}
