import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';

/** An element of an XML document; the elements inside it stand in document order. */
export interface XmlElement {
  /** The name without its namespace's prefix. */
  readonly name: string;
  /** The namespace's prefix, '' where there is none and for the namespace that the document's root element has. */
  readonly prefix: string;
  /** By name, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export type ReadXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Bounds of an XML document: its characters, its elements, and how deep they nest. */
export const XML_LIMITS = { characters: 4_000_000, elements: 50_000, depth: 100 } as const;

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DECLARED = /<!\s*(DOCTYPE|ENTITY)/i;

/** The text that character references stand for. Only XML's own five and numbers are known: others would have to be declared. */
function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return CHARACTERS[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

type Parsed = Readonly<Record<string, unknown>>;

function attributesOf(parsed: Parsed): ReadonlyMap<string, string> {
  const entries = Object.entries((parsed[':@'] ?? {}) as Record<string, unknown>);
  return new Map(entries.map(([name, value]) => [name, unescaped(String(value))]));
}

interface Namespaces {
  /** The namespace of the root element. */
  readonly own: string | undefined;
  readonly byPrefix: ReadonlyMap<string, string>;
}

function namespacesIn(
  attributes: ReadonlyMap<string, string>,
  outer: Namespaces | undefined,
  prefix: string,
): Namespaces {
  const byPrefix = new Map(outer?.byPrefix);
  for (const [name, value] of attributes)
    if (/^xmlns(:|$)/.test(name)) byPrefix.set(name.slice('xmlns:'.length), value);
  return { own: outer ? outer.own : byPrefix.get(prefix), byPrefix };
}

function elementsOf(parsed: readonly Parsed[], outer?: Namespaces): readonly XmlElement[] {
  return parsed.flatMap((each): readonly XmlElement[] => {
    const tag = Object.keys(each).find((key) => key !== ':@');
    if (tag === undefined || tag === '#text' || tag === '#cdata' || tag.startsWith('?')) return [];
    const inside = each[tag] as readonly Parsed[];
    const [name = '', prefix = ''] = tag.split(':').reverse();
    const text = inside.map((inner) => textOf(inner)).join('');
    const attributes = attributesOf(each);
    const namespaces = namespacesIn(attributes, outer, prefix);
    const isOwn = namespaces.own !== undefined && namespaces.byPrefix.get(prefix) === namespaces.own;
    return [{ name, prefix: isOwn ? '' : prefix, attributes, children: elementsOf(inside, namespaces), text }];
  });
}

function textOf(parsed: Parsed): string {
  const cdata = parsed['#cdata'] as readonly Parsed[] | undefined;
  if (cdata) return cdata.map((inner) => (typeof inner['#text'] === 'string' ? inner['#text'] : '')).join('');
  return typeof parsed['#text'] === 'string' ? unescaped(parsed['#text']) : '';
}

/** Step by step, since a pattern would begin anew at each of a million openings that nothing closes. */
function withoutComments(source: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let opens = source.indexOf('<!--'); opens >= 0; opens = source.indexOf('<!--', from)) {
    kept.push(source.slice(from, opens));
    const closes = source.indexOf('-->', opens + 4);
    if (closes < 0) return kept.join('');
    from = closes + 3;
  }
  return kept.join('') + source.slice(from);
}

function refused(detail: string): ReadXml {
  return { ok: false, diagnostic: diagnose('document.no-xml', { path: [], params: { detail: detail.slice(0, 200) } }) };
}

/**
 * Reads an XML document of bounded size and depth. Never throws. Document types and entities of the document's own are refused, so that
 * nothing is expanded and nothing is fetched.
 */
export function readXml(source: string): ReadXml {
  if (
    source.length > XML_LIMITS.characters ||
    source.split('<', XML_LIMITS.elements * 2 + 1).length > XML_LIMITS.elements * 2
  ) {
    const params = { limit: XML_LIMITS.characters / 1_000_000 };
    return { ok: false, diagnostic: diagnose('document.too-large', { path: [], params }) };
  }
  if (DECLARED.test(withoutComments(source))) {
    return { ok: false, diagnostic: diagnose('document.xml-entities', { path: [] }) };
  }
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own, for the same function
    const valid = XMLValidator.validate(source);
    if (valid !== true) return refused(valid.err.msg);
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      processEntities: false,
      parseTagValue: false,
      parseAttributeValue: false,
      cdataPropName: '#cdata',
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: XML_LIMITS.depth,
    });
    const [root] = elementsOf(parser.parse(source) as readonly Parsed[]);
    return root ? { ok: true, root } : refused('');
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    if (!/nested/i.test(detail)) return refused(detail);
    return { ok: false, diagnostic: diagnose('document.too-deep', { path: [], params: { limit: XML_LIMITS.depth } }) };
  }
}
