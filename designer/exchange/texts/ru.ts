import type { Shape } from '#ui/texts';
import type { en } from './en.ts';

export const ru: Shape<typeof en> = {
  export: 'Экспорт',
  kind: {
    statedesk: 'Statedesk JSON',
    xstate: 'XState v5 JSON',
    scxml: 'SCXML',
    mermaid: 'Mermaid',
    svg: 'Рисунок SVG',
    png: 'Рисунок PNG',
  },
  exportTitle: 'Экспорт «{title}»: {kind}',
  exportLead: 'Сам процесс не меняется. В формате {kind} будет не хватать:',
  download: 'Скачать {name}',
  failed: 'Браузер не смог нарисовать картинку. Скачайте её в формате SVG.',
  losses: 'Что меняется',
  more: '{count, plural, one {Ещё # такое} few {Ещё # таких} many {Ещё # таких} other {Ещё # таких}}',
  close: 'Закрыть',
  cancel: 'Отмена',
  pasted:
    '{count, plural, one {Вставлено # состояние} few {Вставлено # состояния} many {Вставлено # состояний} other {Вставлено # состояния}}: {kind}',
  pastedLosses: 'Не всё перенеслось как было. «Отменить» уберёт вставленное.',
  notPasted: 'Этот текст нельзя вставить на схему',
  importFile: 'Импорт файла',
  importTitle: 'Импорт «{title}»',
  importLead:
    '{kind}, {count, plural, one {# состояние} few {# состояния} many {# состояний} other {# состояния}}. Перенести можно не всё:',
  importAct: 'Создать процесс',
  notImported: '«{name}» нельзя импортировать',
  unreadable: 'Браузер не смог прочитать файл. Выберите его ещё раз.',
  oneFile: 'Перетаскивайте по одному файлу.',
  dropHere: 'Отпустите файл, чтобы создать из него процесс',
};
