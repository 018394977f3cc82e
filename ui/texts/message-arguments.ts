/** An argument of an ICU message and, for a plural, the categories it has sentences for. */
export interface MessageArgument {
  readonly name: string;
  readonly type: string;
  readonly branches: readonly string[];
}

/** The place after the brace that closes the one at `open`. */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return message.length;
}

/** The parts of a text between top-level braces: `one {a} other {b}` gives `[['one', 'a'], ['other', 'b']]`. */
function bracedParts(text: string): [before: string, inside: string][] {
  const parts: [string, string][] = [];
  let from = 0;
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', from)) {
    const end = closing(text, open);
    parts.push([text.slice(from, open).trim(), text.slice(open + 1, end - 1)]);
    from = end;
  }
  return parts;
}

/** The arguments of a message in order of appearance, those inside plural and select branches too. */
export function messageArguments(message: string): MessageArgument[] {
  return bracedParts(message).flatMap(([, inside]) => {
    const [name = '', type = '', ...style] = inside.split(',');
    const branches = type === '' ? [] : bracedParts(style.join(','));
    const own = { name: name.trim(), type: type.trim(), branches: branches.map(([label]) => label) };
    return [own, ...branches.flatMap(([, branch]) => messageArguments(branch))];
  });
}
