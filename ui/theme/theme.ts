import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: petrol, apart from every colour that a state category bears. */
const accent: MantineColorsTuple = [
  '#e6f5f3',
  '#cce9e6',
  '#9dd4cf',
  '#6bbfb7',
  '#43aba2',
  '#1f958b',
  '#0f8178',
  '#0b6e69',
  '#085954',
  '#05433f',
];

/** Mantine's theme: sizes, radius and type of the house. Colours are in `tokens.css`. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 7,
  white: '#ffffff',
  black: '#1c1d1f',
  fontFamily: 'var(--sd-font)',
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  headings: {
    fontFamily: 'var(--sd-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '36px' },
      h2: { fontSize: '20px', lineHeight: '28px' },
      h3: { fontSize: '16px', lineHeight: '24px' },
      h4: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px' } : {},
      }),
    },
    Input: {
      // A border that can be seen (3:1), unless the field's own problem colours it.
      vars: (_theme: unknown, { error }: { readonly error?: unknown }) => ({
        wrapper: { '--input-bg': 'var(--sd-surface)', ...(error ? {} : { '--input-bd': 'var(--sd-line-strong)' }) },
      }),
    },
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: {
        content: { background: 'var(--sd-surface)', border: '1px solid var(--sd-line)', boxShadow: 'var(--sd-shadow)' },
        header: { background: 'var(--sd-surface)' },
        title: { fontSize: 16, fontWeight: 600, lineHeight: '24px' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300, withinPortal: true } },
  },
});
