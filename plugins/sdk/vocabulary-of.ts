import { checkParams } from './check-params.ts';
import { actionTypeOf, type PluginManifest } from './plugin-manifest.ts';

/** An action as `validateWorkflow` knows it. */
export interface ActionTerm {
  /** What is wrong with the parameters, a sentence each. */
  check(params: unknown): readonly string[];
  /** Every event the action may report. */
  readonly emits: readonly string[];
}

/** The `actions` of the language's vocabulary: every action of the plugins by the type that workflows name it by. */
export function vocabularyOf(manifests: readonly PluginManifest[]): ReadonlyMap<string, ActionTerm> {
  return new Map(
    manifests.flatMap((manifest) =>
      Object.entries(manifest.actions).map(([name, { params, emits }]): [string, ActionTerm] => [
        actionTypeOf(manifest, name),
        { check: (given) => checkParams(params, given), emits },
      ]),
    ),
  );
}
