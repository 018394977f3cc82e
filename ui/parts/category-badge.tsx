'use client';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import styles from './category-badge.module.css';
import { partTexts } from './part-texts.ts';

/** The categories of states; the order is that of a ticket's life. */
export type CategoryId = 'new' | 'open' | 'waiting' | 'resolved' | 'closed' | 'cancelled';

export interface CategoryBadgeProps {
  readonly category: CategoryId;
  /** The state's own title; the category's word unless told. */
  readonly label?: string;
}

/** A state's category by colour, icon and word. Colours elsewhere: `var(--sd-waiting)`, `var(--sd-waiting-soft)`. */
export function CategoryBadge({ category, label }: CategoryBadgeProps) {
  const t = useTexts(partTexts);
  const word = t(`category.${category}`);
  return (
    <span
      className={styles['badge']}
      data-category={category}
      title={label === undefined ? undefined : `${label} · ${word}`}
    >
      <Icon name={`category-${category}`} size={14} />
      <span className={styles['word']}>{label ?? word}</span>
    </span>
  );
}
