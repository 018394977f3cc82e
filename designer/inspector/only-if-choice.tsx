'use client';
import { textIn } from '#catalog/language';
import type { Part } from '#designer/document';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';

/** Under which option a state or transition exists. */
export function OnlyIfChoice({ part, option }: { readonly part: Part; readonly option: string | undefined }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run } = editor;
  if (document.options.length === 0 && option === undefined) return null;
  const options = document.options.map((each) => ({ value: each.id, label: textIn(each.title, language) }));
  return (
    <Choice
      label={t('onlyIf')}
      value={option ?? ''}
      options={[{ value: '', label: t('everywhere') }, ...options]}
      onChoose={(id) => run({ type: 'setOnlyIf', part, ...(id === '' ? {} : { option: id }) })}
    />
  );
}
