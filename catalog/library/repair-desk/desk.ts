import { textOf } from '../text-of.ts';
import type { ShippedDesk } from '../shipped-desk.ts';
import { calendars, countries } from './calendars.ts';
import { customers, demoIdentities, people } from './people.ts';
import { partnerOrderWorkflow } from './partner-order.ts';
import { priceLists } from './price-lists.ts';
import { teams } from './teams.ts';
import { tickets } from './tickets.ts';
import { repairWorkflow } from './workflow.ts';

/** Desk 2 of the mission: vendor equipment repair in a three-dimensional service model. */
export const repairDesk: ShippedDesk = {
  id: 'repair-desk',
  title: textOf('Equipment repair desk', 'Служба ремонта оборудования', 'Serwis naprawy sprzętu'),
  workflows: [repairWorkflow, partnerOrderWorkflow],
  teams,
  calendars,
  countries,
  customers,
  people,
  demoIdentities,
  priceLists,
  tickets,
};
