import type { DiagnosticCode } from '../diagnostic-code.ts';
import { exchangeEn } from './exchange/en.ts';
import { behaviourEn } from './behaviour/en.ts';
import { workEn } from './work/en.ts';

/** What the language says besides its diagnostics. */
export type LanguageMessage = DiagnosticCode | 'suggestion' | 'countries';

/** What a value is, by its type in an expression. */
const kind = (param: string): string =>
  `{${param}, select, ` +
  `bool {yes or no} ` +
  `number {a number} ` +
  `string {a text} ` +
  `instant {a time} ` +
  `duration {a duration} ` +
  `list {a list} ` +
  `map {a table} ` +
  `null {nothing} ` +
  `other {a value} ` +
  '}';

export const en = {
  suggestion: 'Did you mean “{suggestion}”?',
  'scenario-failed':
    'The scenario “{scenario}” goes another way at step {step}: {what, select, refused {the refusal} states {the states} category {the category} team {the team} effects {the actions} due {the due time of “{name}”} field {“{name}”} task {task “{name}”} approval {the approval} other {the outcome}} should be {expected} and came to {actual}. Mend the workflow or the scenario.',
  'scenario-not-opened': 'The scenario “{scenario}” cannot create its ticket: {because}. Mend what it is given.',

  countries: 'This concerns only: {countries}.',

  'document.too-large': 'The document is larger than {limit, number} MB. Split it, or remove what is not needed.',
  'document.too-deep':
    'The document nests deeper than {limit, number} levels. No workflow does; check where it comes from.',
  'document.no-json': 'The document is no valid JSON ({detail}). Check that the whole file was copied.',
  'document.no-object': 'The document is not a workflow: a JSON object in braces is expected.',
  'document.no-version': 'The document does not say its “schemaVersion”. The current one is {current, number}.',
  'document.newer-version':
    'The document was written by a newer Statedesk (version {version, number}; this one reads up to {current, number}). Update Statedesk first.',
  'document.missing': 'Something is missing at “{where}”. Fill it in.',
  'document.wrong-type': 'The value at “{where}” is of the wrong kind: {expected} is expected.',
  'document.wrong-value': 'The value at “{where}” is not allowed. Allowed: {values}.',
  'document.wrong-form': 'The value at “{where}” is written wrongly: {hint}.',
  'document.wrong-key': 'The name “{key}” cannot be used at “{where}”. Use letters, digits and hyphens.',
  'document.unknown-key': 'Nobody knows “{key}” here. Remove it or correct its name.',
  'document.too-big': 'The value at “{where}” is too long or too large: {maximum, number} at most.',
  'document.too-small': 'The value at “{where}” is too short or too small: {minimum, number} at least.',

  'too-many-states':
    'The workflow has {count, number} states; {limit, number} are possible. Split it into several workflows.',
  'too-many-transitions':
    'The workflow has {count, number} transitions; {limit, number} are possible. Split it into several workflows.',
  'too-deep': 'State “{state}” lies deeper than {limit, number} levels. Move it further out.',
  'duplicate-state': 'Two states have the id “{name}”. Rename one of them.',
  'duplicate-transition': 'Two transitions have the id “{name}”. Rename one of them.',
  'duplicate-field': 'Two fields are called “{name}”. Rename one of them.',
  'duplicate-choice': 'Two choices have the id “{name}”. Rename one of them.',
  'duplicate-option': 'Two options are called “{name}”. Rename one of them.',
  'duplicate-event': 'Event “{name}” is declared twice. Remove one declaration.',
  'duplicate-policy': 'Two SLA policies have the id “{name}”. Rename one of them.',
  'duplicate-rule': 'Two routing rules have the id “{name}”. Rename one of them.',
  'duplicate-scenario': 'Two scenarios have the id “{name}”. Remove one of them.',
  'duplicate-country': 'Country {name} is listed twice. Join the two entries.',
  'duplicate-input': 'Field “{name}” stands twice in the form. Remove one.',
  'duplicate-priority': 'Priority {name} has two targets. Keep one.',
  'reserved-name': '“{name}” is a reserved word and cannot be an id. Choose another one.',
  'unknown-parent':
    'State “{state}” lies in “{parent}”, which does not exist. Move it into an existing state, or to the top.',
  'parent-cycle': 'States “{state}” and “{parent}” lie inside each other. Move one of them out.',
  'childless-parent':
    'State “{state}” lies in “{parent}”, which cannot hold states. Make “{parent}” a compound or a parallel state.',
  'missing-initial': '“{state}” does not say in which state it begins. Choose its initial state.',
  'unknown-initial': '“{state}” begins in “{initial}”, which does not exist. Choose another initial state.',
  'initial-outside': '“{state}” begins in “{initial}”, which does not lie directly inside it. Choose a state inside.',
  'initial-history': '“{state}” begins in the history state “{initial}”. Choose an ordinary state.',
  'compound-without-children':
    'State “{state}” is compound but holds no states. Add one, or make it an ordinary state.',
  'parallel-without-regions': 'State “{state}” is parallel but has no regions. Add some, or make it an ordinary state.',
  'history-without-fallback':
    'History state “{state}” does not say where to go the first time. Choose the state it falls back to.',
  'unknown-fallback': 'History state “{state}” falls back to “{fallback}”, which does not exist. Choose another state.',
  'fallback-outside':
    'History state “{state}” falls back to “{fallback}”, which lies outside the state it remembers. Choose a state inside.',
  'fallback-history': 'History state “{state}” falls back to a history state (“{fallback}”). Choose an ordinary state.',
  'unknown-source':
    'Transition “{transition}” leaves “{source}”, which does not exist. Draw it from an existing state.',
  'unknown-target':
    'Transition “{transition}” leads to “{target}”, which does not exist. Draw it to an existing state.',
  'transition-from-final':
    'Transition “{transition}” leaves the final state “{state}”, but a final state is never left. Make the state ordinary, or remove the transition.',
  'transition-from-history':
    'Transition “{transition}” leaves the history state “{state}”, in which no ticket ever stays. Draw it from an ordinary state.',
  'done-without-inside':
    'Transition “{transition}” waits for “{state}” to complete, but there is nothing inside to complete. Give it an event instead.',
  'shadowed-transition':
    'In state “{state}”, “{transition}” can never be taken, because “{first}” always comes first. Give “{first}” a condition, or change the order.',
  'eventless-cycle':
    'A ticket would run in a circle for ever: {states}. Let at least one of these transitions wait for an event or a delay.',
  'undeclared-event':
    'Transition “{transition}” waits for event “{event}”, which is not declared. Declare it, or choose another event.',
  'zero-delay': 'The delay of “{transition}” is zero. Give it a duration, or let the transition happen always.',
  'absurd-delay': 'The delay of “{transition}” is longer than {years, number} years. Check its unit.',
  'at-unknown-field':
    'Transition “{transition}” happens at the time in field “{field}”, which does not exist. Choose a field.',
  'at-no-instant':
    'Transition “{transition}” happens at the time in field “{field}”, which holds no time. Choose a field for a date and time.',
  'queue-without-team': 'State “{state}” has a queue but no team. Choose the team that owns it.',
  'unknown-team': 'There is no team “{team}”. Choose an existing team, or create it first.',
  'table-unknown-field':
    'The team of “{state}” depends on field “{field}”, which does not exist. Choose another field.',
  'table-no-choice':
    'The team of “{state}” depends on field “{field}”, which is neither a choice nor a switch. Choose such a field.',
  'table-unknown-value':
    'The team table of “{state}” names “{value}”, which is no value of “{field}”. Correct the row.',
  'table-unknown-input':
    'A row in the team table of “{state}” asks for “{field}”, which is no column of the table. Add the column, or correct the row.',
  'table-too-large': 'The team table of “{state}” would have more than {limit, number} cases. Use fewer columns.',
  'table-gap':
    'The team table of “{state}” names no team for {count, plural, one {one case} other {# cases}}, for example {gap}. Add a row for it, or a last row for all the rest.',
  'no-condition': `This condition comes to ${kind('type')}, not to yes or no. Compare it with something.`,
  'set-malformed': 'The action “set a field” needs a field and an expression, nothing else. Fill both in.',
  'set-unknown-field': 'The action sets field “{field}”, which does not exist. Choose another field.',
  'set-does-not-fit': `Field “{field}” holds ${kind('expected')}, but the expression comes to ${kind('type')}. Correct the expression.`,
  'unknown-action': 'Nobody knows the action “{action}”. Choose another one, or install the plugin that brings it.',
  'wrong-action': 'The action “{action}” is not filled in rightly: {detail}.',
  'unknown-option': 'There is no option “{option}”. Choose another one, or declare it.',
  'unknown-policy':
    'State “{state}” decides about the clock of policy “{policy}”, which does not exist. Remove the decision.',
  'unknown-calendar': 'There is no service calendar “{calendar}”. Choose another one, or create it first.',
  'unknown-person': 'Routing rule “{rule}” names “{person}”, whom nobody knows. Choose another person.',
  'unknown-form-field':
    'The form of event “{event}” asks for field “{field}”, which does not exist. Remove it, or declare the field.',
  'empty-range':
    'Field “{field}” can have no value: it must be at least {minimum, number} and at most {maximum, number}. Correct the limits.',
  'waiting-for-nothing':
    'State “{state}” says for whom it waits, but is no waiting state. Set its category to “waiting”.',

  ...behaviourEn,
  ...workEn,
  ...exchangeEn,

  unreachable: 'No ticket ever reaches state “{state}”. Draw a transition to it, or remove it.',
  'dead-end': 'Nothing leads out of state “{state}”. Draw a transition, or make it an end.',
  'no-end': 'The workflow has no end. Make a state final, or set its category to “closed”.',
  'no-way-to-end': 'From state “{state}” no ticket can come to an end. Draw a way to one.',
  'never-done':
    'Transition “{transition}” waits for “{state}” to complete, but it never does. Add a final state inside it.',
  'no-clock-decision': 'State “{state}” says nothing about the SLA clocks. Give it a category.',
  'unsent-event': 'Nobody may send event “{event}”. Choose the roles that may.',
  'unused-field': 'Field “{field}” is used nowhere. Ask for it in a form, or remove it.',
  'unused-row':
    'Row {row, number} of the team table of “{state}” never counts, because earlier rows cover it. Remove it, or move it up.',

  'import.renamed': 'Event “{name}” is called “{to}” here.',
  'import.guard':
    'The condition “{guard}” is code that the file does not hold. It became “{to}”, which never holds: write the condition as an expression.',
  'import.action':
    'The action “{action}” is code that the file does not hold. It became “{to}”: choose an action of a plugin instead.',
  'import.delay': 'The delay “{delay}” cannot be taken over. It became {to}: check it.',
  'import.invoke':
    'State “{state}” calls a service, which cannot be taken over. Use an action that reports back by an event.',
  'import.wildcard': 'The transition for “{name}” cannot be taken over. Draw one for each event.',
  'import.target': 'The target “{target}” cannot be taken over. Draw the transition anew.',
  'import.root-transition': 'The machine acts as a whole, so everything now lies in state “{state}”.',
  'import.ignored': '“{what}” has no place in a workflow and was left out.',

  'expression.too-long':
    'The expression is longer than {limit, number} characters. Split it, or use a field for a part of it.',
  'expression.too-complex': 'The expression is too complex. Split it, or use a field for a part of it.',
  'expression.ended': 'The expression ends too early: something is missing at its end.',
  'expression.syntax': 'The expression cannot be read from “{near}” on (character {position, number}).',
  'expression.unknown-variable':
    'Nobody knows “{name}” (character {position, number}). A field is written fields.{name}; there are also ticket, event, requester, customer, options and facts.',
  'expression.unknown-function': 'There is no function “{name}” (character {position, number}).',
  'expression.nested-loop':
    '“{name}” at character {position, number} would go through a list inside another list. Split the expression.',
  'expression.taken-name':
    'The name “{name}” at character {position, number} is taken. Use another one, for example “item”.',
  'expression.pattern': 'Patterns cannot be used (character {position, number}). Use contains, startsWith or endsWith.',
  'expression.duration':
    'A duration is written out, such as duration("1h30m"): hours, minutes, seconds (character {position, number}).',
  'expression.literal': 'Only texts, numbers, true, false and null can be written here (character {position, number}).',
  'expression.unknown-ticket':
    'A ticket has no “{name}” (character {position, number}). It has key, subject, priority, country, category and states.',
  'expression.unknown-fields':
    'There is no field “{name}” (character {position, number}). Declare it, or correct the name.',
  'expression.unknown-event':
    'This event brings no “{name}” (character {position, number}). Add the field to the event’s form.',
  'expression.unknown-requester':
    'A requester has no “{name}” (character {position, number}). He has id, vip, language and country.',
  'expression.unknown-customer':
    'A customer has no “{name}” (character {position, number}). It has id, vip and contract.',
  'expression.unknown-options':
    'There is no option “{name}” (character {position, number}). Declare it, or correct the name.',
  'expression.unknown-choice':
    'Field “{field}” has no choice “{value}” (character {position, number}), so this can never hold.',
  'expression.computed-name':
    'A name cannot be computed (character {position, number}). Write it out, for example fields.amount.',
  'expression.does-not-fit': `${kind('left')} {operator} ${kind('right')} does not fit together (character {position, number}).`,
  'expression.ill-typed': 'What stands at “{near}” does not fit there (character {position, number}).',
  'expression.too-much-data':
    'The texts or lists at hand are too long for this expression. Compare shorter ones, or look for a fixed word.',
  'expression.absent-value': '“{name}” is empty. Fill it in, or ask has({name}) first.',
  'expression.failed': 'The expression cannot be computed with the values at hand ({detail}).',
  'expression.not-a-number': 'The expression comes to no number. Is something divided by zero?',
  'expression.no-instant': 'The expression comes to no valid time.',
  'expression.no-value': 'The expression comes to something that cannot be stored.',
} satisfies Record<LanguageMessage, string>;
