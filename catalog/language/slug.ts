/** Letters that Unicode decomposition does not turn into Latin ones: Cyrillic as passports spell it, and a few Latin ones. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  þ: 'th',
};

/** Room for a suffix that makes an id unique, below the 80 characters a slug may have. */
const SLUG_LENGTH = 60;
const NAME_LENGTH = 48;

function latinWords(title: string): string[] {
  const latin = Array.from(title.toLowerCase(), (letter) => LETTERS[letter] ?? letter).join('');
  return latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** An id in use; names of `Object.prototype` count as taken, since ids are keys of plain objects. */
function isTaken(id: string, taken: ReadonlySet<string>): boolean {
  return taken.has(id) || id in Object.prototype;
}

function firstFree(base: string, separator: string, taken: ReadonlySet<string>): string {
  if (!isTaken(base, taken)) return base;
  for (let number = 2; ; number += 1) {
    const id = `${base}${separator}${number}`;
    if (!isTaken(id, taken)) return id;
  }
}

/** How an id is made: the ids in use, and the word that stands in where a title has no Latin letters. */
export interface IdRequest {
  readonly taken: ReadonlySet<string>;
  /** Lower-case letters only. */
  readonly fallback: string;
}

/** A slug made from a title (`W trakcie` makes `w-trakcie`, `Закрыт` makes `zakryt`), not yet taken. */
export function slugFrom(title: string, request: IdRequest): string {
  const words = latinWords(title);
  const begins = /^[a-z]/.test(words[0] ?? '');
  const slug = (begins ? words : [request.fallback, ...words]).join('-').slice(0, SLUG_LENGTH).replace(/-+$/, '');
  return firstFree(slug, '-', request.taken);
}

/** A camelCase name made from a title (`Product team` makes `productTeam`), not yet taken. */
export function nameFrom(title: string, request: IdRequest): string {
  const words = latinWords(title);
  const begins = /^[a-z]/.test(words[0] ?? '');
  const [first = request.fallback, ...rest] = begins ? words : [request.fallback, ...words];
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return firstFree(name.slice(0, NAME_LENGTH), '', request.taken);
}

/** An event's type made from its title (`Take in work` makes `ticket.take-in-work`), not yet taken. */
export function eventTypeFrom(title: string, taken: ReadonlySet<string>): string {
  const words = latinWords(title);
  const slug = (words.length === 0 ? ['event'] : words).join('-').slice(0, SLUG_LENGTH).replace(/-+$/, '');
  return firstFree(`ticket.${slug}`, '-', taken);
}
