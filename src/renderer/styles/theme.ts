/** The look: dense, calm, one accent. Everything else is Mantine's. */
import { ActionIcon, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Teal of the accent, from pale to deep. */
const accent: MantineColorsTuple = [
  '#e8f5f4',
  '#d3e8e6',
  '#a8d1cd',
  '#79b8b3',
  '#52a39d',
  '#38968f',
  '#278f88',
  '#177b75',
  '#0a6b66',
  '#005a55',
]

/** Greys of the dark theme, from text to ground, with a breath of the accent. */
const dark: MantineColorsTuple = [
  '#dbe2e4',
  '#b4bec2',
  '#8d999e',
  '#66737a',
  '#3f494e',
  '#343c40',
  '#23292c',
  '#1c2124',
  '#181c1f',
  '#121517',
]

/** WCAG 2.2, 2.5.8: what can be pressed is at least this large. */
const SMALLEST_TARGET = '24px'

/** What is closed is gone before the next key: nothing of it takes the press, the drop or the focus. */
const AT_ONCE = { duration: 0 }

const UI_FONT = 'IBM Plex Sans Arabic, IBM Plex Sans, system-ui, sans-serif'

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: UI_FONT,
  headings: { fontFamily: UI_FONT, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, multiline: true, maw: 320 } },
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_theme, { size }) => ({
        root: size === 'xs' || size === 'sm' ? { '--ai-size': SMALLEST_TARGET } : {},
      }),
    }),
    // Both signs together would stand on the first letters of an Arabic choice.
    Select: { defaultProps: { clearSectionMode: 'clear' } },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true, transitionProps: AT_ONCE } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: AT_ONCE,
      },
    },
    Popover: { defaultProps: { transitionProps: AT_ONCE } },
    Spotlight: { defaultProps: { transitionProps: AT_ONCE } },
  },
})
