/** Where the desk's pages are. */
export const addresses = {
  desk: '/desk',
  queues: '/desk/queues',
  newTicket: '/desk/new',
  search: '/desk/search',
  operations: '/operations',
  /** One queue, or a list such as `mine`. */
  queue: (id: string) => `/desk/queues?queue=${encodeURIComponent(id)}`,
  ticket: (key: string) => `/desk/tickets/${encodeURIComponent(key)}`,
  /** The ticket with the cursor in the reply. */
  reply: (key: string) => `/desk/tickets/${encodeURIComponent(key)}?write=reply`,
  searchFor: (text: string) => `/desk/search?text=${encodeURIComponent(text)}`,
} as const;
