'use client';
import { Button, Select, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState, type SubmitEvent } from 'react';
import { formOf, textIn, type Field, type Text } from '#catalog/language';
import { checkFields, FieldForm } from '#ui/forms';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { useDeskClient } from '../desk-api.ts';
import { namesOf } from '../names.ts';
import { EMPTY_WORKFLOW } from '../parts/empty-workflow.ts';
import { useReasonWords } from '../parts/use-reason-words.ts';
import { newTicketTexts } from '../texts/new-ticket-texts.ts';
import { Refusal } from '../ticket/refusal.tsx';
import { useAct } from '../use-act.ts';
import type { Directory } from '../use-directory.ts';
import { useDraft } from '../use-draft.ts';
import styles from './new-ticket.module.css';
import { PeopleInputs } from './people-inputs.tsx';
import { PriorityInputs } from './priority-inputs.tsx';
import { draftFields, draftPriority, EMPTY_DRAFT, parseDraft, type TicketDraft } from './ticket-draft.ts';

/** A workflow of which tickets can be created. */
export interface Creatable {
  readonly workflow: string;
  readonly title: Text;
  readonly fields: readonly Field[];
}

/** The act of creating; it goes to the new ticket's page. */
function useCreate(fields: readonly Field[], onCreated: (key: string) => void) {
  const client = useDeskClient();
  return useAct<TicketDraft & { readonly workflow: string }>(
    useCallback(
      async (draft, eventId) => {
        const { workflow, subject, requester, customer, country } = draft;
        const answer = await client.tickets.create.mutate({
          ...{ workflow, eventId, subject: subject.trim(), priority: draftPriority(draft) },
          fields: {
            ...draftFields(
              draft,
              fields.map(({ id }) => id),
            ),
          },
          ...(requester !== undefined && { requester }),
          ...(customer !== undefined && { customer }),
          ...(country !== undefined && { country }),
        });
        if (answer.ticket !== undefined) onCreated(answer.ticket.key);
        return answer;
      },
      [client, fields, onCreated],
    ),
  );
}

function useNewTicket(workflows: readonly Creatable[], directory: Directory) {
  const router = useRouter();
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const draft = useDraft('new ticket', EMPTY_DRAFT, parseDraft);
  const { value, clear } = draft;
  const chosen = workflows.find(({ workflow }) => workflow === value.workflow) ?? workflows[0];
  const fields = useMemo(() => chosen?.fields ?? [], [chosen]);
  const created = useCallback(
    (key: string) => {
      clear();
      router.push(addresses.ticket(key));
    },
    [clear, router],
  );
  const act = useCreate(fields, created);
  const shape = useMemo(() => ({ ...EMPTY_WORKFLOW, fields: [...fields] }), [fields]);
  const names = useMemo(
    () => namesOf(shape, reader, { people: directory.personNames, teams: directory.teamTitles }),
    [shape, reader, directory],
  );
  const say = useReasonWords(shape, names);
  const forms = useMemo(
    () => fields.map((field) => formOf(field, { language: reader, required: field.required })),
    [fields, reader],
  );
  return { draft, chosen, forms, act, say, reader };
}

export interface NewTicketFormProps {
  readonly workflows: readonly Creatable[];
  readonly directory: Directory;
}

/** The form of a new ticket; what is written stays as a draft until the ticket is there. */
export function NewTicketForm({ workflows, directory }: NewTicketFormProps) {
  const t = useTexts(newTicketTexts);
  const { draft, chosen, forms, act, say, reader } = useNewTicket(workflows, directory);
  const { value, change } = draft;
  const [checked, setChecked] = useState(false);
  const problems = useMemo(() => checkFields(forms, value.fields), [forms, value.fields]);
  const noSubject = value.subject.trim() === '';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (noSubject || Object.keys(problems).length > 0 || chosen === undefined) return;
    await act.run({ ...value, workflow: chosen.workflow });
  };
  const fieldProps = {
    values: value.fields,
    problems: checked ? problems : {},
    onChange: (id: string, next: string | number | boolean | undefined) =>
      change({ ...value, fields: { ...value.fields, [id]: next ?? '' } }),
  };
  const [required, others] = [true, false].map((wanted) => forms.filter((form) => form.required === wanted));
  return (
    <form className={styles['form']} aria-label={t('title')} noValidate onSubmit={(event) => void submit(event)}>
      <Select
        label={t('workflow')}
        data={workflows.map(({ workflow, title }) => ({ value: workflow, label: textIn(title, reader) }))}
        value={chosen?.workflow ?? null}
        allowDeselect={false}
        onChange={(workflow) => change({ ...value, workflow: workflow ?? undefined })}
      />
      <TextInput
        label={t('subject')}
        placeholder={t('subjectHint')}
        withAsterisk
        aria-required
        maxLength={300}
        autoFocus
        value={value.subject}
        error={checked && noSubject ? t('required') : undefined}
        onChange={(event) => change({ ...value, subject: event.currentTarget.value })}
      />
      <PeopleInputs draft={value} directory={directory} onChange={(part) => change({ ...value, ...part })} />
      <PriorityInputs draft={value} onChange={change} />
      <FieldForm fields={required ?? []} {...fieldProps} />
      {others === undefined || others.length === 0 ? null : (
        <details className={styles['more']}>
          <summary>{t('more')}</summary>
          <FieldForm fields={others} {...fieldProps} />
        </details>
      )}
      <Refusal reason={act.refusal} error={act.error} say={say} />
      <div className={styles['bar']}>
        <span className={styles['hint']}>{draft.kept ? t('draft') : null}</span>
        {draft.kept ? (
          <Button variant="default" onClick={draft.clear}>
            {t('clear')}
          </Button>
        ) : null}
        <Button type="submit" loading={act.pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
