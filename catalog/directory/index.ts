export { personSchema, isAbsent, personRoles, teamsOf, type Person, type PersonInput } from './person.ts';
export { grantSchema, type Grant } from './grant.ts';
export { teamSchema, type Team } from './team.ts';
export { countryEntrySchema, type Country } from './country.ts';
export { customerSchema, type Customer } from './customer.ts';
export { civilDateSchema } from './civil-date.ts';
export { timeZoneSchema } from './time-zone.ts';
export type { Opening } from './opening-hours.ts';
export {
  WEEKDAYS,
  serviceCalendarSchema,
  type CalendarException,
  type ServiceCalendar,
  type ServiceCalendarInput,
  type Weekday,
} from './service-calendar.ts';
export { compileCalendar, type CompiledCalendar } from './compiled-calendar.ts';
export {
  addBusinessTime,
  isOpen,
  measureBusinessTime,
  nextOpenings,
  subtractBusinessTime,
  type OpenInterval,
} from './business-time.ts';
export { ACTS, ROLE_ACTS, rolesThatMay, type Act, type TicketAct } from './acts.ts';
export { can, canSomewhere, explainCan, type Actor, type Subject } from './can.ts';
export { DEFAULT_PRIORITY_MATRIX, priorityMatrixSchema, priorityOf, type PriorityMatrix } from './priority.ts';
export { ticketFilter, type TicketClause, type TicketFilter } from './ticket-filter.ts';
export { directoryTexts } from './texts/directory-texts.ts';
