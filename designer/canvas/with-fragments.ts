import { expandWorkflow, textIn, type Language, type Workflow } from '#catalog/language';

/** What fragments bring into a drawing, with their titles. */
export interface Inherited {
  /** The fragment of a state or transition that one has brought, by its id. */
  readonly parts: ReadonlyMap<string, string>;
  /** The fragment that fills a state, by the state's id. */
  readonly uses: ReadonlyMap<string, string>;
}

/** The document with the fragments drawn in where they are used. What is shown is never saved. */
export function withFragments(document: Workflow, language: Language): { document: Workflow; inherited: Inherited } {
  const titles = new Map((document.fragments ?? []).map(({ id, title }) => [id, textIn(title, language)]));
  const titleOf = (fragment: string) => titles.get(fragment) ?? fragment;
  const { workflow, provenance } = expandWorkflow(document);
  const parts = Object.entries(provenance).map(([id, { fragment }]) => [id, titleOf(fragment)] as const);
  const uses = document.states.flatMap(({ id, use }) => (use ? [[id, titleOf(use.fragment)] as const] : []));
  return { document: workflow, inherited: { parts: new Map(parts), uses: new Map(uses) } };
}
