'use client';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGES } from '#catalog/language';
import { textPlaces, type TextPlace } from '#designer/document';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { Section } from './section.tsx';

const lacks = ({ text }: TextPlace) => LANGUAGES.some((language) => text[language] === undefined);

/** Every text of the workflow in each language, side by side; what is missing is marked. */
export function TextsSection() {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  const [onlyMissing, setOnlyMissing] = useState(true);
  const places = textPlaces(editor.document);
  const missing = places.filter(lacks).length;
  // A text that was just completed stays while its section is open: only those complete from the begin are left out.
  const [listed, setListed] = useState<ReadonlySet<string>>(new Set());
  const shown = places.filter((place) => !onlyMissing || lacks(place) || listed.has(place.path.join(' ')));
  return (
    <Section title={t('texts.title')} count={missing}>
      <p className={styles['soft']} role="status">
        {t('texts.missing', { count: missing })}
      </p>
      <Switch
        label={t('texts.onlyMissing')}
        checked={onlyMissing}
        onChange={(event) => {
          setListed(new Set());
          setOnlyMissing(event.currentTarget.checked);
        }}
      />
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {shown.map((place) => {
          const { path, text } = place;
          const key = path.join(' ');
          return (
            <li key={key} className={styles['item']}>
              {LANGUAGES.map((language) => (
                <LiveText
                  key={language}
                  label={t(`texts.${language}`)}
                  value={text[language] ?? ''}
                  placeholder={text[language] === undefined ? t('texts.lacking') : ''}
                  onWrite={(sentence, gesture) => {
                    setListed((before) => new Set(before).add(key));
                    return editor.run(
                      {
                        type: 'translate',
                        path,
                        language,
                        ...(sentence.trim() === '' && language !== 'en' ? {} : { sentence }),
                      },
                      gesture,
                    );
                  }}
                />
              ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
