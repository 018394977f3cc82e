/** The words of the source view, in English. */
export const sourceEn = {
  label: 'Source of the workflow',
  view: 'What is shown',
  text: 'Text',
  changes: 'Changes since release {number}',
  changesLabel: 'Release {number} beside the draft',
  noRelease: 'Nothing has been published yet',
  applied: 'The drawing shows this text.',
  writing: 'Waiting until you pause…',
  broken: 'Not in the drawing yet: {problem}',
  behind: 'The drawing was changed meanwhile.',
  reload: 'Take the drawing’s text',
  syntax: 'Line {line, number}, column {column, number}: this is no JSON.',
  id: 'The id of a workflow cannot be changed here.',
  unchanged: 'The draft is what release {number} is.',
} as const;
