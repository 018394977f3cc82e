'use client';
import type { Editor, Part } from '#designer/document';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { DrawnState, Drawing } from './drawing.ts';
import type { ElementNames } from './flow-elements.ts';
import styles from './part-list.module.css';

export interface PartListProps {
  readonly drawing: Drawing;
  readonly names: ElementNames;
  readonly editor: Pick<Editor, 'selection' | 'select'>;
  /** Brings the part into view. */
  readonly onVisit: (part: Part) => void;
}

/** The drawing as a list, for screen readers and whoever prefers one: states with what lies in them, and the transitions that leave them. */
export function PartList({ drawing, names, editor, onVisit }: PartListProps) {
  const t = useTexts(canvasTexts);
  const item = (part: Part, name: string) => (
    <button
      type="button"
      className={styles['item']}
      aria-pressed={editor.selection.some((each) => each.kind === part.kind && each.id === part.id)}
      onClick={() => {
        editor.select([part]);
        onVisit(part);
      }}
    >
      {name}
    </button>
  );
  const branch = (parent: string | undefined) => {
    const states = drawing.states.filter((state) => state.parent === parent);
    return states.length === 0 ? null : (
      <ul className={styles['branch']}>
        {states.map((state: DrawnState) => (
          <li key={state.id}>
            {item({ kind: 'state', id: state.id }, names.state(state))}
            {branch(state.id)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <nav className={styles['list']} aria-label={t('list')}>
      <h2 className={styles['heading']}>{t('listStates')}</h2>
      {branch(undefined)}
      <h2 className={styles['heading']}>{t('listTransitions')}</h2>
      {drawing.transitions.length === 0 ? <p className={styles['none']}>{t('noTransitions')}</p> : null}
      <ul className={styles['branch']}>
        {drawing.transitions.map((transition) => (
          <li key={transition.id}>{item({ kind: 'transition', id: transition.id }, names.transition(transition))}</li>
        ))}
      </ul>
    </nav>
  );
}
