/** Why findings matter, and what to do about them, by topic. */
export const en = {
  size: 'A workflow of this size can no longer be read by anybody, and takes long to check. Move a part of it into a fragment or into a workflow of its own.',
  duplicate:
    'Parts are told apart by their ids. With one id twice nobody can say which of the two is meant, so tickets would go astray. Give one of them an id of its own.',
  nesting:
    'What lies in a group is left together with it and inherits its team. That only works where every state lies in exactly one group, and every group holds something.',
  beginning:
    'Whenever a ticket comes into a group without a word where to, it begins in the first state. Without one the ticket would have no place.',
  memory:
    'A history state leads back to where the ticket was before. The first time there is nothing to remember: then it goes to the state that is chosen here, beside it in the same group.',
  reference:
    'This names something that is not there: it may have been deleted, renamed or mistyped. Choose one that exists, or create it.',
  leaving:
    'In an end a ticket stays for good, and in a history state it never stays. Neither can be left, so the transition would never be taken. Draw it from an ordinary state.',
  completion:
    'A group is complete when a ticket reaches an end inside it; a parallel state when every one of its regions is. Until then, what waits for its completion does not happen, and the ticket stays here.',
  order:
    'Of several transitions for one event the first whose condition holds is taken. A later one that only holds where an earlier one does is never reached. Put the more particular condition first, the general one last.',
  circle:
    'These transitions wait for nothing, so a ticket that comes here would run for ever within one step. Let one of them wait for an event or a delay.',
  loop: 'Each pass asks for an action whose answer starts the next pass at once. Messages would be sent, or services asked, without end. Wait some minutes before the next try, count the tries in a field and ask for it in a condition, or lead to a state where a person decides.',
  event:
    'An event that is not declared has no title, no form and nobody who may send it, so it never comes. Declare it, or choose one that is.',
  delay:
    'A delay of zero happens at once, and one of many years never. Either is most often a slip in the number or its unit.',
  owner:
    'Tickets stand in the queue of the team that owns their state. Without a team nobody sees them. Choose a team for the state or for the group around it.',
  table:
    'The table names a team for every ticket, whatever its fields hold: only so every queue is known when the workflow is published, and no ticket is left without a team. A last row without conditions takes all the rest.',
  expression:
    'A condition that cannot be read never holds, and a value that does not fit cannot be stored. Open the builder to choose fields and values from lists, or correct the text.',
  action:
    'What is not filled in rightly would fail on every ticket that passes here. Open the action and fill in what is missing.',
  range: 'With these limits no value is allowed, so the form could never be sent.',
  clock:
    'The category says what the state means and what SLA clocks do in it: they run in open states, pause while the ticket waits, stop at the end. Without it a deadline may run while nobody can work, or stand still while somebody should.',
  targets:
    'Several targets at once make sense only in regions of one parallel state: there a ticket is in several places. Elsewhere one target leaves the other.',
  work: 'Tasks and approvals are worked on while the ticket is in their state. Each must have somebody to do it, must be able to succeed, and must be heard by a transition, or the ticket waits for nothing.',
  fragment:
    'A fragment is drawn once and used in several places. Each use must fill it completely, so that the same drawing is right in every one of them.',
  unused:
    'It has no effect, and whoever reads the workflow later will ask what it is for. Use it, or remove it. Nothing else changes when it goes.',
  reach:
    'No chain of transitions leads here from the first state, so all that is drawn here never happens. Most often a transition was forgotten, or leads elsewhere.',
  end: 'Tickets that never end stay in queues and lists for ever, and their clocks run on. Draw a way out, or make the state an end.',
  sender:
    'People see a button only for events that their role may send and that the state waits for. If one of the two is missing, the way is drawn but nobody can take it.',
  unwritten:
    'While the field is empty the condition does not hold, a table takes its row for “not chosen”, and a moment that is waited for never comes. Somebody may still write it by hand on the ticket, but the workflow does not ask for it.',
  decided:
    'A condition that always comes out the same decides nothing. Either it says less than was meant, as “and” where “or” was meant, or it can go.',
  scenario:
    'A scenario tells what the workflow must do. As long as one of them goes another way the workflow is not published. Open it, see which step differs, and correct the drawing or the story.',
} as const;
