/** Where drafts are kept: `localStorage` or what behaves like it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'statedesk.draft.';

/** The draft under a name; `undefined` where there is none, or none of this shape. Never throws: storage may be full or forbidden. */
export function loadDraft<T>(
  storage: DraftStorage | undefined,
  name: string,
  parse: (value: unknown) => T | undefined,
): T | undefined {
  try {
    const text = storage?.getItem(PREFIX + name);
    return text == null ? undefined : parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or forgets it where it is `undefined`; false where the storage would not. */
export function saveDraft(storage: DraftStorage | undefined, name: string, draft: unknown): boolean {
  try {
    if (draft === undefined) storage?.removeItem(PREFIX + name);
    else storage?.setItem(PREFIX + name, JSON.stringify(draft));
    return storage !== undefined;
  } catch {
    return false;
  }
}
