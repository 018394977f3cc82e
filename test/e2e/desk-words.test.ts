import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTicket } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';

let browser: TestBrowser;
let olga: Page;
let ticket: string;
/** Every text that the server has sent: what is data need not be translated. */
const data = new Set<string>();

beforeAll(async () => {
  browser = await openBrowser();
  olga = await browser.enter('Olga Administrator');
  ({ key: ticket } = await createTicket(olga, { subject: 'Words of the page', requester: 'max', customer: 'hanse' }));
  await olga.route(/\/api\/trpc\/(?!tickets\.changes)/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    for (const [literal] of body.matchAll(/"(?:[^"\\]|\\.)*"/g)) data.add(JSON.parse(literal) as string);
    await route.fulfill({ response, body });
  });
  // The pseudo-language puts marks round every text of the catalogues.
  await olga.context().addCookies([{ name: 'language', value: 'xx', url: inject('deskUrl') }]);
});
afterAll(() => browser.close());

/** What a person can read on the page, and hear, that bears no marks: times, keys, signs and the product's name apart. */
function bareTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const skipped = 'time, kbd, script, style, noscript, title, .monaco-editor, [aria-hidden=true]:not(span)';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.closest(skipped) || element?.checkVisibility() === false) continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !text.includes('\u27e6'));
  });
}

/** Whether a text is put together from what the server has sent, numbers and signs. */
function isData(text: string): boolean {
  if (data.has(text) || text === 'autosize measurement') return true; // the text area's own ruler, which nobody sees
  if (text.endsWith('…')) return [...data].some((part) => part.startsWith(text.slice(0, -1)));
  const longestFirst = [...data]
    .filter((part) => part.length > 1 && text.includes(part))
    .sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, part) => left.replaceAll(part, ''), text);
  return !/\p{L}{2}/u.test(rest);
}

/** What Intl writes, and names. */
const KNOWN = [
  /^(Statedesk|English|Русский|Polski|OA)$/,
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? /,
  /^\d+ [A-Z][a-z]+ \d{4}/,
];

const PAGES: readonly (readonly [name: string, path: () => string, ready: string])[] = [
  ['desk', () => '/desk', 'a[href^="/desk/tickets/"]'],
  ['queues', () => '/desk/queues?queue=unassigned', '[role=row] [role=gridcell]'],
  ['ticket', () => `/desk/tickets/${ticket}`, 'ol[aria-live] li'],
  ['new ticket', () => '/desk/new', 'form input'],
  ['search', () => `/desk/search?text=${ticket}`, '[role=row] [role=gridcell]'],
  ['catalog', () => '/catalog', '[role=row] [role=gridcell]'],
  ['operations', () => '/operations', 'main p'],
  ['price lists', () => '/plugins/price-lists', '[role=row] [role=gridcell]'],
  ['new price list', () => '/plugins/price-lists/new', 'main input:visible'],
  ['workflows', () => '/designer', '[role=row] [role=gridcell]'],
  ['options of countries', () => '/designer/repair/countries', 'table td'],
];

it.each(PAGES)('every word on the page of the %s is translated or data', async (_name, path, ready) => {
  await olga.goto(path());
  await olga.locator(ready).first().waitFor();
  const untranslated = async () =>
    [...new Set(await bareTexts(olga))].filter((text) => !KNOWN.some((known) => known.test(text)) && !isData(text));
  await expect.poll(untranslated, { timeout: 15_000 }).toEqual([]); // answers are read while the page is drawn
});

it('the pseudo-language would show a word that is not in the catalogues', async () => {
  await olga.evaluate(() => document.body.append('Hard-coded words'));
  expect((await bareTexts(olga)).filter((text) => !isData(text))).toContain('Hard-coded words');
});
