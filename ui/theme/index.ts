import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './tokens.css';

export { ThemeProvider } from './theme-provider.tsx';
export { ThemeScript } from './theme-script.tsx';
