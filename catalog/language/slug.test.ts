import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTypeSchema, nameSchema, slugSchema } from '#catalog/language';
import { eventTypeFrom, nameFrom, slugFrom } from './slug.ts';

const free = { taken: new Set<string>(), fallback: 'state' };

describe('slugFrom', () => {
  it.each([
    ['In work', 'in-work'],
    ['W trakcie — część', 'w-trakcie-czesc'],
    ['Zażółć gęślą jaźń', 'zazolc-gesla-jazn'],
    ['Передан в 3-ю линию', 'peredan-v-3-yu-liniyu'],
    ['Ещё объём', 'eshche-obem'],
    ['24x7', 'state-24x7'],
    ['???', 'state'],
    ['日本', 'state'],
  ])('makes an id of %s', (title, slug) => expect(slugFrom(title, free)).toBe(slug));

  it('numbers an id that is taken, also one that every object has', () => {
    expect(slugFrom('New', { ...free, taken: new Set(['new', 'new-2']) })).toBe('new-3');
    expect(slugFrom('constructor', free)).toBe('constructor-2');
  });

  it('is always a slug, and never a taken one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const first = slugFrom(title, free);
        const second = slugFrom(title, { ...free, taken: new Set([first]) });
        expect(slugSchema.safeParse(first).success).toBe(true);
        expect(slugSchema.safeParse(second).success).toBe(true);
        expect(second).not.toBe(first);
      }),
    );
  });
});

describe('nameFrom', () => {
  it.each([
    ['Product team', 'productTeam'],
    ['Номер договора', 'nomerDogovora'],
    ['2nd line', 'state2ndLine'],
    ['value of', 'valueOf2'],
  ])('makes a name of %s', (title, name) => expect(nameFrom(title, free)).toBe(name));

  it('is always a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(nameSchema.safeParse(nameFrom(title, free)).success).toBe(true);
      }),
    );
  });
});

describe('eventTypeFrom', () => {
  it('makes a type of a title', () => {
    expect(eventTypeFrom('Take in work', new Set())).toBe('ticket.take-in-work');
    expect(eventTypeFrom('Take in work', new Set(['ticket.take-in-work']))).toBe('ticket.take-in-work-2');
    expect(eventTypeFrom('…', new Set())).toBe('ticket.event');
  });

  it('is always an event type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(eventTypeSchema.safeParse(eventTypeFrom(title, new Set())).success).toBe(true);
      }),
    );
  });
});
