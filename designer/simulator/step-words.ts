import type { ScenarioStep } from '#catalog/language';
import type { Translate } from '#ui/texts';
import type { simulatorEn } from './texts/en.ts';
import type { SimulatorWords } from './use-words.ts';

/** What a step was, in words: the event and who sent it, or how much time passed. */
export function stepWords(
  step: ScenarioStep | undefined,
  { names, role }: Pick<SimulatorWords, 'names' | 'role'>,
  t: Translate<typeof simulatorEn>,
): string {
  if (!step) return t('journal.created');
  if ('advance' in step) return t('journal.passed', { time: names.duration(step.advance) });
  const by = step.by ? role(step.by.role) : t('journal.system');
  return t('journal.by', { event: names.event(step.send), role: by });
}
