import { composeDesk } from '#app/compose';
import { SignInPage } from '#catalog/screens';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const desk = await composeDesk();
  return <SignInPage demo={desk.demo} />;
}
