import { expect, it } from 'vitest';
import { toCommandFailure } from './command-failure.ts';
import { errorCode, unpackSqlState } from './error-table.ts';
import { PostgresError } from './postgres-protocol.ts';

const failed = (code: string) =>
  toCommandFailure(
    new PostgresError(
      new Map([
        ['C', code],
        ['M', 'because'],
      ]),
    ),
  );

it('unpacks the codes that the engine puts into write errors', () => {
  expect(unpackSqlState(319_029_277)).toBe('M001C'); // as seen for a double key
  expect(unpackSqlState(486_539_293)).toBe('M000M'); // as seen for a change of _id
});

it('maps both ways in which the engine reports a double key to 11000', () => {
  for (const state of ['M001C', '23505', '23P01']) expect(errorCode(state).code).toBe(11_000);
});

it('takes an unlisted code of the extension for a bad argument, of PostgreSQL for an internal error', () => {
  expect(errorCode('M00ZZ')).toEqual({ code: 2, codeName: 'BadValue' });
  expect(errorCode('XX000')).toEqual({ code: 1, codeName: 'InternalError' });
});

it('lets drivers run a transaction again after a conflict, and only then', () => {
  const labels = ['TransientTransactionError'];
  expect(failed('40001').document()).toMatchObject({ ok: 0, code: 112, errmsg: 'because', errorLabels: labels });
  expect(failed('40P01').document()).toMatchObject({ code: 112, errorLabels: labels });
  expect(failed('M0001').document()).not.toHaveProperty('errorLabels');
});
