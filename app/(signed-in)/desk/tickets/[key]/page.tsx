import { TicketPage } from '#runtime/desk';

export default async function Page({ params }: { readonly params: Promise<{ readonly key: string }> }) {
  return <TicketPage ticketKey={(await params).key} />;
}
