'use client';
import { usagesOf, type Reference } from '#designer/document';
import { useTexts } from '#ui/texts';
import { Choice } from './choice.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { Section } from './section.tsx';
import { UsageList } from './usage-list.tsx';

/** The directory's teams that the workflow names: where, and the way to put another in their place. */
export function TeamsSection() {
  const t = useTexts(inspectorTexts);
  const { editor, teams } = useInspector();
  const reference = (id: string): Reference => ({ kind: 'team', id });
  const used = teams.filter(({ id }) => usagesOf(editor.document, reference(id)).length > 0);
  return (
    <Section title={t('teams.title')} count={used.length}>
      {used.length === 0 ? <p className={styles['soft']}>{t('teams.none')}</p> : null}
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {used.map(({ id, title }) => (
          <li key={id} className={styles['item']}>
            <strong>{title}</strong>
            <UsageList reference={reference(id)} />
            <Choice
              label={t('teams.replace', { team: title })}
              value={id}
              options={teams.map((team) => ({ value: team.id, label: team.title }))}
              onChoose={(by) => {
                if (by !== id) editor.run({ type: 'replaceTeam', team: id, by });
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
