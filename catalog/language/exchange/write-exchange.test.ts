import { describe, expect, it } from 'vitest';
import { expandWorkflow } from '../expand-workflow.ts';
import { wholeLanguage } from '../fixtures/whole-language.fixture.ts';
import { fromXstate } from '../from-xstate.ts';
import { fromScxml } from '../scxml/from-scxml.ts';
import { sentenceOf } from '../texts/sentence-of.fixture.ts';
import { LANGUAGES } from '../text.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import { stateSchema, transitionSchema, triggerSchema, workflowSchema, type Workflow } from '../workflow.ts';
import { featureLosses } from './feature-losses.ts';
import { LANGUAGE_FEATURES } from './language-features.ts';
import { EXPORT_FORMATS, writeExchange, type ExportFormat } from './write-exchange.ts';

type Parts = readonly Readonly<Record<string, unknown>>[];
const keysOf = (parts: Parts) =>
  new Set(
    parts.flatMap((part) =>
      Object.entries(part)
        .filter(([, value]) => value !== undefined && JSON.stringify(value) !== '[]' && JSON.stringify(value) !== '{}')
        .map(([key]) => key),
    ),
  );

/** The whole document with one value left out, for every value in it that may be left out. */
function* without(whole: Workflow): Generator<readonly [what: string, document: Workflow]> {
  const places = (value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => {
          const at = [...path, Array.isArray(value) ? Number(key) : key];
          return [at, ...places(inner, at)];
        })
      : [];
  for (const path of places(whole, [])) {
    const copy = structuredClone(whole);
    const [last, ...outer] = [...path].reverse();
    let holder: unknown = copy;
    for (const key of outer.reverse()) holder = (holder as Record<string, unknown>)[key];
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder as object, String(last));
    const parsed = workflowSchema.safeParse(copy);
    if (parsed.success && JSON.stringify(parsed.data) !== JSON.stringify(whole)) yield [path.join('.'), parsed.data];
  }
}

describe('the document that uses the whole language', () => {
  const whole = wholeLanguage();

  it('has no errors, every key of the schema, every trigger and every feature', () => {
    expect(validateWorkflow(whole).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...keysOf([whole])].sort()).toEqual(Object.keys(workflowSchema.shape).sort());
    expect([...keysOf(whole.states)].sort()).toEqual(Object.keys(stateSchema.shape).sort());
    expect([...keysOf(whole.transitions)].sort()).toEqual(Object.keys(transitionSchema.shape).sort());
    const kinds = triggerSchema.options.map(({ shape }) => shape.kind.value);
    expect([...new Set(whole.transitions.map(({ trigger }) => trigger.kind))].sort()).toEqual([...kinds].sort());
    for (const [name, count] of Object.entries(LANGUAGE_FEATURES)) expect(count(whole), name).toBeGreaterThan(0);
  });

  it.each(EXPORT_FORMATS)(
    'as %s loses nothing in silence: what is not in the text is a loss',
    (format: ExportFormat) => {
      const { text, losses } = writeExchange(whole, format);
      const silent: string[] = [];
      let tried = 0;
      for (const [what, document] of without(whole)) {
        tried += 1;
        const other = writeExchange(document, format);
        if (other.text === text && JSON.stringify(other.losses) === JSON.stringify(losses)) silent.push(what);
      }
      expect(tried).toBeGreaterThan(150);
      // What lies inside a part that is named as lost as a whole need not be named itself.
      const named = new Set(losses.map(({ params }) => String(params['feature'])));
      expect(silent.filter((what) => !insideLost(what, named))).toEqual([]);
    },
  );

  it('comes back from XState and SCXML with all but its fragments', () => {
    const { workflow } = expandWorkflow(whole);
    const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);
    const sorted = ({ states, transitions, ...rest }: Workflow) => ({
      ...rest,
      states: [...states].sort(byId),
      transitions: [...transitions].sort(byId),
    });
    for (const back of [
      fromXstate(writeExchange(whole, 'xstate').text),
      fromScxml(writeExchange(whole, 'scxml').text),
    ]) {
      if (!back.ok) throw new Error(JSON.stringify(back.diagnostics));
      expect(back.losses).toEqual([]);
      expect(sorted(back.workflow)).toEqual(sorted(workflow));
    }
  });

  it('has losses that can be read in every language', () => {
    for (const losses of [
      ...EXPORT_FORMATS.map((format) => writeExchange(whole, format).losses),
      featureLosses(whole, 'parts'),
    ])
      for (const { code, params } of losses)
        for (const language of LANGUAGES) {
          const sentence = sentenceOf(code, params, language);
          expect(sentence).not.toMatch(/[{}]/);
          expect(sentence).not.toMatch(/^(Other parts|Другие части|Inne części)/);
        }
  });
});

/** The parts of a document that a feature covers, by the place that they begin with. */
const COVERS: Readonly<Record<string, RegExp>> = {
  fields: /^fields\./,
  options: /^(options|countries)\./,
  events: /^events\./,
  policies: /^sla\./,
  routing: /^routing\./,
  scenarios: /^scenarios\./,
  drawing: /^layout\./,
  counts: /^observed\./,
  clocks: /^states\.\d+\.clocks\./,
  teams: /^states\.\d+\.team\./,
  tasks: /^states\.\d+\.tasks\./,
  approvals: /^states\.\d+\.approval\./,
  actions: /^(states|transitions)\.\d+\.(entry|exit|actions)\.\d+\./,
  business: /^transitions\.\d+\.trigger\.calendar/,
  histories: /^states\.\d+\.history\./,
  roles: /^transitions\.\d+\.roles\./,
};
/** What has no meaning that could be lost: how wide a card is, and a group's type where the states inside say it. */
const MEANINGLESS =
  /^(layout\.states\.\w+\.(pinned|width|height)|states\.\d+\.type|fragments\.\d+\.(parameters|layout|title)(\.|$))/;
function insideLost(what: string, named: ReadonlySet<string>): boolean {
  return MEANINGLESS.test(what) || Object.entries(COVERS).some(([feature, at]) => named.has(feature) && at.test(what));
}
