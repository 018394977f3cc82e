import { beforeEach, describe, expect, it } from 'vitest';
import { createActLane } from './act-lane.ts';
import { createActQueue, QUIET, type ActResult, type ActState } from './act-queue.ts';

interface Sent {
  readonly input: string;
  readonly eventId: string;
  readonly answer: (result: ActResult) => void;
  readonly lose: () => void;
}

let sent: Sent[];
let state: ActState<string>;
let ids: number;
beforeEach(() => {
  sent = [];
  state = QUIET;
  ids = 0;
});

const lost = new TypeError('Failed to fetch');
const yes: ActResult = { outcome: 'accepted' };
const no: ActResult = { outcome: 'refused', reason: { code: 'kernel.ticket-ended', params: {} } };

function queueOn({ lane = createActLane(), again = false } = {}) {
  return createActQueue<string>({
    lane,
    again,
    newId: () => `event-${String((ids += 1))}`,
    onState: (next) => (state = next),
    send: (input, eventId) =>
      new Promise((answer, reject) => {
        sent.push({ input, eventId, answer, lose: () => reject(lost) });
      }),
  });
}

/** The newest thing sent, once it is. */
async function sentAs(number: number): Promise<Sent> {
  for (let turns = 0; turns < 50; turns += 1) {
    const found = sent[number - 1];
    if (found !== undefined) return found;
    await Promise.resolve();
  }
  throw new Error(`nothing was sent for the ${String(number)}. time`);
}

describe('acts of one kind', () => {
  it('keeps the order, one at a time', async () => {
    const queue = queueOn();
    const [first, second] = [queue.run('a'), queue.run('b')];
    expect(state.waiting).toEqual(['a', 'b']);
    (await sentAs(1)).answer(yes);
    expect(await first).toBe(true);
    expect(state.waiting).toEqual(['b']);
    (await sentAs(2)).answer(yes);
    expect(await second).toBe(true);
    expect(sent.map(({ input }) => input)).toEqual(['a', 'b']);
    expect(state).toEqual(QUIET);
  });

  it('takes the same press twice for one', async () => {
    const queue = queueOn();
    const both = Promise.all([queue.run('a'), queue.run('a')]);
    (await sentAs(1)).answer(yes);
    expect(await both).toEqual([true, true]);
    expect(sent).toHaveLength(1);
  });

  it('sends the same text twice where it was written twice', async () => {
    const queue = queueOn({ again: true });
    const both = Promise.all([queue.run('thanks'), queue.run('thanks')]);
    (await sentAs(1)).answer(yes);
    (await sentAs(2)).answer(yes);
    expect(await both).toEqual([true, true]);
    expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(2);
  });

  it('goes on after a refusal, which stays to be read', async () => {
    const queue = queueOn();
    const [first, second] = [queue.run('a'), queue.run('b')];
    (await sentAs(1)).answer(no);
    expect(await first).toBe(false);
    (await sentAs(2)).answer(yes);
    expect(await second).toBe(true);
    expect(state.refusal?.code).toBe('kernel.ticket-ended');
    queue.forget();
    expect(state).toEqual(QUIET);
  });

  it('forgets what failed when a new try begins', async () => {
    const queue = queueOn();
    const first = queue.run('a');
    (await sentAs(1)).lose();
    expect(await first).toBe(false);
    expect(state.error).toBe(lost);
    void queue.run('b');
    expect(state).toEqual({ waiting: ['b'], refusal: undefined, error: undefined });
  });

  it('says that it was refused also where the server gives no reason', async () => {
    const queue = queueOn();
    const first = queue.run('a');
    (await sentAs(1)).answer({ outcome: 'refused' });
    expect(await first).toBe(false);
    expect(state.refusal).toEqual({ code: 'refused', params: {} });
  });
});

describe('event ids', () => {
  it('are the same for the same act until there is an answer', async () => {
    const queue = queueOn();
    const first = queue.run('a');
    (await sentAs(1)).lose();
    await first;
    const second = queue.run('a');
    (await sentAs(2)).answer(no);
    await second;
    void queue.run('a');
    await sentAs(3);
    const [one, two, three] = sent.map(({ eventId }) => eventId);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  it('are new for what was edited after a lost answer', async () => {
    const queue = queueOn();
    const first = queue.run('a');
    (await sentAs(1)).lose();
    await first;
    void queue.run('a, edited');
    await sentAs(2);
    expect(sent[1]?.eventId).not.toBe(sent[0]?.eventId);
  });
});

it('acts of several kinds on one lane keep their order too', async () => {
  const lane = createActLane();
  const [reply, move] = [queueOn({ lane }), queueOn({ lane })];
  void reply.run('Done, thank you');
  void move.run('resolve');
  (await sentAs(1)).lose();
  (await sentAs(2)).answer(yes);
  expect(sent.map(({ input }) => input)).toEqual(['Done, thank you', 'resolve']);
});
