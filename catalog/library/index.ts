export { repairDesk } from './repair-desk/desk.ts';
export type { SampleTicket, ShippedDesk } from './shipped-desk.ts';
