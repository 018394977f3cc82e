'use client';
import { useTexts } from '#ui/texts';
import { PlayTab } from './play-tab.tsx';
import { ScenariosTab } from './scenarios-tab.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator, SimulatorTab } from './use-simulator.ts';

const TABS: readonly SimulatorTab[] = ['play', 'scenarios'];

/** The simulator beside the drawing: a run of the draft, and its scenarios. It fills its parent's height. */
export function SimulatorPanel({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const { tab, setTab, document } = simulator;
  const count = document.scenarios.length;
  return (
    <section className={styles['panel']} aria-label={t('panel')}>
      <div className={styles['tabs']} role="tablist" aria-label={t('tabs.label')}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`simulator-${each}`}
            aria-selected={tab === each}
            aria-controls="simulator-side"
            className={styles['tab']}
            onClick={() => setTab(each)}
          >
            {t(`tabs.${each}`)}
            {each === 'scenarios' && count > 0 ? <span className={styles['count']}>{count}</span> : null}
          </button>
        ))}
      </div>
      <div id="simulator-side" role="tabpanel" aria-labelledby={`simulator-${tab}`} className={styles['side']}>
        {tab === 'play' ? <PlayTab simulator={simulator} /> : <ScenariosTab simulator={simulator} />}
      </div>
    </section>
  );
}
