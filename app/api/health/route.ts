import { composeDesk } from '#app/compose';

export const dynamic = 'force-dynamic';

/** 200 as soon as the desk is composed: the database answers and its data are of this version. */
export async function GET(): Promise<Response> {
  await composeDesk();
  return Response.json({ status: 'ok' });
}
