const FAMILY = /inter/i;

/** The code points of a `unicode-range`, as pairs of first and last. */
export function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(',').flatMap((part) => {
    const found = /^\s*U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?\s*$/i.exec(part);
    if (!found) return [];
    const [, first = '', last] = found;
    const number = (digits: string, wild: string) => Number.parseInt(digits.replaceAll('?', wild), 16);
    return [[number(first, '0'), number(last ?? first, 'F')] as const];
  });
}

/** Whether a font that covers these ranges has a letter of the text. */
export function covers(range: string, text: string): boolean {
  const ranges = rangesOf(range);
  if (ranges.length === 0) return true;
  return Array.from(text).some((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => point >= first && point <= last);
  });
}

function facesIn(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet of another origin may not be read.
    return [];
  }
}

async function asDataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** The page's own fonts that a text needs, as style rules that bring the fonts with them: a picture is drawn apart from the page and has none. */
export async function embeddedFonts(text: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap(facesIn).filter(({ style }) => {
    const family = style.getPropertyValue('font-family');
    const slanted = style.getPropertyValue('font-style') === 'italic';
    return FAMILY.test(family) && !slanted && covers(style.getPropertyValue('unicode-range'), text);
  });
  const rules = await Promise.all(
    faces.map(async ({ style, parentStyleSheet }) => {
      const [, url] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
      if (url === undefined) return '';
      const data = await asDataUrl(new URL(url, parentStyleSheet?.href ?? document.baseURI).href);
      const range = style.getPropertyValue('unicode-range');
      return `@font-face{font-family:Inter;font-weight:100 900;src:url(${data});${range === '' ? '' : `unicode-range:${range}`}}`;
    }),
  );
  return rules.join('');
}
