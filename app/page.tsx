import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { composeDesk } from '#app/compose';
import { startPath } from '#catalog/screens';

/** The start: where the person's role begins. */
export default async function StartPage() {
  const desk = await composeDesk();
  const person = await desk.personOf(await headers());
  redirect(person === undefined ? '/sign-in' : startPath(person));
}
