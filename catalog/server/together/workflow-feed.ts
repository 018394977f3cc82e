import { setTimeout as pause } from 'node:timers/promises';
import { can, type Person } from '#catalog/directory';
import type { CommentStore } from './comment-store.ts';
import type { Present, PresenceStore } from './presence-store.ts';

/** How things stand around a workflow. */
export interface WorkflowNews {
  /** Another number than before: its comments have changed, and are to be asked for again. */
  readonly comments: number;
  readonly present: readonly Present[];
}

/** Who listens to which workflow. */
export interface NewsOrder {
  readonly workflow: string;
  readonly person: string;
  readonly signal: AbortSignal;
}

/** What happens around workflows in all processes, from the database. */
export interface WorkflowFeed {
  /** How things stand, then how they stand after each change. Ends when the signal says so, or the person may no longer read. */
  subscribe(order: NewsOrder): AsyncGenerator<WorkflowNews, void>;
}

interface Dependencies {
  readonly comments: Pick<CommentStore, 'counters'>;
  readonly presence: Pick<PresenceStore, 'present'>;
  readonly person: (id: string) => Promise<Person | undefined>;
  readonly pollMs?: number;
  readonly onProblem?: (error: unknown) => void;
}

interface Listener {
  readonly workflow: string;
  readonly tell: (news: WorkflowNews) => void;
}

/** One poller per process for all workflows that anybody has open, two queries a time; none while nobody listens. */
export function createWorkflowFeed(dependencies: Dependencies): WorkflowFeed {
  const { comments, presence, person, pollMs = 1_000, onProblem = () => undefined } = dependencies;
  const listeners = new Set<Listener>();
  let running = false;

  async function newsOf(workflows: readonly string[]): Promise<ReadonlyMap<string, WorkflowNews>> {
    const [counters, present] = await Promise.all([comments.counters(workflows), presence.present(workflows)]);
    const news = (key: string) => ({ comments: counters.get(key) ?? 0, present: present.get(key) ?? [] });
    return new Map(workflows.map((workflow) => [workflow, news(workflow)]));
  }

  async function poll(): Promise<void> {
    const asked = [...listeners];
    const news = await newsOf([...new Set(asked.map(({ workflow }) => workflow))]);
    for (const { workflow, tell } of asked) {
      const own = news.get(workflow);
      if (own) tell(own);
    }
  }

  async function run(): Promise<void> {
    running = true;
    while (listeners.size > 0) {
      await poll().catch(onProblem);
      await pause(pollMs);
    }
    running = false;
  }

  return {
    async *subscribe({ workflow, person: id, signal }) {
      let latest: WorkflowNews | undefined;
      let told = '';
      let wake: () => void = () => undefined;
      const tell = (news: WorkflowNews) => {
        latest = news;
        wake();
      };
      const listener = { workflow, tell };
      signal.addEventListener('abort', () => wake(), { once: true });
      listeners.add(listener);
      if (!running) void run();
      try {
        while (!signal.aborted) {
          const news = latest;
          const now = JSON.stringify(news);
          if (news && now !== told) {
            const reader = await person(id);
            if (!reader || !can(reader, 'workflow.read', { workflow })) return;
            told = now;
            yield news;
          } else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(listener);
      }
    },
  };
}
