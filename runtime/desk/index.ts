export { DeskHome } from './desk-home.tsx';
export { NewTicketPage } from './new-ticket/new-ticket-page.tsx';
export { OperationsPage, type OperationsPageProps } from './operations-page.tsx';
export { QueuesPage } from './queues/queues-page.tsx';
export { SearchPage } from './search-page.tsx';
export { TicketPage, type TicketPageProps } from './ticket/ticket-page.tsx';
export { refusalTexts } from './texts/refusal-texts.ts';
