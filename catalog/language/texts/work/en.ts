/** Sentences about tasks, approvals, links and fragments. */
export const workEn = {
  'duplicate-task': 'Two tasks have the id “{name}”. Rename one of them.',
  'work-misplaced':
    'In “{state}” no ticket is worked on, so it can have no tasks and no approval. Move them to an ordinary state.',
  'task-without-team':
    'Nobody does task “{task}” of state “{state}”. Choose a team for it, or one that owns the state.',
  'task-unknown-field': 'Task “{task}” is made from field “{field}”, which does not exist. Choose another field.',
  'task-unfit-field':
    'Task “{task}” is made from field “{field}”, which is neither a text nor a number. Choose a text (one task a line) or a number.',
  'join-count-too-high':
    'State “{state}” waits for {count, number} tasks but has only {tasks, number}. Lower the number, or add tasks.',
  'task-no-time': 'Task “{task}” of state “{state}” is overdue at once. Give it a duration, or no target.',
  'overdue-never':
    'Transition “{transition}” waits for overdue tasks, but no task of state “{state}” has a target. Give one a target, or choose another event.',
  'fact-without-work':
    'Transition “{transition}” waits for “{fact}”, but state “{state}” has nothing of the kind. Give the state tasks or an approval, or choose another event.',
  'approval-quorum-too-high':
    'In state “{state}” {count, number} people must decide, but only {people, number} may. Lower the number, or name more approvers.',
  'approval-unknown-person': 'State “{state}” asks “{person}” to approve, whom nobody knows. Choose another person.',
  'approval-no-time': 'The approval in state “{state}” ends at once. Give it a duration, or no time limit.',
  'tasks-unheard':
    'When the tasks of state “{state}” are done, nothing happens. Draw a transition for “tasks.completed”, or ask for the tasks in a condition.',
  'approval-unheard': 'In state “{state}” nothing happens on “{fact}”. Draw a transition for it.',
  'expression.unknown-tasks':
    'Of tasks there is no “{name}” (character {position, number}). There are open, done, failed and overdue.',
  'expression.unknown-links':
    'Of links there is no “{name}” (character {position, number}). There are for example children and openChildren.',
  'unknown-fragment': 'State “{state}” uses fragment “{fragment}”, which does not exist. Choose another fragment.',
  'use-not-empty':
    'State “{state}” uses a fragment, so it must be a compound state that holds nothing itself. Move its states out.',
  'fragment-nested': 'Fragment “{fragment}” uses a fragment itself, which is not possible. Use both in the workflow.',
  'duplicate-fragment': 'Two fragments have the id “{name}”. Rename one of them.',
  'fragment-initial-unknown':
    'Fragment “{fragment}” begins in “{initial}”, which it does not hold. Choose one of its states.',
  'fragment-part-wrong':
    'Filled in for state “{state}”, a part of fragment “{fragment}” is wrong at “{where}”: {hint}.',
  'unknown-placeholder':
    'Fragment “{fragment}” asks for “{name}”, which is no parameter of it. Declare it, or correct the name.',
  'parameter-missing': 'State “{state}” does not say “{parameter}”, which fragment “{fragment}” needs. Fill it in.',
  'parameter-unknown': 'Fragment “{fragment}” has no parameter “{parameter}”, which state “{state}” gives. Remove it.',
  'parameter-unfit':
    'What state “{state}” gives fragment “{fragment}” as “{parameter}” is no {type, select, number {number} duration {duration} team {team} role {role} state {state} event {event} field {field} option {option} other {value that fits}}. Choose another value.',
  'unused-fragment': 'Fragment “{fragment}” is used nowhere. Use it in a state, or remove it.',
};
