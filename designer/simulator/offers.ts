import { ROLES, type EventDeclaration, type Reason, type Role } from '#catalog/language';
import { offeredEvents, playStep, type Play } from '#runtime/core';

/** Who plays: one role, or each time whoever may. */
export type Player = Role | 'anyone';

/** An event that leads somewhere from where the play is. */
export interface Offer {
  readonly event: EventDeclaration;
  /** Who sends it; absent: the system or a plugin. */
  readonly by?: Role;
  /** The state it leads to, and the transition it would take, as far as that is known. */
  readonly target?: string;
  readonly transition?: string;
  /** Why it would be refused now, as far as that can be known before its form is filled. */
  readonly reason?: Reason;
}

/** What people may send; an event of other roles than the player's says so. */
function peoplesOffers({ compiled, ticket, scope, now }: Play, player: Player): readonly Offer[] {
  return offeredEvents(compiled, ticket, { roles: ROLES, scope: { ...scope, now } }).map((offered): Offer => {
    const { event, transition } = offered;
    const roles = compiled.index.transitions.get(transition)?.roles ?? event.roles;
    const by = player === 'anyone' ? roles[0] : player;
    if (by === undefined || roles.includes(by)) return { ...offered, ...(by && { by }) };
    return { ...offered, by, reason: { code: 'kernel.role-not-allowed', params: { event: event.type, roles } } };
  });
}

const NOWHERE: ReadonlySet<string> = new Set(['kernel.event-not-accepted', 'kernel.ticket-ended']);

/** What only the system and plugins send, tried out: the kernel is pure, so trying changes nothing. */
function reports(play: Play, known: ReadonlySet<string>): readonly Offer[] {
  return play.compiled.workflow.events.flatMap((event): Offer[] => {
    if (known.has(event.type)) return [];
    const { reason, entries } = playStep(play, { send: event.type });
    if (reason && NOWHERE.has(reason.code)) return [];
    const [id] = entries[0]?.transitions ?? [];
    const transition = play.compiled.index.transitions.get(id ?? '');
    const leads = transition && {
      transition: transition.id,
      ...(transition.target !== undefined && { target: transition.target }),
    };
    // What a form would say cannot be known before it is filled.
    const open = event.form.length > 0 ? undefined : reason;
    return [{ event, ...leads, ...(open && { reason: open }) }];
  });
}

/** Every event that leads somewhere from where the play is, innermost states first; those of the system and plugins last. */
export function offersOf(play: Play, player: Player): readonly Offer[] {
  const people = peoplesOffers(play, player);
  return [...people, ...reports(play, new Set(people.map(({ event }) => event.type)))];
}
