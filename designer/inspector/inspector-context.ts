import { createContext, useContext } from 'react';
import type { Language, Reason } from '#catalog/language';
import type { Editor, Part } from '#designer/document';
import type { PluginManifest } from '#plugins/sdk';

/** Something of the directory that a workflow can name. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What the panels work with. */
export interface InspectorSetting {
  readonly editor: Editor;
  /** In which texts are written. */
  readonly language: Language;
  readonly manifests: readonly PluginManifest[];
  readonly teams: readonly Named[];
  readonly calendars: readonly Named[];
  readonly people: readonly Named[];
  /** Selects a part and brings it into view. */
  readonly onVisit: (part: Part) => void;
  /** A reason or diagnostic as a sentence in the reader's language. */
  readonly sentence: (reason: Reason) => string;
}

const Context = createContext<InspectorSetting | undefined>(undefined);
export const InspectorSettingProvider = Context.Provider;

/** The setting of the inspector around. */
export function useInspector(): InspectorSetting {
  const setting = useContext(Context);
  if (!setting) throw new Error('A panel stands in an inspector.');
  return setting;
}
