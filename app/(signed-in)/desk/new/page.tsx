export { NewTicketPage as default } from '#runtime/desk';
