import { CountryOptionsPage } from '#designer/screens';

export default async function Page({ params }: { readonly params: Promise<{ readonly workflow: string }> }) {
  return <CountryOptionsPage workflowKey={(await params).workflow} />;
}
