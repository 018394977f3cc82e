import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '#ui/api';
import { LANGUAGE_COOKIE, LanguageProvider, languageFrom, sourceLanguage, ZONE_COOKIE, zoneFrom } from '#ui/texts';
import { ThemeProvider, ThemeScript } from '#ui/theme';

export const metadata = { title: 'Statedesk' };
export const viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** Every page: the reader's language, zone and colours from the first drawing on. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [cookie, header] = await Promise.all([cookies(), headers()]);
  const language = languageFrom(cookie.get(LANGUAGE_COOKIE)?.value, header.get('accept-language'));
  const zone = zoneFrom(cookie.get(ZONE_COOKIE)?.value);
  const nonce = header.get('x-nonce') ?? undefined;
  return (
    <html lang={sourceLanguage(language)} data-mantine-color-scheme="light" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <LanguageProvider language={language} zone={zone} now={Date.now()}>
          <ThemeProvider>
            <ApiProvider>{children}</ApiProvider>
          </ThemeProvider>
        </LanguageProvider>
      </body>
    </html>
  );
}
