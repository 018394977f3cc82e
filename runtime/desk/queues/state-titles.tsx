'use client';
import { textIn, type Category, type Text } from '#catalog/language';
import { CategoryBadge } from '#ui/parts';
import { sourceLanguage, useLanguage } from '#ui/texts';

export interface StateTitlesProps {
  readonly titles: readonly Text[];
  readonly category: Category | undefined;
}

/** Where a ticket is: the titles of its states with the mark of the category. */
export function StateTitles({ titles, category }: StateTitlesProps) {
  const { language } = useLanguage();
  const words = titles.map((title) => textIn(title, sourceLanguage(language))).join(', ');
  return category === undefined ? <>{words}</> : <CategoryBadge category={category} label={words} />;
}
