import type { Diagnostic } from '../diagnostic.ts';
import { toScxml } from '../scxml/to-scxml.ts';
import { toSvg } from '../svg/to-svg.ts';
import type { Language } from '../text.ts';
import { toMermaid } from '../to-mermaid.ts';
import { toXstate } from '../to-xstate.ts';
import type { Workflow } from '../workflow.ts';
import { featureLosses } from './feature-losses.ts';
import { xstateLosses } from './xstate-losses.ts';

/** The notations that a workflow can be written in. */
export const EXPORT_FORMATS = ['statedesk', 'xstate', 'scxml', 'mermaid', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A workflow in another notation. */
export interface WrittenWorkflow {
  readonly text: string;
  /** What is not in the text, or what other tools will not understand of it. */
  readonly losses: readonly Diagnostic[];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Writes a workflow in a notation, names in the reader's language where the notation has but one. Total on validated documents; names every loss. */
export function writeExchange(workflow: Workflow, format: ExportFormat, language: Language = 'en'): WrittenWorkflow {
  switch (format) {
    case 'statedesk':
      return { text: json(workflow), losses: [] };
    case 'xstate':
      return { text: json(toXstate(workflow)), losses: xstateLosses(workflow) };
    case 'scxml': {
      const { scxml: text, losses } = toScxml(workflow);
      return { text, losses };
    }
    case 'mermaid':
      return { text: toMermaid(workflow, language), losses: featureLosses(workflow, 'mermaid') };
    case 'svg':
      return { text: toSvg(workflow, language), losses: featureLosses(workflow, 'picture') };
  }
}
