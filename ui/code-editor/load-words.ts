/**
 * Loads the editor's own words in the page's language. They must be there before the editor is; whoever changes the language later sees
 * the editor's menus in it after the next load of the page.
 */
export async function loadWords(): Promise<void> {
  const language = document.documentElement.lang.slice(0, 2);
  if (language === 'ru') await import('monaco-editor/nls/lang/ru');
  else if (language === 'pl') await import('monaco-editor/nls/lang/pl');
}
