/** What a part of the language is called, by its name in the losses. */
const feature =
  '{feature, select, ' +
  'purpose {What the workflow is for} ' +
  'descriptions {Descriptions of states} ' +
  'keyPrefix {The prefix of ticket keys} ' +
  'translations {Translations} ' +
  'fields {Fields of the ticket} ' +
  'options {Country options} ' +
  'countries {What countries set differently} ' +
  'onlyIf {Parts that exist only with an option} ' +
  'events {Titles, roles and forms of events} ' +
  'policies {SLA policies} ' +
  'clocks {Clock decisions of states} ' +
  'routing {Routing rules} ' +
  'scenarios {Scenarios} ' +
  'drawing {Places on the drawing} ' +
  'counts {Counts from the log} ' +
  'categories {Categories of states} ' +
  'waitingFor {For whom states wait} ' +
  'teams {Teams of states} ' +
  'queues {Queues of states} ' +
  'fallbacks {Where histories lead the first time} ' +
  'completionsOf {Whose completion transitions wait for} ' +
  'tasks {Tasks} ' +
  'approvals {Approvals} ' +
  'histories {History states} ' +
  'actions {Actions} ' +
  'titles {Titles of transitions} ' +
  'roles {Roles of transitions} ' +
  'severalTargets {Transitions with several targets} ' +
  'reentering {Entering a state anew} ' +
  'targetless {Transitions that stay where they are} ' +
  'business {Business time of delays} ' +
  'instants {Transitions at the time in a field} ' +
  'eventless {Transitions that happen at once} ' +
  'completions {Transitions on completion} ' +
  'other {Other parts}}';

/** Sentences about import and export, raised events, wildcards and several targets. */
export const exchangeEn = {
  'document.no-xml': 'The document is no valid XML ({detail}). Check that the whole file was copied.',
  'document.xml-entities': 'The document declares entities or a document type, which are not read. Remove them.',
  'document.no-scxml': 'The document is no statechart: a root element “scxml” is expected.',
  'document.no-mermaid': 'The document is no Mermaid state diagram: it should begin with “stateDiagram-v2”.',

  'import.script': '“{what}” is a program of its own, which a workflow has no place for. It was left out.',
  'import.send': 'Event “{event}” is sent in a way that cannot be taken over ({detail}). It was left out.',
  'import.order':
    'In a workflow the more exact event comes first. So that “{first}” still comes first for “{event}”, it was written a second time.',
  'import.line': 'Line {line, number} says nothing that a workflow has a place for: {text}.',
  'import.unnamed': 'The way from “{from}” to “{to}” has no name. It became event “{event}”.',
  'export.guard': 'The condition of “{transition}” is written in CEL, which other tools may not be able to read.',
  'export.delay': 'Other tools will not know when “{transition}” happens: {what}.',
  'export.action': 'Other tools do not know the action “{action}”. They will leave it out.',
  'export.prefix': 'In SCXML “{event}” also stands for “{other}”. Rename one of the two.',
  'export.reenter': 'In SCXML “{transition}” leaves its state and enters it again; here it stays.',
  'export.history': 'SCXML has no history of the whole chart. Other tools may not accept “{state}”.',
  'document.no-format':
    'This is neither Statedesk JSON, XState JSON, SCXML nor a Mermaid state diagram. Copy the whole file, from its first character to its last.',
  'document.program':
    'This is program code, which is not run here. Export the machine as JSON from the tool it comes from, and use that.',
  'export.raise': 'Other tools do not know the action “{action}”: in theirs it is built in. They will leave it out.',
  'export.left-out': `${feature}: not in the file ({count, number}).`,
  'export.kept-aside': `${feature}: kept aside for Statedesk, other tools pass over it ({count, number}).`,
  'export.unfolded':
    '{count, plural, one {# fragment is} other {# fragments are}} put in where it is used. Read back, it is ordinary states.',
  'import.left-out': `${feature}: not taken over by pasting ({count, number}). To keep everything, import the file in the list of workflows.`,
  'import.renamed-part':
    '{kind, select, field {Field} option {Option} event {Event} other {Fragment}} “{title}” has the id {id}, which means something else here. What was pasted has the id {to}.',
  'import.means-another':
    'Event “{title}” ({id}) is declared otherwise here. What was pasted follows the declaration that is here, with its form and roles.',

  'raise-malformed': 'The action “send an event” needs an event, and may have a delay such as PT4H and an id.',
  'raise-unknown-event':
    'The action sends event “{event}”, which is not declared. Declare it, or choose another event.',
  'raise-cycle': 'The events {events} send each other for ever. Give one of them a delay.',
  'cancel-malformed': 'The action “take back an event” needs the id of an event that is sent with a delay.',
  'cancel-unknown': 'The action takes back the delayed event with id “{id}”, but no action sends one. Correct the id.',
  'also-without-target': 'Transition “{transition}” has further targets but no first one. Choose its target.',
  'also-not-apart':
    'Transition “{transition}” leads to “{first}” and “{second}” at once, but a ticket cannot be in both. Choose states in different regions.',
  'done-of-unknown':
    'Transition “{transition}” waits for “{state}” to complete, which holds nothing to complete, or does not exist. Choose another state.',
  'wildcard-without-event': 'Transition “{transition}” waits for “{event}”, but no event is called so.',
} as const;
