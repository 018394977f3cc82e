/** An element to be written; an attribute without a value is left out. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly WrittenElement[];
  /** What stands in it instead of elements. */
  readonly text?: string;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in an attribute in double quotes, or between elements; what XML cannot hold at all becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    )
    .replace(/[&<>"]/g, (character) => REFERENCES[character] ?? '')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with what lies in it, a line each, indented by two spaces a level. */
export function writeXml(element: WrittenElement, indent = ''): string {
  const attributes = Object.entries(element.attributes ?? {})
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');
  const { name, children = [], text } = element;
  if (text !== undefined) return `${indent}<${name}${attributes}>${escapeXml(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${name}${attributes}/>\n`;
  const inside = children.map((child) => writeXml(child, `${indent}  `)).join('');
  return `${indent}<${name}${attributes}>\n${inside}${indent}</${name}>\n`;
}
