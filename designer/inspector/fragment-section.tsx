'use client';
import { PARAMETER_TYPES, ROLES, textIn, type Fragment, type FragmentParameter, type State } from '#catalog/language';
import { childrenOf } from '#designer/document';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { Section } from './section.tsx';

type Value = string | number;
interface Named {
  readonly value: string;
  readonly label: string;
}

/** What a parameter of a type can stand for; `undefined` where it is written. */
function useCandidates(type: (typeof PARAMETER_TYPES)[number], self: string): readonly Named[] | undefined {
  const { editor, language, teams, people } = useInspector();
  const { states, events, fields, options } = editor.document;
  const named = (parts: readonly { readonly id: string; readonly title: Parameters<typeof textIn>[0] }[]) =>
    parts.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  const listed = (parts: readonly { readonly id: string; readonly title: string }[]) =>
    parts.map(({ id, title }) => ({ value: id, label: title }));
  const candidates: Partial<Record<typeof type, readonly Named[]>> = {
    state: named(states.filter(({ id, type: kind }) => id !== self && kind !== 'history')),
    event: events.map(({ type: value, title }) => ({ value, label: textIn(title, language) })),
    field: named(fields),
    option: named(options),
    team: listed(teams),
    person: listed(people),
    role: ROLES.map((value) => ({ value, label: value })),
  };
  return candidates[type];
}

interface ParameterFieldProps {
  readonly parameter: FragmentParameter;
  readonly state: State;
}

/** The value of one parameter: chosen where it stands for a part, else written. Empty: the fragment's own default. */
function ParameterField({ parameter, state }: ParameterFieldProps) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { id, type, title, default: fallback } = parameter;
  const candidates = useCandidates(type, state.id);
  const { use } = state;
  if (!use) return null;
  const value = use.with[id];
  const write = (next: Value | undefined, gesture?: string) => {
    const { [id]: _old, ...others } = use.with;
    const filled = next === undefined ? others : { ...others, [id]: next };
    return editor.run({ type: 'setUse', id: state.id, use: { ...use, with: filled } }, gesture);
  };
  const none = fallback === undefined ? t('fragment.unset') : t('fragment.byDefault', { value: String(fallback) });
  const label = textIn(title, language);
  if (candidates) {
    const known = value === undefined || candidates.some((each) => each.value === value);
    const missing = known ? [] : [{ value: String(value), label: String(value) }];
    return (
      <Choice
        label={label}
        value={String(value ?? '')}
        options={[{ value: '', label: none }, ...candidates, ...missing]}
        onChoose={(chosen) => write(chosen === '' ? undefined : chosen)}
      />
    );
  }
  const read = (text: string): Value | undefined => {
    if (text.trim() === '') return undefined;
    return type === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
  };
  return (
    <LiveText
      label={label}
      value={String(value ?? '')}
      placeholder={type === 'duration' ? 'PT4H' : none}
      {...(type === 'number' && typeof value === 'string' ? { problem: t('fragment.number') } : {})}
      onWrite={(text, gesture) => write(read(text), gesture)}
    />
  );
}

/** Which fragment fills a state, with the values of its parameters. A state with states of its own cannot be filled. */
export function FragmentSection({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { use } = state;
  const fragments: readonly Fragment[] = editor.document.fragments ?? [];
  const fragment = fragments.find(({ id }) => id === use?.fragment);
  const full = childrenOf(editor.document, state.id).length > 0 || state.type === 'parallel';
  if (!use && (fragments.length === 0 || full)) return null;
  const unknown = use && !fragment ? [{ value: use.fragment, label: use.fragment }] : [];
  return (
    <Section title={t('fragment.title')} opened={use !== undefined}>
      <Choice
        label={t('fragment.choose')}
        value={use?.fragment ?? ''}
        options={[
          { value: '', label: t('none') },
          ...fragments.map(({ id, title }) => ({ value: id, label: textIn(title, language) })),
          ...unknown,
        ]}
        onChoose={(chosen) => {
          if (chosen === (use?.fragment ?? '')) return;
          editor.run({
            type: 'setUse',
            id: state.id,
            ...(chosen === '' ? {} : { use: { fragment: chosen, with: {} } }),
          });
        }}
      />
      {fragment ? (
        <>
          <p className={styles['soft']}>{t('fragment.filled', { fragment: textIn(fragment.title, language) })}</p>
          {fragment.description === undefined ? null : <p className={styles['soft']}>{fragment.description}</p>}
          {fragment.parameters.map((parameter) => (
            <ParameterField key={parameter.id} parameter={parameter} state={state} />
          ))}
        </>
      ) : use ? (
        <p className={styles['soft']}>{t('fragment.unknown', { fragment: use.fragment })}</p>
      ) : null}
    </Section>
  );
}
