import type { Diagnostic } from '#catalog/language';
import type { CheckAnswer, CheckOrder } from './check-work.ts';

/** The worker that judges beside the page, as far as it is needed here. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: CheckOrder): void;
  terminate(): void;
}

/** What a checker needs: how a worker is started, what judges in its place, and who hears of it. */
export interface CheckerParts {
  readonly start: () => CheckWorker;
  readonly judge: (order: CheckOrder) => readonly Diagnostic[];
  readonly found: (diagnostics: readonly Diagnostic[]) => void;
  /** The worker has failed: from now on the page judges by itself. */
  readonly failed: () => void;
}

/**
 * Has one worker judge the latest workflow. While it is busy only the latest order waits; what it answers to an order that another has
 * followed is dropped. A worker that fails is not tried again.
 */
export class Checker {
  readonly #parts: CheckerParts;
  #worker: CheckWorker | undefined;
  #running: CheckOrder | undefined;
  #waiting: CheckOrder | undefined;
  #isBroken = false;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
  }

  /** Asks for a judgement; `found` is told of it unless another order follows before. */
  ask(order: CheckOrder): void {
    if (this.#isBroken) this.#parts.found(this.#parts.judge(order));
    else if (this.#running) this.#waiting = order;
    else this.#send(order);
  }

  /** Ends the worker; nothing more is found. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
    this.#waiting = undefined;
  }

  #send(order: CheckOrder): void {
    this.#running = order;
    try {
      this.#worker ??= this.#begin();
      this.#worker.postMessage(order);
    } catch {
      this.#break();
    }
  }

  #begin(): CheckWorker {
    const worker = this.#parts.start();
    worker.onmessage = ({ data }) => this.#answered(data);
    worker.onerror = () => this.#break();
    return worker;
  }

  #answered({ number, found }: CheckAnswer): void {
    if (number !== this.#running?.number) return;
    if (!found) {
      this.#break();
      return;
    }
    const next = this.#waiting;
    this.#running = undefined;
    this.#waiting = undefined;
    if (next) this.#send(next);
    else this.#parts.found(found);
  }

  #break(): void {
    const order = this.#waiting ?? this.#running;
    this.end();
    this.#isBroken = true;
    this.#parts.failed();
    if (order) this.ask(order);
  }
}
