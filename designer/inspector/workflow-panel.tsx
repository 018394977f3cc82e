'use client';
import { textIn } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { EventsSection } from './events-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { FragmentsSection } from './fragments-section.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { OptionsSection } from './options-section.tsx';
import { PoliciesSection } from './policies-section.tsx';
import { RoutingSection } from './routing-section.tsx';
import { TeamsSection } from './teams-section.tsx';
import { TextsSection } from './texts-section.tsx';

/** Everything about the workflow as a whole. */
export function WorkflowPanel() {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run } = editor;
  return (
    <>
      <div className={styles['panel']}>
        <h2 className={styles['heading']}>{t('workflow.heading')}</h2>
        <LiveText
          label={t('title')}
          value={textIn(document.title, language)}
          onWrite={(title, gesture) => run({ type: 'setWorkflowTitle', title, language }, gesture)}
        />
        <span className={styles['id']}>{document.id}</span>
        <LiveText
          label={t('workflow.description')}
          value={document.description ?? ''}
          multiline
          onWrite={(text, gesture) =>
            run({ type: 'setWorkflowDescription', ...(text === '' ? {} : { description: text }) }, gesture)
          }
        />
        <LiveText
          label={t('workflow.keyPrefix')}
          description={t('workflow.keyPrefixHint', { example: `${document.keyPrefix}-42` })}
          value={document.keyPrefix}
          onWrite={(text, gesture) => run({ type: 'setKeyPrefix', keyPrefix: text.toUpperCase() }, gesture)}
        />
      </div>
      <EventsSection />
      <FieldsSection />
      <OptionsSection />
      <PoliciesSection />
      <RoutingSection />
      <FragmentsSection />
      <TeamsSection />
      <TextsSection />
    </>
  );
}
