import type { Shape } from '#ui/texts';
import type { sourceEn } from './en.ts';

/** The words of the source view, in Russian. */
export const sourceRu = {
  label: 'Исходный текст процесса',
  view: 'Что показано',
  text: 'Текст',
  changes: 'Изменения с выпуска {number}',
  changesLabel: 'Выпуск {number} рядом с черновиком',
  noRelease: 'Ещё ничего не опубликовано',
  applied: 'Схема показывает этот текст.',
  writing: 'Ждём паузы…',
  broken: 'Пока не на схеме: {problem}',
  behind: 'Тем временем схема изменилась.',
  reload: 'Взять текст схемы',
  syntax: 'Строка {line, number}, столбец {column, number}: это не JSON.',
  id: 'Идентификатор процесса здесь изменить нельзя.',
  unchanged: 'Черновик совпадает с выпуском {number}.',
} as const satisfies Shape<typeof sourceEn>;
