import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMachine, initialTransition, transition } from 'xstate';
import { bySpecificity, eventDescriptorSchema, isWildcard, matchesEvent } from './event-descriptor.ts';

const word = fc.constantFrom('mail', 'ticket', 'received', 'e-1', 'x2');
const type = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('.'));
const descriptor = fc.oneof(
  type,
  fc.constant('*'),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `${words.join('.')}.*`),
);

describe('descriptors', () => {
  it('are types, prefixes with a star, or a star', () => {
    const fits = (text: string): boolean => eventDescriptorSchema.safeParse(text).success;
    expect(['*', 'mail.*', 'mail.in.*', 'mail.received'].map(fits)).toEqual([true, true, true, true]);
    expect(['mail', 'xstate.*', '.*', '*.mail', 'mail.*.in', 'Mail.*', 'mail*', 'mail.', ''].filter(fits)).toEqual([]);
  });

  it('cover what XState takes them for', () => {
    fc.assert(
      fc.property(descriptor, type, (on, sent) => {
        const machine = createMachine({ initial: 'a', states: { a: { on: { [on]: 'b' } }, b: {} } });
        const [start] = initialTransition(machine);
        const [after] = transition(machine, start, { type: sent });
        expect(matchesEvent(on, sent)).toBe(after.value === 'b');
      }),
    );
  });

  it('are tried in the order in which XState tries them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(descriptor, { minLength: 2, maxLength: 5 }), type, (descriptors, sent) => {
        const on = Object.fromEntries(descriptors.map((each, position) => [each, `s${position}`]));
        const states = Object.fromEntries(descriptors.map((_, position) => [`s${position}`, {}]));
        const machine = createMachine({ initial: 'a', states: { a: { on }, ...states } });
        const [after] = transition(machine, initialTransition(machine)[0], { type: sent });
        const [first] = descriptors.filter((each) => matchesEvent(each, sent)).sort(bySpecificity);
        expect(after.value).toBe(first === undefined ? 'a' : on[first]);
      }),
    );
  });

  it('know the wild ones', () => {
    expect(['*', 'mail.*', 'mail.received'].map(isWildcard)).toEqual([true, true, false]);
  });
});
