'use client';
import { use } from 'react';
import { PLUGIN_MANIFESTS } from '#app/manifests';
import { TicketPage } from '#runtime/desk';

export default function Page({ params }: { readonly params: Promise<{ readonly key: string }> }) {
  return <TicketPage ticketKey={use(params).key} manifests={PLUGIN_MANIFESTS} />;
}
