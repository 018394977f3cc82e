import { textIn, type Language, type Text } from './text.ts';
import { SYSTEM_EVENTS } from './vocabulary.ts';
import type { Workflow } from './workflow.ts';

type SystemEvent = (typeof SYSTEM_EVENTS)[number];

/** What people call the events that the desk and the kernel send by themselves. */
const TITLES: Readonly<Record<SystemEvent, Required<Text>>> = {
  'sla.warning': { en: 'Target soon missed', ru: 'Срок скоро истечёт', pl: 'Termin wkrótce minie' },
  'sla.breached': { en: 'Target missed', ru: 'Срок нарушен', pl: 'Termin przekroczony' },
  'effect.completed': { en: 'Action done', ru: 'Действие выполнено', pl: 'Akcja wykonana' },
  'effect.failed': { en: 'Action failed', ru: 'Действие не удалось', pl: 'Akcja nie powiodła się' },
  'ticket.comment': { en: 'Internal note', ru: 'Внутренняя заметка', pl: 'Notatka wewnętrzna' },
  'ticket.reply': { en: 'Public reply', ru: 'Ответ заявителю', pl: 'Odpowiedź publiczna' },
  'ticket.take': { en: 'Taken', ru: 'Взята в работу', pl: 'Przejęte' },
  'ticket.release': { en: 'Released', ru: 'Возвращена в очередь', pl: 'Zwolnione' },
  'ticket.assign': { en: 'Assigned', ru: 'Назначен исполнитель', pl: 'Przydzielono osobę' },
  'ticket.set-fields': { en: 'Fields changed', ru: 'Поля изменены', pl: 'Zmieniono pola' },
  'ticket.set-priority': { en: 'Priority changed', ru: 'Приоритет изменён', pl: 'Zmieniono priorytet' },
  'tasks.completed': { en: 'Tasks completed', ru: 'Задачи выполнены', pl: 'Zadania wykonane' },
  'tasks.failed': { en: 'Tasks failed', ru: 'Задачи не выполнены', pl: 'Zadania niewykonane' },
  'task.overdue': { en: 'Task overdue', ru: 'Задача просрочена', pl: 'Zadanie po terminie' },
  'approval.approved': { en: 'Approved', ru: 'Согласовано', pl: 'Zaakceptowano' },
  'approval.rejected': { en: 'Rejected', ru: 'Отклонено', pl: 'Odrzucono' },
  'approval.expired': { en: 'Approval expired', ru: 'Срок согласования истёк', pl: 'Termin akceptacji minął' },
  'link.added': { en: 'Link added', ru: 'Связь добавлена', pl: 'Dodano powiązanie' },
  'link.changed': {
    en: 'Linked ticket changed',
    ru: 'Связанная заявка изменилась',
    pl: 'Zmiana w powiązanym zgłoszeniu',
  },
  'link.refused': {
    en: 'Linked ticket refused',
    ru: 'Связанная заявка отказала',
    pl: 'Powiązane zgłoszenie odmówiło',
  },
};

const isSystemEvent = (type: string): type is SystemEvent => Object.hasOwn(TITLES, type);

/** The title of an event that the desk or the kernel sends by itself; `undefined` for any other. */
export function systemEventText(type: string): Text | undefined {
  return isSystemEvent(type) ? TITLES[type] : undefined;
}

/** What people call an event that the desk or the kernel sends by itself; `undefined` for any other. */
export function systemEventTitle(type: string, language: Language): string | undefined {
  return isSystemEvent(type) ? textIn(TITLES[type], language) : undefined;
}

/** An event as people know it: the title that the workflow gives it, else that of a system event, else its type. */
export function eventTitle({ events }: Pick<Workflow, 'events'>, type: string, language: Language): string {
  const declared = events.find((event) => event.type === type);
  return declared ? textIn(declared.title, language) : (systemEventTitle(type, language) ?? type);
}
