'use client';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';

export interface PersonChoiceProps {
  readonly label: string;
  /** A person's id; empty: nobody. */
  readonly value: string;
  /** What nobody is called, where nobody may be chosen. */
  readonly none?: string;
  readonly onChoose: (id: string) => void;
}

/** One person of the directory; one who is not there any more keeps standing by his id. */
export function PersonChoice({ label, value, none, onChoose }: PersonChoiceProps) {
  const { people } = useInspector();
  const known = people.map(({ id, title }) => ({ value: id, label: title }));
  const missing = value === '' || people.some(({ id }) => id === value) ? [] : [{ value, label: value }];
  const options = [...(none === undefined ? [] : [{ value: '', label: none }]), ...known, ...missing];
  return <Choice label={label} value={value} options={options} onChoose={onChoose} />;
}
