import { expect, test } from 'vitest';
import { addressedTicket } from './addressed-ticket.ts';

test.each([
  ['REP-42', 'REP-42'],
  ['rep-42', 'REP-42'],
  ['replay-69d0658daf16fdf8%3AA', 'replay-69d0658daf16fdf8:A'],
  ['01a205ab-c5ca-710b-9a81-b47f87e929ff', '01a205ab-c5ca-710b-9a81-b47f87e929ff'],
])('%s names %s', (segment, ticket) => {
  expect(addressedTicket(segment)).toBe(ticket);
});
