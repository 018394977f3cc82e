import { APPROVAL_EVENTS, LINK_EVENTS, TASK_EVENTS, type JournalEntry } from '#runtime/core';
import { translateReason } from '#ui/texts';
import { describe, expect, test } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { namesOf } from './names.ts';
import { timelineTexts } from './texts/timeline-texts.ts';
import { WORK_LINES } from './work-lines.ts';

const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: { en: 'Repair' },
  states: [
    { id: 'ordering', title: { en: 'Ordering' }, tasks: { list: [{ id: 'part', title: { en: 'Order part' } }] } },
  ],
});
const people = new Map([
  ['anna', 'Anna'],
  ['bob', 'Bob'],
]);
const names = namesOf(workflow, 'en', { people, tasks: new Map([['part-2:4', 'Order part: Fan']]) });

function told(type: string, changes: JournalEntry['changes'] = {}): string | undefined {
  const entry: JournalEntry = {
    ...{ id: 'x', number: 2, type, actor: { kind: 'person', id: 'anna', roles: ['agent'] }, at: 0, release: 'r@1' },
    ...{ outcome: 'accepted', transitions: [], from: [], to: [], changes },
  };
  const line = WORK_LINES[type]?.(entry, { names }, 'Anna');
  return line && translateReason(timelineTexts, 'en', { code: `line.${line.key}`, params: line.params });
}

describe('the timeline', () => {
  test.each([
    ['task.complete', { task: 'part-2:4' }, 'Anna completed task “Order part: Fan”'],
    ['task.take', { task: 'part-1:4' }, 'Anna took task “Order part”'],
    ['task.cancel', { task: 'gone:4' }, 'Anna cancelled task “gone:4”'],
    ['task.assign', { task: 'part-2:4', assignee: 'bob' }, 'Anna assigned task “Order part: Fan” to Bob'],
    ['approval.reject', {}, 'Anna rejected it'],
    ['approval.delegate', { delegate: 'bob' }, 'Anna let Bob decide instead'],
    ['ticket.link', { link: 'child', key: 'INC-2' }, 'Anna linked it with INC-2'],
    ['link.changed', { key: 'INC-2' }, 'Linked ticket INC-2 has changed'],
  ])('tells of %s', (type, changes, sentence) => {
    expect(told(type, changes)).toBe(sentence);
  });

  test('has a sentence for everything that people do', () => {
    const silent = [...TASK_EVENTS, ...APPROVAL_EVENTS, ...LINK_EVENTS].filter((type) => told(type) === undefined);
    expect(silent).toEqual([]);
  });
});
