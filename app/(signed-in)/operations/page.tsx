'use client';
import { PLUGIN_MANIFESTS } from '#app/manifests';
import { OperationsPage } from '#runtime/desk';

export default function Page() {
  return <OperationsPage manifests={PLUGIN_MANIFESTS} />;
}
