import { validateRelease, type Diagnostic, type Language, type Vocabulary, type Workflow } from '#catalog/language';
import { vocabularyOf, type PluginManifest } from '#plugins/sdk';
import { inLanguage } from './in-language.ts';

/** What is asked of the worker: to judge a workflow, in words of a language. Plain data. */
export interface CheckOrder {
  readonly number: number;
  readonly workflow: Workflow;
  readonly language: Language;
  /** What the installation knows beside the plugins' actions. */
  readonly known: Omit<Vocabulary, 'actions'>;
}

/** What the worker answers; without findings where it could not judge. */
export interface CheckAnswer {
  readonly number: number;
  readonly found: readonly Diagnostic[] | undefined;
}

/** What is wrong with the workflow of an order. */
export function judge(
  { workflow, language, known }: CheckOrder,
  actions: Vocabulary['actions'],
): readonly Diagnostic[] {
  return validateRelease(inLanguage(workflow, language), { ...known, actions });
}

/** Where a worker hears orders and sends answers. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckOrder>) => void): void;
  postMessage(answer: CheckAnswer): void;
}

/** Lets a worker judge what it is sent, with the actions of the installation's plugins. */
export function serveChecks(scope: WorkerScope, manifests: readonly PluginManifest[]): void {
  const actions = vocabularyOf(manifests);
  scope.addEventListener('message', ({ data }) => {
    const { number } = data;
    try {
      scope.postMessage({ number, found: judge(data, actions) });
    } catch {
      scope.postMessage({ number, found: undefined });
    }
  });
}
