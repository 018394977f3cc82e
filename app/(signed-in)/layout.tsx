import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { composeDesk } from '#app/compose';
import { areasOf, SignedInShell } from '#catalog/screens';
import { RAIL_COOKIE } from '#ui/shell';

/** Every page behind sign-in, inside the shell. */
export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const desk = await composeDesk();
  const person = await desk.personOf(await headers());
  if (person === undefined) redirect('/sign-in');
  const rail = (await cookies()).get(RAIL_COOKIE)?.value === 'narrow' ? 'narrow' : 'wide';
  const { name, email, language } = person;
  return (
    <SignedInShell person={{ name, email, language }} areas={areasOf(person)} rail={rail}>
      {children}
    </SignedInShell>
  );
}
