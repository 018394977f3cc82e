'use client';
import { use } from 'react';
import { PLUGIN_MANIFESTS } from '#app/manifests';
import { startChecker } from '#app/start-checker';
import { DesignerPage } from '#designer/screens';

export default function Page({ params }: { readonly params: Promise<{ readonly workflow: string }> }) {
  return <DesignerPage workflowKey={use(params).workflow} manifests={PLUGIN_MANIFESTS} startChecker={startChecker} />;
}
