import { LANGUAGES, eventTypeSchema, slugSchema, type Text } from '#catalog/language';
import type { ActionContext, ActionOutcome } from './action-context.ts';
import { paramsJsonSchema } from './describe-actions.ts';
import type { PluginServer } from './implement-plugin.ts';
import { actionTypeOf, type ActionDeclaration, type PluginManifest } from './plugin-manifest.ts';

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

function untranslated(text: Text, where: string): readonly string[] {
  return LANGUAGES.filter((language) => !text[language]?.trim()).map((language) => `${where} has no ${language} text`);
}

function asJsonSchema(action: ActionDeclaration): { properties: object } | string {
  try {
    return { properties: paramsJsonSchema(action).properties ?? {} };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function actionViolations(type: string, action: ActionDeclaration): readonly string[] {
  const violations = [
    ...untranslated(action.title, `the title of ${type}`),
    ...untranslated(action.description, `the description of ${type}`),
  ];
  const schema = asJsonSchema(action);
  if (typeof schema === 'string') violations.push(`the parameters of ${type} have no JSON Schema: ${schema}`);
  else
    for (const [name, property] of Object.entries(schema.properties))
      violations.push(
        ...untranslated((property as { titles?: Text }).titles ?? { en: '' }, `parameter ${name} of ${type}`),
      );
  if (action.emits.length === 0) violations.push(`${type} reports no event, so no workflow learns what came of it`);
  for (const event of action.emits)
    if (!eventTypeSchema.safeParse(event).success)
      violations.push(`${type} reports '${event}', which is no event type`);
  if (new Set(action.emits).size !== action.emits.length) violations.push(`${type} declares an event twice`);
  const { timeoutMs, retry } = action;
  if (timeoutMs !== undefined && !(timeoutMs > 0)) violations.push(`the timeout of ${type} is not above zero`);
  if (retry && !(Number.isInteger(retry.maxAttempts) && retry.maxAttempts >= 1 && retry.firstDelayMs > 0))
    violations.push(`the retry policy of ${type} needs at least one try and a delay above zero`);
  return violations;
}

/** What is wrong with a manifest, a sentence each: names, version, texts in every language, schemas, events. */
export function checkManifest(manifest: PluginManifest): readonly string[] {
  const violations: string[] = [];
  if (!slugSchema.safeParse(manifest.id).success) violations.push(`'${manifest.id}' is no plugin id`);
  if (!SEMVER.test(manifest.version)) violations.push(`'${manifest.version}' is no semantic version`);
  violations.push(...untranslated(manifest.title, 'the plugin title'));
  for (const [name, action] of Object.entries(manifest.actions)) {
    if (!slugSchema.safeParse(name).success) violations.push(`'${name}' is no action name`);
    violations.push(...actionViolations(actionTypeOf(manifest, name), action));
  }
  return violations;
}

/** How the contract test tries one action. */
export interface ActionProbe {
  /** The action's name in the manifest. */
  readonly action: string;
  readonly params: unknown;
  readonly context: ActionContext;
  /** How often the action has acted so far, seen from outside: mails that arrived, rows that were written. */
  readonly effects: () => Promise<number>;
}

interface Tried {
  readonly count: number;
  readonly outcome?: ActionOutcome | undefined;
}

function probeViolations(server: PluginServer, probe: ActionProbe): Promise<readonly string[]> {
  const { action, params, context, effects } = probe;
  const tried = (act: () => Promise<ActionOutcome | undefined>): Promise<Tried> =>
    act().then((outcome) => effects().then((count) => ({ count, outcome })));
  const run = (attempt: number) => tried(() => server.run(action, params, { ...context, attempt }));
  const type = actionTypeOf(server.manifest, action);
  return effects().then((before) =>
    tried(() => server.dryRun(action, params, context)).then((dry) =>
      run(1).then((first) =>
        run(2).then((second) => {
          const violations: string[] = [];
          if (dry.count !== before) violations.push(`the dry run of ${type} acted`);
          if (first.count !== dry.count + 1)
            violations.push(`the first call of ${type} acted ${first.count - dry.count} times instead of once`);
          if (second.count !== first.count) violations.push(`the second call of ${type} with the same key acted again`);
          if (JSON.stringify(first.outcome) !== JSON.stringify(second.outcome))
            violations.push(`the second call of ${type} with the same key reports something else than the first`);
          return violations;
        }),
      ),
    ),
  );
}

/**
 * The contract test of a plugin: its manifest is in order, every action has a probe, a dry run touches nothing, and a
 * handler that is called twice with one key acts once and reports the same. Use it in a test of your own:
 * `expect(await checkPlugin(server, probes)).toEqual([])`.
 */
export function checkPlugin(server: PluginServer, probes: readonly ActionProbe[]): Promise<readonly string[]> {
  const unprobed = Object.keys(server.manifest.actions)
    .filter((name) => !probes.some(({ action }) => action === name))
    .map((name) => `${actionTypeOf(server.manifest, name)} has no probe`);
  return probes.reduce(
    (earlier, probe) =>
      earlier.then((found) => probeViolations(server, probe).then((violations) => [...found, ...violations])),
    Promise.resolve<readonly string[]>([...checkManifest(server.manifest), ...unprobed]),
  );
}
