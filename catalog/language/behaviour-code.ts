/** Warnings about what a workflow does where it runs as it is drawn: conditions, completions, fields, roles and loops that come to nothing. */
export const BEHAVIOUR_WARNING_CODES = [
  'guard-never',
  'guard-always',
  'rule-never',
  'covered-transition',
  'region-never-done',
  'unwritten-field',
  'role-without-way',
  'loop-without-wait',
] as const;
