import { z } from 'zod';
import type { Text } from '#catalog/language';
import { actionTypeOf, type ActionDeclaration, type PluginManifest } from './plugin-manifest.ts';

/** An action as a picker shows it: data only, so that it can also cross the wire. */
export interface ActionDescription {
  /** As a workflow names it, for example `price-list.quote`. */
  readonly type: string;
  readonly plugin: { readonly id: string; readonly version: string; readonly title: Text };
  readonly title: Text;
  readonly description: Text;
  /** JSON Schema (draft 2020-12) of the parameters as they are written; see `labelled` for its titles. */
  readonly params: z.core.JSONSchema.BaseSchema;
  readonly emits: readonly string[];
}

/**
 * The JSON Schema of an action's parameters, as they are written (defaults may be left out).
 * @throws where a part of the schema has no JSON Schema, for example a transform
 */
export function paramsJsonSchema({ params }: Pick<ActionDeclaration, 'params'>): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(params, { io: 'input' });
}

/** Every action of the plugins, in their order, for the designer's picker and its forms. */
export function describeActions(manifests: readonly PluginManifest[]): readonly ActionDescription[] {
  return manifests.flatMap((manifest) => {
    const { id, version, title } = manifest;
    return Object.entries(manifest.actions).map(([name, action]) => ({
      type: actionTypeOf(manifest, name),
      plugin: { id, version, title },
      title: action.title,
      description: action.description,
      params: paramsJsonSchema(action),
      emits: action.emits,
    }));
  });
}
