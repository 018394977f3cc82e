import { expect, it } from 'vitest';
import { workflowSchema, type Diagnostic } from '#catalog/language';
import { judge, serveChecks, type CheckAnswer, type CheckOrder } from './check-work.ts';
import { Checker, type CheckWorker } from './checker.ts';

const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'Repairs', ru: 'Ремонт' },
  initial: 'open',
  events: [{ type: 'ticket.close', title: { en: 'Close', ru: 'Закрыть' }, roles: ['agent'] }],
  states: [
    { id: 'open', title: { en: 'Open', ru: 'Открыта' }, category: 'open', entry: [{ type: 'sms.send' }] },
    { id: 'closed', type: 'final', title: { en: 'Closed' } },
  ],
  transitions: [
    {
      ...{ id: 'close', source: 'open', target: 'closed', guard: 'false' },
      trigger: { kind: 'event', event: 'ticket.close' },
    },
  ],
});
const order = (number: number): CheckOrder => ({ number, workflow, language: 'ru', known: {} });

/** A worker that answers when it is told to. */
function bench() {
  const sent: CheckOrder[] = [];
  const found: string[][] = [];
  const told: string[] = [];
  const workers: CheckWorker[] = [];
  const checker = new Checker({
    start: () => {
      told.push('started');
      const worker: CheckWorker = {
        onmessage: null,
        onerror: null,
        postMessage: (each) => void sent.push(each),
        terminate: () => void told.push('ended'),
      };
      workers.push(worker);
      return worker;
    },
    judge: ({ number }) => [finding(`page-${String(number)}`)],
    found: (diagnostics) => void found.push(diagnostics.map(({ code }) => code)),
    failed: () => void told.push('failed'),
  });
  const answer = (data: CheckAnswer) => workers.at(-1)?.onmessage?.({ data } as MessageEvent<CheckAnswer>);
  return { checker, sent, found, told, answer, crash: () => workers.at(-1)?.onerror?.({} as ErrorEvent) };
}
const finding = (code: string): Diagnostic => ({ code, severity: 'error', path: [], params: {} });

it('judges the latest order only, by one worker, and drops what was answered to an earlier one', () => {
  const { checker, sent, found, told, answer } = bench();
  for (const number of [1, 2, 3]) checker.ask(order(number));
  expect(sent.map(({ number }) => number)).toEqual([1]);
  answer({ number: 1, found: [finding('old')] });
  expect(sent.map(({ number }) => number)).toEqual([1, 3]);
  answer({ number: 1, found: [finding('older')] });
  expect(found).toEqual([]);
  answer({ number: 3, found: [finding('new')] });
  expect(found).toEqual([['new']]);
  checker.end();
  expect(told).toEqual(['started', 'ended']);
});

it.each<[string, (worker: ReturnType<typeof bench>) => void]>([
  ['crashes', ({ crash }) => crash()],
  ['cannot judge', ({ answer }) => answer({ number: 1, found: undefined })],
])('judges on the page where the worker %s, and says so once', (_what, fail) => {
  const trial = bench();
  const { checker, found, told, sent } = trial;
  checker.ask(order(1));
  checker.ask(order(2));
  fail(trial);
  expect(found).toEqual([['page-2']]);
  checker.ask(order(3));
  expect(found).toEqual([['page-2'], ['page-3']]);
  expect(told).toEqual(['started', 'ended', 'failed']);
  expect(sent).toHaveLength(1);
});

it('judges on the page where no worker can be started', () => {
  const found: string[] = [];
  const checker = new Checker({
    start: () => {
      throw new Error('refused');
    },
    judge: () => [finding('page')],
    found: (diagnostics) => void found.push(...diagnostics.map(({ code }) => code)),
    failed: () => void found.push('failed'),
  });
  checker.ask(order(1));
  expect(found).toEqual(['failed', 'page']);
});

it('a worker judges with the plugins it is given, and calls parts as the reader does', () => {
  let listen: ((event: MessageEvent<CheckOrder>) => void) | undefined;
  const answers: CheckAnswer[] = [];
  serveChecks(
    { addEventListener: (_type, listener) => (listen = listener), postMessage: (each) => void answers.push(each) },
    [],
  );
  listen?.({ data: order(7) } as MessageEvent<CheckOrder>);
  const [{ number, found = [] } = { number: 0 }] = answers;
  expect(number).toBe(7);
  expect(found.map(({ code }) => code)).toEqual(['guard-never', 'unknown-action']);
  expect(found[0]).toMatchObject({ params: { transition: 'Закрыть' }, path: ['transitions', 0, 'guard'] });
  expect(judge(order(1), new Map())).toEqual(found);
});
