const role =
  '{role, select, ' +
  'administrator {Administrator} ' +
  'process_owner {Process owner} ' +
  'manager {Manager} ' +
  'approver {Approver} ' +
  'agent {Agent} ' +
  'integrator {Integrator} ' +
  'requester {Requester} ' +
  'auditor {Auditor} ' +
  'other {{role}}}';

/** Sentences about conditions, completions, fields, roles and loops that come to nothing. */
export const behaviourEn = {
  'guard-never':
    '“{transition}” can never be taken: no ticket can fulfil its condition. Correct the condition, or remove the transition.',
  'guard-always':
    'The condition of “{transition}” holds for every ticket, so it asks nothing. Remove it, or write what was meant.',
  'rule-never':
    'Routing rule “{rule}” never applies: no ticket can fulfil its condition. Correct it, or remove the rule.',
  'covered-transition':
    'In state “{state}”, “{transition}” can never be taken: wherever its condition holds, that of “{first}” does too and comes first. Change a condition, or the order.',
  'region-never-done':
    'Region “{region}” has no end that a ticket reaches, so “{state}” never completes and “{transition}” never happens. Draw a way to a final state in the region.',
  'unwritten-field':
    '“{part}” depends on field “{field}”, which no form asks for and no action sets. Ask for it in a form, or let an action set it.',
  'role-without-way': `The role “${role}” may send events, but no state that tickets reach waits for any of them. Draw a transition for one, or take the role off.`,
  'loop-without-wait':
    'A ticket would go round by itself, with nobody and no delay in between: {states}. Put a delay, a person or a limit into the loop.',
} as const;
