import type { FieldValues, Language } from '#catalog/language';

/** A person as an action may see him. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** Absent where nobody knows it. */
  readonly email?: string;
  readonly language: Language;
  readonly vip: boolean;
}

/** A customer as an action may see it. */
export interface CustomerView {
  readonly id: string;
  readonly title: string;
  readonly country?: string;
  readonly vip: boolean;
  readonly contract: boolean;
}

/** What an action may see of a ticket: a frozen copy taken when the action runs, never the database. */
export interface TicketView {
  readonly id: string;
  /** The readable key, for example `INC-42`. */
  readonly key: string;
  readonly subject: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** 1 is the most urgent. */
  readonly priority: number;
  readonly category?: string;
  /** The active states, by id. */
  readonly states: readonly string[];
  readonly fields: FieldValues;
  readonly requester?: PersonView;
  readonly assignee?: PersonView;
  readonly customer?: CustomerView;
  /** The ticket's page, absolute. */
  readonly url: string;
}
