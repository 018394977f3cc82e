import type { LanguageMessage } from './en.ts';
import { exchangeRu } from './exchange/ru.ts';
import { behaviourRu } from './behaviour/ru.ts';
import { workRu } from './work/ru.ts';

/** What a value is, by its type in an expression. */
const kind = (param: string): string =>
  `{${param}, select, ` +
  `bool {«да» или «нет»} ` +
  `number {число} ` +
  `string {текст} ` +
  `instant {время} ` +
  `duration {длительность} ` +
  `list {список} ` +
  `map {таблица} ` +
  `null {пустота} ` +
  `other {значение} ` +
  '}';

/** The same as an object of a verb. */
const kindGiven = (param: string): string =>
  `{${param}, select, ` +
  `bool {«да» или «нет»} ` +
  `number {число} ` +
  `string {текст} ` +
  `instant {время} ` +
  `duration {длительность} ` +
  `list {список} ` +
  `map {таблицу} ` +
  `null {пустоту} ` +
  `other {значение} ` +
  '}';

export const ru = {
  suggestion: 'Может быть, «{suggestion}»?',
  'scenario-failed':
    'Сценарий «{scenario}» пошёл иначе на шаге {step}: {what, select, refused {отказ} states {состояния} category {категория} team {команда} effects {действия} due {срок по «{name}»} field {«{name}»} task {задача «{name}»} approval {согласование} other {итог}}: ожидалось {expected}, вышло {actual}. Исправьте процесс или сценарий.',
  'scenario-not-opened': 'Сценарий «{scenario}» не может создать заявку: {because}. Исправьте исходные данные.',

  countries: 'Касается только: {countries}.',

  'document.too-large': 'Документ больше {limit, number} МБ. Разделите его или уберите лишнее.',
  'document.too-deep':
    'Вложенность документа больше {limit, number} уровней. Так не бывает у процессов: проверьте, откуда он взят.',
  'document.no-json': 'Документ не является правильным JSON ({detail}). Проверьте, что файл скопирован целиком.',
  'document.no-object': 'Документ не является процессом: ожидается объект JSON в фигурных скобках.',
  'document.no-version': 'В документе не указана «schemaVersion». Текущая версия: {current, number}.',
  'document.newer-version':
    'Документ записан более новой версией Statedesk ({version, number}; эта читает до {current, number}). Сначала обновите Statedesk.',
  'document.missing': 'Не хватает значения в «{where}». Заполните его.',
  'document.wrong-type': 'Значение в «{where}» не того вида: ожидается {expected}.',
  'document.wrong-value': 'Значение в «{where}» недопустимо. Допустимы: {values}.',
  'document.wrong-form': 'Значение в «{where}» записано неверно: {hint}.',
  'document.wrong-key': 'Имя «{key}» нельзя использовать в «{where}». Используйте латинские буквы, цифры и дефис.',
  'document.unknown-key': 'Неизвестное имя «{key}». Удалите или исправьте его.',
  'document.too-big': 'Значение в «{where}» слишком длинное или большое: не более {maximum, number}.',
  'document.too-small': 'Значение в «{where}» слишком короткое или маленькое: не менее {minimum, number}.',

  'too-many-states':
    'В процессе {count, number} состояний, возможно не более {limit, number}. Разделите его на несколько процессов.',
  'too-many-transitions':
    'В процессе {count, number} переходов, возможно не более {limit, number}. Разделите его на несколько процессов.',
  'too-deep': 'Состояние «{state}» вложено глубже {limit, number} уровней. Вынесите его наружу.',
  'duplicate-state': 'У двух состояний идентификатор «{name}». Переименуйте одно из них.',
  'duplicate-transition': 'У двух переходов идентификатор «{name}». Переименуйте один из них.',
  'duplicate-field': 'Два поля называются «{name}». Переименуйте одно из них.',
  'duplicate-choice': 'У двух вариантов идентификатор «{name}». Переименуйте один из них.',
  'duplicate-option': 'Две опции называются «{name}». Переименуйте одну из них.',
  'duplicate-event': 'Событие «{name}» объявлено дважды. Удалите одно объявление.',
  'duplicate-policy': 'У двух правил SLA идентификатор «{name}». Переименуйте одно из них.',
  'duplicate-rule': 'У двух правил назначения идентификатор «{name}». Переименуйте одно из них.',
  'duplicate-scenario': 'У двух сценариев идентификатор «{name}». Удалите один из них.',
  'duplicate-country': 'Страна {name} указана дважды. Объедините записи.',
  'duplicate-input': 'Поле «{name}» стоит в форме дважды. Удалите одно.',
  'duplicate-priority': 'У приоритета {name} две цели. Оставьте одну.',
  'reserved-name': '«{name}» — зарезервированное слово, оно не может быть идентификатором. Выберите другое.',
  'unknown-parent':
    'Состояние «{state}» лежит в «{parent}», которого нет. Перенесите его в другое состояние или на верхний уровень.',
  'parent-cycle': 'Состояния «{state}» и «{parent}» лежат друг в друге. Вынесите одно из них.',
  'childless-parent':
    'Состояние «{state}» лежит в «{parent}», которое не может содержать состояний. Сделайте «{parent}» составным или параллельным.',
  'missing-initial': 'У «{state}» не указано начальное состояние. Выберите его.',
  'unknown-initial': '«{state}» начинается с «{initial}», которого нет. Выберите другое начальное состояние.',
  'initial-outside': '«{state}» начинается с «{initial}», которое не лежит прямо внутри. Выберите состояние внутри.',
  'initial-history': '«{state}» начинается с состояния истории «{initial}». Выберите обычное состояние.',
  'compound-without-children':
    'Составное состояние «{state}» пусто. Добавьте состояние внутрь или сделайте его обычным.',
  'parallel-without-regions': 'У параллельного состояния «{state}» нет областей. Добавьте их или сделайте его обычным.',
  'history-without-fallback':
    'Состояние истории «{state}» не знает, куда идти в первый раз. Выберите запасное состояние.',
  'unknown-fallback': 'Запасное состояние «{fallback}» для истории «{state}» не существует. Выберите другое.',
  'fallback-outside':
    'Запасное состояние «{fallback}» лежит вне того, что помнит история «{state}». Выберите состояние внутри.',
  'fallback-history': 'Запасное состояние «{fallback}» для истории «{state}» само является историей. Выберите обычное.',
  'unknown-source':
    'Переход «{transition}» выходит из «{source}», которого нет. Проведите его из существующего состояния.',
  'unknown-target': 'Переход «{transition}» ведёт в «{target}», которого нет. Проведите его в существующее состояние.',
  'transition-from-final':
    'Переход «{transition}» выходит из конечного состояния «{state}», а из конечных не выходят. Сделайте состояние обычным или удалите переход.',
  'transition-from-history':
    'Переход «{transition}» выходит из состояния истории «{state}», в котором заявка не остаётся. Проведите его из обычного состояния.',
  'done-without-inside':
    'Переход «{transition}» ждёт завершения «{state}», но внутри нечему завершаться. Укажите вместо этого событие.',
  'shadowed-transition':
    'В состоянии «{state}» переход «{transition}» никогда не сработает: раньше всегда срабатывает «{first}». Дайте «{first}» условие или поменяйте порядок.',
  'eventless-cycle':
    'Заявка будет вечно ходить по кругу: {states}. Пусть хотя бы один из этих переходов ждёт события или срока.',
  'undeclared-event':
    'Переход «{transition}» ждёт события «{event}», которое не объявлено. Объявите его или выберите другое.',
  'zero-delay': 'Задержка перехода «{transition}» равна нулю. Укажите длительность или сделайте переход безусловным.',
  'absurd-delay': 'Задержка перехода «{transition}» больше {years, number} лет. Проверьте единицу времени.',
  'at-unknown-field': 'Переход «{transition}» наступает во время из поля «{field}», которого нет. Выберите поле.',
  'at-no-instant':
    'Переход «{transition}» наступает во время из поля «{field}», но в нём нет времени. Выберите поле с датой и временем.',
  'queue-without-team':
    'У состояния «{state}» есть очередь, но нет команды. Выберите команду, которая за него отвечает.',
  'unknown-team': 'Команды «{team}» нет. Выберите существующую или сначала создайте её.',
  'table-unknown-field': 'Команда состояния «{state}» зависит от поля «{field}», которого нет. Выберите другое поле.',
  'table-no-choice':
    'Команда состояния «{state}» зависит от поля «{field}», но это не выбор и не переключатель. Выберите такое поле.',
  'table-unknown-value':
    'В таблице команд состояния «{state}» указано «{value}», такого значения у поля «{field}» нет. Исправьте строку.',
  'table-unknown-input':
    'Строка таблицы команд состояния «{state}» проверяет «{field}», но такого столбца нет. Добавьте столбец или исправьте строку.',
  'table-too-large': 'В таблице команд состояния «{state}» больше {limit, number} случаев. Уменьшите число столбцов.',
  'table-gap':
    'В таблице команд состояния «{state}» нет команды для {count, plural, one {# случая} few {# случаев} many {# случаев} other {# случая}}, например: {gap}. Добавьте строку для него или последнюю строку для всех остальных.',
  'no-condition': `Это условие даёт ${kindGiven('type')}, а не «да» или «нет». Сравните его с чем-нибудь.`,
  'set-malformed': 'Действию «записать поле» нужны поле и выражение, больше ничего. Заполните оба.',
  'set-unknown-field': 'Действие записывает поле «{field}», которого нет. Выберите другое поле.',
  'set-does-not-fit': `В поле «{field}» хранится ${kind('expected')}, а выражение даёт ${kindGiven('type')}. Исправьте выражение.`,
  'unknown-action': 'Действие «{action}» неизвестно. Выберите другое или установите плагин, который его даёт.',
  'wrong-action': 'Действие «{action}» заполнено неверно: {detail}.',
  'unknown-option': 'Опции «{option}» нет. Выберите другую или объявите её.',
  'unknown-policy': 'Состояние «{state}» решает о часах правила «{policy}», которого нет. Удалите это решение.',
  'unknown-calendar': 'Календаря обслуживания «{calendar}» нет. Выберите другой или сначала создайте его.',
  'unknown-person': 'Правило назначения «{rule}» называет «{person}», но такого человека нет. Выберите другого.',
  'unknown-form-field':
    'Форма события «{event}» спрашивает поле «{field}», которого нет. Уберите его или объявите поле.',
  'empty-range':
    'Поле «{field}» не может иметь значения: не менее {minimum, number} и не более {maximum, number}. Исправьте границы.',
  'waiting-for-nothing':
    'Состояние «{state}» указывает, кого ждёт, но не является ожиданием. Выберите категорию «ожидание».',

  ...behaviourRu,
  ...workRu,
  ...exchangeRu,

  unreachable: 'Ни одна заявка не попадёт в состояние «{state}». Проведите к нему переход или удалите его.',
  'dead-end': 'Из состояния «{state}» нет выхода. Проведите переход или сделайте его концом.',
  'no-end': 'У процесса нет конца. Сделайте состояние конечным или выберите ему категорию «закрыта».',
  'no-way-to-end': 'Из состояния «{state}» заявка не может дойти до конца. Проведите к нему путь.',
  'never-done':
    'Переход «{transition}» ждёт завершения «{state}», но оно не завершается. Добавьте внутрь конечное состояние.',
  'no-clock-decision': 'Состояние «{state}» ничего не говорит о часах SLA. Дайте ему категорию.',
  'unsent-event': 'Никто не может отправить событие «{event}». Выберите роли, которым это можно.',
  'unused-field': 'Поле «{field}» нигде не используется. Спросите его в форме или удалите.',
  'unused-row':
    'Строка {row, number} таблицы команд состояния «{state}» никогда не сработает: её закрывают предыдущие. Удалите её или поднимите выше.',

  'import.renamed': 'Событие «{name}» называется здесь «{to}».',
  'import.guard':
    'Условие «{guard}» — это программа, которой в файле нет. Оно стало «{to}» и никогда не выполняется: напишите условие выражением.',
  'import.action':
    'Действие «{action}» — это программа, которой в файле нет. Оно стало «{to}»: выберите вместо него действие плагина.',
  'import.delay': 'Задержку «{delay}» перенести нельзя. Она стала {to}: проверьте её.',
  'import.invoke':
    'Состояние «{state}» вызывает службу, это перенести нельзя. Используйте действие, которое отвечает событием.',
  'import.wildcard': 'Переход для «{name}» перенести нельзя. Проведите по переходу на каждое событие.',
  'import.target': 'Цель «{target}» перенести нельзя. Проведите переход заново.',
  'import.root-transition': 'Машина действует как целое, поэтому теперь всё лежит в состоянии «{state}».',
  'import.ignored': 'Для «{what}» в процессе нет места, это пропущено.',

  'expression.too-long': 'Выражение длиннее {limit, number} символов. Разделите его или вынесите часть в поле.',
  'expression.too-complex': 'Выражение слишком сложное. Разделите его или вынесите часть в поле.',
  'expression.ended': 'Выражение обрывается: в конце чего-то не хватает.',
  'expression.syntax': 'Выражение не читается начиная с «{near}» (символ {position, number}).',
  'expression.unknown-variable':
    'Имя «{name}» неизвестно (символ {position, number}). Поле пишется fields.{name}; ещё есть ticket, event, requester, customer, options и facts.',
  'expression.unknown-function': 'Функции «{name}» нет (символ {position, number}).',
  'expression.nested-loop':
    '«{name}» у символа {position, number} перебирает список внутри другого списка. Разделите выражение.',
  'expression.taken-name': 'Имя «{name}» у символа {position, number} занято. Возьмите другое, например «item».',
  'expression.pattern':
    'Шаблоны использовать нельзя (символ {position, number}). Возьмите contains, startsWith или endsWith.',
  'expression.duration':
    'Длительность пишется прямо, например duration("1h30m"): часы, минуты, секунды (символ {position, number}).',
  'expression.literal': 'Здесь можно писать только тексты, числа, true, false и null (символ {position, number}).',
  'expression.unknown-ticket':
    'У заявки нет «{name}» (символ {position, number}). Есть key, subject, priority, country, category и states.',
  'expression.unknown-fields': 'Поля «{name}» нет (символ {position, number}). Объявите его или исправьте имя.',
  'expression.unknown-event':
    'Это событие не приносит «{name}» (символ {position, number}). Добавьте поле в форму события.',
  'expression.unknown-requester':
    'У заявителя нет «{name}» (символ {position, number}). Есть id, vip, language и country.',
  'expression.unknown-customer': 'У клиента нет «{name}» (символ {position, number}). Есть id, vip и contract.',
  'expression.unknown-options': 'Опции «{name}» нет (символ {position, number}). Объявите её или исправьте имя.',
  'expression.unknown-choice':
    'У поля «{field}» нет варианта «{value}» (символ {position, number}), поэтому это никогда не выполнится.',
  'expression.computed-name':
    'Имя нельзя вычислять (символ {position, number}). Напишите его явно, например fields.amount.',
  'expression.does-not-fit': `${kind('left')} {operator} ${kind('right')} не сочетаются (символ {position, number}).`,
  'expression.ill-typed': 'То, что стоит у «{near}», сюда не подходит (символ {position, number}).',
  'expression.too-much-data':
    'Тексты или списки слишком длинные для этого выражения. Сравнивайте более короткие или ищите постоянное слово.',
  'expression.absent-value': '«{name}» не заполнено. Заполните или сначала проверьте has({name}).',
  'expression.failed': 'Выражение нельзя вычислить с имеющимися значениями ({detail}).',
  'expression.not-a-number': 'Выражение не даёт числа. Нет ли деления на ноль?',
  'expression.no-instant': 'Выражение не даёт правильного времени.',
  'expression.no-value': 'Выражение даёт то, что нельзя сохранить.',
} satisfies Record<LanguageMessage, string>;
