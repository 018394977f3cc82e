import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { composeDesk } from '#app/compose';
import { areasOf, SignedInShell, signInPath } from '#catalog/screens';
import { RAIL_COOKIE } from '#ui/shell';

/** Every page behind sign-in, inside the shell. */
export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const desk = await composeDesk();
  const asked = await headers();
  const person = await desk.personOf(asked);
  if (person === undefined) redirect(signInPath(asked.get('x-path') ?? '/'));
  const rail = (await cookies()).get(RAIL_COOKIE)?.value === 'narrow' ? 'narrow' : 'wide';
  const { name, email, language } = person;
  return (
    <SignedInShell person={{ name, email, language }} areas={areasOf(person)} rail={rail}>
      {children}
    </SignedInShell>
  );
}
