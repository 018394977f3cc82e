'use client';
import { Checkbox } from '@mantine/core';
import { textIn, type EventDeclaration } from '#catalog/language';
import { textFrom, writeText } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { IdEditor } from './id-editor.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { RemoveButton } from './remove-button.tsx';
import { RolesField } from './roles-field.tsx';
import { Section } from './section.tsx';
import { UsageList } from './usage-list.tsx';

/** The fields of an event's form: in or out, and whether they must be filled. */
function FormFields({ event }: { readonly event: EventDeclaration }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run, readOnly } = editor;
  if (document.fields.length === 0) return <p className={styles['soft']}>{t('event.noFields')}</p>;
  const write = (form: EventDeclaration['form']) => run({ type: 'changeEvent', event: event.type, change: { form } });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={styles['soft']}>{t('event.form')}</legend>
      {document.fields.map(({ id, title }) => {
        const entry = event.form.find(({ field }) => field === id);
        const name = textIn(title, language);
        return (
          <div key={id} className={styles['row']} style={{ minHeight: 32, alignItems: 'center' }}>
            <Checkbox
              label={name}
              checked={entry !== undefined}
              disabled={readOnly}
              onChange={(change) =>
                write(
                  change.currentTarget.checked
                    ? [...event.form, { field: id, required: false }]
                    : event.form.filter(({ field }) => field !== id),
                )
              }
            />
            {entry ? (
              <Checkbox
                label={t('event.required')}
                aria-label={t('event.requiredField', { field: name })}
                checked={entry.required}
                disabled={readOnly}
                onChange={(change) =>
                  write(
                    event.form.map((each) =>
                      each.field === id ? { ...each, required: change.currentTarget.checked } : each,
                    ),
                  )
                }
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

function EventItem({ event }: { readonly event: EventDeclaration }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { run } = editor;
  const title = textIn(event.title, language);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <IdEditor key={event.type} reference={{ kind: 'event', id: event.type }} />
        <RemoveButton
          label={t('event.remove', { event: title })}
          onRemove={() => run({ type: 'removeEvent', event: event.type })}
        />
      </div>
      <LiveText
        label={t('title')}
        value={title}
        onWrite={(text, gesture) =>
          run(
            { type: 'changeEvent', event: event.type, change: { title: writeText(event.title, text, language) } },
            gesture,
          )
        }
      />
      <UsageList reference={{ kind: 'event', id: event.type }} />
      <FormFields event={event} />
      <RolesField
        roles={event.roles}
        onChange={(roles) => run({ type: 'changeEvent', event: event.type, change: { roles } })}
      />
    </li>
  );
}

/** The events of the workflow, with who may send them and the form they fill. */
export function EventsSection() {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { events } = editor.document;
  return (
    <Section title={t('events')} count={events.length}>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {events.map((event) => (
          <EventItem key={event.type} event={event} />
        ))}
      </ul>
      <AddByTitle
        label={t('trigger.newTitle')}
        act={t('event.add')}
        onAdd={(title) => editor.run({ type: 'addEvent', title: textFrom(title, language) })}
      />
    </Section>
  );
}
