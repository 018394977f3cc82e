import { expect, it } from 'vitest';
import { workflowSchema } from './workflow.ts';
import { eventTitle, systemEventTitle } from './system-event-titles.ts';
import { LANGUAGES } from './text.ts';
import { SYSTEM_EVENTS } from './vocabulary.ts';

const { events } = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  events: [
    { type: 'work.begin', title: { en: 'Begin work', ru: 'Начать' } },
    { type: 'sla.breached', title: { en: 'Too late' } },
  ],
});

it('every system event has a title of its own in every language', () => {
  for (const language of LANGUAGES) {
    const titles = SYSTEM_EVENTS.map((type) => systemEventTitle(type, language));
    expect(titles.every((title, at) => title !== undefined && title !== SYSTEM_EVENTS[at])).toBe(true);
    expect(new Set(titles).size).toBe(SYSTEM_EVENTS.length);
  }
  expect(systemEventTitle('approval.approved', 'ru')).toBe('Согласовано');
});

it('an event is called as the workflow says, else as everywhere, else by its type', () => {
  expect(eventTitle({ events }, 'work.begin', 'ru')).toBe('Начать');
  expect(eventTitle({ events }, 'sla.breached', 'pl')).toBe('Too late');
  expect(eventTitle({ events }, 'tasks.completed', 'pl')).toBe('Zadania wykonane');
  expect(eventTitle({ events }, 'toString', 'en')).toBe('toString');
  expect(systemEventTitle('mail.received', 'en')).toBeUndefined();
});
