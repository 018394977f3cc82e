import { ColorSchemeScript } from '@mantine/core';

/** Sets light or dark before the first drawing, so that nothing flashes; belongs into `<head>`. `nonce` for the page's CSP. */
export function ThemeScript({ nonce }: { readonly nonce?: string | undefined }) {
  return <ColorSchemeScript defaultColorScheme="auto" {...(nonce === undefined ? {} : { nonce })} />;
}
