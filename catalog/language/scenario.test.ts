import { describe, expect, it } from 'vitest';
import { scenarioSchema } from './scenario.ts';

const story = {
  id: 'repair-in-time',
  title: { en: 'A repair in time' },
  given: {
    country: 'PL',
    priority: 2,
    fields: { product: 'modem' },
    requester: { id: 'jan', vip: true, language: 'pl' },
    at: '2026-03-02T09:00:00Z',
  },
  steps: [
    {
      send: 'ticket.start',
      with: { amount: '12.50' },
      by: { role: 'agent', team: 'desk' },
      expect: { states: ['working'], due: { resolution: '2026-03-02T13:00:00+01:00' } },
    },
    { advance: 'PT4H', expect: { effects: ['notifications.send'] } },
    { send: 'ticket.start', expect: { refused: 'event-not-accepted' } },
  ],
};

describe('scenarioSchema', () => {
  it('reads a story', () => expect(scenarioSchema.parse(story)).toEqual(story));

  it.each([
    ['an instant without an offset', { ...story, given: { at: '2026-03-02T09:00:00' } }],
    ['no step', { ...story, steps: [] }],
    ['a step that both sends and waits', { ...story, steps: [{ send: 'ticket.start', advance: 'PT1H' }] }],
    ['an unknown expectation', { ...story, steps: [{ advance: 'PT1H', expect: { colour: 'red' } }] }],
    ['an unknown role', { ...story, steps: [{ send: 'ticket.start', by: { role: 'king' } }] }],
    ['a duration in months', { ...story, steps: [{ advance: 'P1M' }] }],
  ])('refuses %s', (_, value) => expect(scenarioSchema.safeParse(value).success).toBe(false));
});
