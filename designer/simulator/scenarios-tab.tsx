'use client';
import { Button, Switch } from '@mantine/core';
import { textIn } from '#catalog/language';
import { Icon } from '#ui/icons';
import { EmptyState } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { Fold } from './fold.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import styles from './simulator.module.css';
import { suggestionName } from './suggestion-title.ts';
import { SuggestionsSection } from './suggestions-section.tsx';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator } from './use-simulator.ts';

/** How much of the workflow the scenarios play. */
function CoverageSection({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const { work, document, show } = simulator;
  const { results } = work;
  if (!results || document.scenarios.length === 0) return null;
  const { states, transitions } = results.missed;
  return (
    <section className={styles['block']} aria-label={t('coverage.title')}>
      <div className={styles['head']}>
        <h2>{t('coverage.title')}</h2>
        <Switch
          label={t('coverage.show')}
          checked={simulator.coverageShown}
          onChange={(event) => simulator.showCoverage(event.currentTarget.checked)}
        />
      </div>
      <p className={styles['text']} data-coverage>
        {t('coverage.figures', {
          states: document.states.length - states.length,
          ofStates: document.states.length,
          transitions: document.transitions.length - transitions.length,
          ofTransitions: document.transitions.length,
        })}
      </p>
      {transitions.length === 0 ? (
        <p className={styles['soft']}>{t('coverage.whole')}</p>
      ) : (
        <details>
          <summary className={styles['soft']}>{t('coverage.missed', { count: transitions.length })}</summary>
          <ul className={styles['list']}>
            {transitions.map((id) => (
              <li key={id}>
                <button type="button" className={styles['line']} onClick={() => show({ kind: 'transition', id })}>
                  <span>{suggestionName(document, id, language)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The stories that the workflow must tell: played all at once, changed, and what they leave out. */
export function ScenariosTab({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const { document, work, shownScenario, showScenario } = simulator;
  const { scenarios } = document;
  const { results, running, failed } = work;
  return (
    <div className={styles['scroll']}>
      <section className={styles['block']} aria-label={t('scenarios.title')}>
        {scenarios.length === 0 ? (
          <EmptyState title={t('scenarios.none')} />
        ) : (
          <>
            <div className={styles['row']}>
              <Button loading={running} leftSection={<Icon name="play" size={12} />} onClick={work.run}>
                {t('scenarios.run', { count: scenarios.length })}
              </Button>
              <span role="status" className={styles['text']}>
                {running ? t('scenarios.running') : failed ? t('scenarios.failedToRun') : null}
                {!running && !failed && results
                  ? t('scenarios.result', { passed: results.passed, failed: results.failed })
                  : null}
              </span>
            </div>
            {results && results.failed > 0 ? <p className={styles['soft']}>{t('scenarios.gate')}</p> : null}
          </>
        )}
      </section>
      <CoverageSection simulator={simulator} />
      {scenarios.length > 0 ? (
        <Fold title={t('scenarios.title')} count={scenarios.length} opened>
          <ul className={styles['list']}>
            {scenarios.map((scenario) => {
              const failure = results?.failures[scenario.id];
              const shown = shownScenario === scenario.id;
              const status = !results ? 'unknown' : failure ? 'failed' : 'passed';
              return (
                <li key={scenario.id}>
                  <button
                    type="button"
                    className={styles['line']}
                    aria-expanded={shown}
                    data-scenario={scenario.id}
                    data-status={status}
                    onClick={() => showScenario(shown ? undefined : scenario.id)}
                  >
                    <span className={styles[status]}>
                      <Icon
                        name={failure ? 'error' : results ? 'check' : 'more'}
                        size={14}
                        label={t(`scenarios.${status}`)}
                      />
                    </span>
                    <span className={styles['grow']}>{textIn(scenario.title, language)}</span>
                  </button>
                  {shown ? <ScenarioCard simulator={simulator} scenario={scenario} failure={failure} /> : null}
                </li>
              );
            })}
          </ul>
        </Fold>
      ) : null}
      <SuggestionsSection simulator={simulator} />
    </div>
  );
}
