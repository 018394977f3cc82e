/** The statuses of this unit's refusals that end a request, for the table of the procedures; every other refusal is an answer. */
export const RUNTIME_REFUSALS = {
  'event-reserved': 'FORBIDDEN',
} as const;
