'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { textIn, type Language, type Workflow } from '#catalog/language';
import { stateOf, textFrom, transitionOf, type Command, type Editor, type Part } from '#designer/document';
import { createdPart, type FreshPart } from './fresh-part.ts';

/** Names written in place, on the drawing. */
export interface Naming {
  readonly part: Part | undefined;
  readonly start: (part: Part) => void;
  /** Lets a part that was just drawn be named. */
  readonly startFresh: (fresh: FreshPart) => void;
  /** Ends it; without a title nothing is written. */
  readonly finish: (part: Part, title: string | undefined) => void;
}

/** The command that names a transition: its event where nothing else is called so, else the transition itself. */
function transitionCommand(
  document: Workflow,
  id: string,
  words: { title: string; language: Language },
): Command | undefined {
  const transition = transitionOf(document, id);
  if (!transition) return undefined;
  const { title, trigger } = transition;
  const event = trigger.kind === 'event' ? document.events.find(({ type }) => type === trigger.event) : undefined;
  const uses = document.transitions.filter(
    (each) => each.trigger.kind === 'event' && each.trigger.event === event?.type,
  );
  if (!title && event && uses.length === 1) return { type: 'titleEvent', event: event.type, ...words };
  return { type: 'setTransitionTitle', id, ...words };
}

function stateCommand(
  document: Workflow,
  id: string,
  words: { title: string; language: Language },
): Command | undefined {
  const state = stateOf(document, id);
  if (!state || textIn(state.title, words.language) === words.title) return undefined;
  return { type: 'renameState', id, ...words };
}

/** Holds which part is being named on the canvas. */
export function useNaming(editor: Editor, language: Language): Naming {
  const { document, amend, run, select, readOnly } = editor;
  const [part, setPart] = useState<Part>();
  const fresh = useRef<FreshPart | undefined>(undefined);

  const start = useCallback(
    (named: Part) => {
      const found = named.kind === 'state' ? stateOf(document, named.id) : transitionOf(document, named.id);
      if (!readOnly && found) setPart(named);
    },
    [document, readOnly],
  );
  const startFresh = useCallback(
    (drawn: FreshPart) => {
      fresh.current = drawn;
      select([drawn.part]);
      setPart(drawn.part);
    },
    [select],
  );
  const finish = useCallback(
    (named: Part, title: string | undefined) => {
      setPart((now) => (now?.kind === named.kind && now.id === named.id ? undefined : now));
      const drawn =
        fresh.current?.part.kind === named.kind && fresh.current.part.id === named.id ? fresh.current : undefined;
      if (drawn) fresh.current = undefined;
      if (title === undefined) return;
      if (drawn) {
        const created = createdPart(amend(drawn.command, drawn.titled(textFrom(title, language))), named.kind);
        if (created) {
          select([created]);
          return;
        }
      }
      const command = (named.kind === 'state' ? stateCommand : transitionCommand)(document, named.id, {
        title,
        language,
      });
      if (command) run(command);
    },
    [amend, document, language, run, select],
  );
  return useMemo(() => ({ part, start, startFresh, finish }), [finish, part, start, startFresh]);
}
