import { createContext, useContext } from 'react';
import type { Language, SubjectTypes, Workflow } from '#catalog/language';

/** Where a condition stands: what it may ask about, and in which language titles are read. */
export interface ConditionSetting {
  readonly workflow: Workflow;
  readonly types: SubjectTypes;
  readonly language: Language;
  readonly readOnly: boolean;
}

const Context = createContext<ConditionSetting | undefined>(undefined);
export const ConditionSettingProvider = Context.Provider;

/** The setting of the condition around. */
export function useConditionSetting(): ConditionSetting {
  const setting = useContext(Context);
  if (!setting) throw new Error('A part of a condition stands in a condition field.');
  return setting;
}
