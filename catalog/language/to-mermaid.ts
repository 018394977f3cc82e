import { textIn, type Language } from './text.ts';
import { expandWorkflow } from './expand-workflow.ts';
import { indexWorkflow, type WorkflowIndex } from './workflow-index.ts';
import type { State, Transition, Workflow } from './workflow.ts';

/** Mermaid reads `;`, `#`, `:` and quotes as syntax; entity codes stand for them. Line ends and control characters become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[#;:"'`<>{}[\]()\\|%&*_~]/g, (character) => `#${character.codePointAt(0) ?? 32};`)
    .trim();
}

/** Ids may be words of Mermaid (`state`, `end`, `note`), and hyphens are arrows to it. */
function idOf(id: string): string {
  return `s_${id.replaceAll('-', '_')}`;
}

function labelOf(transition: Transition, language: Language): string {
  const { trigger, guard } = transition;
  const what = {
    event: trigger.kind === 'event' ? trigger.event : '',
    after: trigger.kind === 'after' ? `after ${trigger.duration}` : '',
    at: trigger.kind === 'at' ? `at ${trigger.field}` : '',
    always: '',
    done: 'done',
  }[trigger.kind];
  const name = transition.title ? textIn(transition.title, language) : what;
  const label = [name, guard === undefined ? '' : `[${guard}]`].filter((part) => part !== '').join(' ');
  return label === '' ? '' : ` : ${escaped(label)}`;
}

interface Drawing {
  readonly index: WorkflowIndex;
  readonly language: Language;
  readonly ids: ReadonlyMap<string, string>;
}

function drawInside(children: readonly State[], inside: State | undefined, drawing: Drawing): string[] {
  const initial = inside ? inside.initial : drawing.index.workflow.initial;
  const start = children.some(({ id }) => id === initial) ? [`[*] --> ${drawing.ids.get(initial ?? '') ?? ''}`] : [];
  return [...start, ...children.flatMap((state) => drawState(state, drawing))];
}

function drawState(state: State, drawing: Drawing): string[] {
  const { index, language, ids } = drawing;
  const id = ids.get(state.id) ?? '';
  const title = escaped(
    state.type === 'history' ? (state.history?.depth === 'deep' ? 'H*' : 'H') : textIn(state.title, language),
  );
  const own = [`state "${title}" as ${id}`];
  if (state.type === 'final') own.push(`${id} --> [*]`);
  const children = index.childrenOf(state.id);
  if (children.length === 0) return own;
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  if (state.type !== 'parallel')
    return [...own, `state ${id} {`, ...indented(drawInside(children, state, drawing)), '}'];
  const regions = children.map((region) => indented(drawState(region, drawing)));
  return [
    ...own,
    `state ${id} {`,
    ...regions.flatMap((lines, position) => (position === 0 ? lines : ['  --', ...lines])),
    '}',
  ];
}

/** The workflow as a Mermaid state diagram (stateDiagram-v2) in a language of the reader; ends with a line end. */
export function toMermaid(document: Workflow, language: Language = 'en'): string {
  const { workflow } = expandWorkflow(document);
  const index = indexWorkflow(workflow);
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id } of workflow.states) {
    let free = idOf(id);
    while (taken.has(free)) free += '_';
    taken.add(free);
    ids.set(id, free);
  }
  const transitions = workflow.transitions.flatMap((transition) => {
    const from = ids.get(transition.source);
    const to = ids.get(transition.target ?? transition.source);
    return from === undefined || to === undefined ? [] : [`${from} --> ${to}${labelOf(transition, language)}`];
  });
  const lines = [...drawInside(index.childrenOf(undefined), undefined, { index, language, ids }), ...transitions];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n');
}
