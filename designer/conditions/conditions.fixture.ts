import { workflowSchema } from '#catalog/language';

/** A workflow with a field of every type. */
export const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: { en: 'Repair' },
  fields: [
    { id: 'amount', type: 'amount', title: { en: 'Amount', pl: 'Kwota' } },
    { id: 'note', type: 'text', title: { en: 'Note' } },
    { id: 'urgent', type: 'switch', title: { en: 'Urgent' } },
    { id: 'visitAt', type: 'instant', title: { en: 'Visit' } },
    {
      id: 'route',
      type: 'choice',
      title: { en: 'Route' },
      choices: [
        { id: 'per-call', title: { en: 'Per call' } },
        { id: 'contract', title: { en: 'Contract' } },
      ],
    },
  ],
  options: [{ id: 'onSite', type: 'switch', title: { en: 'On-site work' }, default: true }],
});
