/** What keeps a document in another notation from being read at all. */
export const EXCHANGE_DOCUMENT_CODES = [
  'document.no-xml',
  'document.xml-entities',
  'document.no-scxml',
  'document.no-mermaid',
  'document.no-format',
  'document.program',
] as const;

/** What an import from SCXML or Mermaid, or an export to SCXML, could not bring over, or brought over changed. */
export const EXCHANGE_LOSS_CODES = [
  'import.script',
  'import.send',
  'import.order',
  'import.line',
  'import.unnamed',
  'export.guard',
  'export.delay',
  'export.action',
  'export.prefix',
  'export.reenter',
  'export.history',
  'export.raise',
  'export.left-out',
  'export.kept-aside',
  'export.unfolded',
  'import.left-out',
  'import.renamed-part',
  'import.means-another',
] as const;

/** Errors about raised events, wildcards, several targets and the completion of other states. */
export const STATECHART_ERROR_CODES = [
  'raise-malformed',
  'raise-unknown-event',
  'raise-cycle',
  'cancel-malformed',
  'cancel-unknown',
  'also-without-target',
  'also-not-apart',
  'done-of-unknown',
] as const;

/** Warnings about the same. */
export const STATECHART_WARNING_CODES = ['wildcard-without-event'] as const;
