import { ColorSchemeScript } from '@mantine/core';

/** Sets light or dark before the first drawing, so that nothing flashes; belongs into `<head>`. */
export function ThemeScript() {
  return <ColorSchemeScript defaultColorScheme="auto" />;
}
