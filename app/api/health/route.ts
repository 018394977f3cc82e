import { composeDesk } from '#app/compose';

export const dynamic = 'force-dynamic';

/** 200 while the desk can work: it is composed, its data are of this version, and the database answers. Else 503. */
export async function GET(): Promise<Response> {
  const answers = await composeDesk().then(
    (desk) => desk.answers(),
    () => false,
  );
  return answers ? Response.json({ status: 'ok' }) : Response.json({ status: 'unavailable' }, { status: 503 });
}
