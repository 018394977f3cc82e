const first = (word: string) => /^./u.exec(word)?.[0] ?? '';

/** A person's initials: the first letters of the first and the last word of the name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = first(words[0] ?? '') + (words.length > 1 ? first(words.at(-1) ?? '') : '');
  return letters === '' ? '?' : letters.toUpperCase();
}
