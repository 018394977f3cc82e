import type { z } from 'zod';
import type { Text } from '#catalog/language';

/** How often, and how soon, a try that failed with a `TransientError` is repeated; the delay doubles from try to try. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  readonly firstDelayMs: number;
}

/** An action as the designer and the validator know it: enough to draw its form and check a workflow, nothing to run it. */
export interface ActionDeclaration {
  readonly title: Text;
  readonly description: Text;
  /** The parameters; it must convert to JSON Schema. Name and explain each one with `labelled`. */
  readonly params: z.ZodObject;
  /** Every event that the action may report, of success and of failure. */
  readonly emits: readonly string[];
  /** The longest a try may take; absent: the host's own limit. */
  readonly timeoutMs?: number;
  /** Absent: the host's own policy. */
  readonly retry?: RetryPolicy;
}

/** The browser-safe half of a plugin. */
export interface PluginManifest {
  /** A slug; the first part of the plugin's action types. */
  readonly id: string;
  /** Semantic version, for example `1.4.0`. */
  readonly version: string;
  readonly title: Text;
  /** By kebab-case name; a workflow names an action `${plugin.id}.${name}`, for example `price-list.quote`. */
  readonly actions: Readonly<Record<string, ActionDeclaration>>;
  /** What a person reads for each code with which an action fails or is refused: what happened and what to do. */
  readonly reasons?: Readonly<Record<string, Text>>;
}

/** Declares a plugin. It changes nothing: it lets TypeScript infer each handler's parameters and events from the manifest. */
export function definePlugin<const M extends PluginManifest>(manifest: M): M {
  return manifest;
}

/** An action's type in a workflow. */
export function actionTypeOf(manifest: Pick<PluginManifest, 'id'>, name: string): string {
  return `${manifest.id}.${name}`;
}
