import type { FieldValues, Text, Workflow } from '#catalog/language';
import type { Country, Customer, Person, ServiceCalendar, Team } from '#catalog/directory';

/** A ticket that the demo opens, with the events sent to it afterwards. */
export interface SampleTicket {
  readonly workflow: string;
  readonly subject: string;
  readonly requester: string;
  readonly priority: number;
  readonly fields: FieldValues;
  /** Sent in order, each by a person. */
  readonly events: readonly { readonly type: string; readonly by: string; readonly payload?: FieldValues }[];
}

/** A desk as it is shipped: everything that a fresh installation needs to run it. */
export interface ShippedDesk {
  readonly id: string;
  readonly title: Text;
  readonly workflows: readonly Workflow[];
  readonly teams: readonly Team[];
  readonly calendars: readonly ServiceCalendar[];
  readonly countries: readonly Country[];
  readonly customers: readonly Customer[];
  readonly people: readonly Person[];
  /** Who can be entered with one click while the demo runs: one person per role. */
  readonly demoIdentities: readonly string[];
  /** For the price-list plugin, which checks them itself. */
  readonly priceLists: readonly unknown[];
  readonly tickets: readonly SampleTicket[];
}
