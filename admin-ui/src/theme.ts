import { createTheme } from '@mui/material/styles';

/** The tokens of screens.md §2 and their places in MUI (§4). No other file names a colour. */
const ink = '#1B2430';
const ink2 = '#46515F';
const line = '#DDE2E8';
const primary = '#1D4E89';
const ochre = '#85500A';

/** What MUI's palette has no word for. Tints are grounds, `…Line` their edges, `…Ink` the text on them. */
const tone = {
  ink3: '#616B78',
  soft: '#F8F9FB',
  line2: '#C5CDD6',
  border: '#87919D',
  header: '#14283F',
  headerText: '#E4EAF1',
  headerNote: '#B9C6D6',
  headerEdge: '#6F8298',
  headerFocus: '#FFD27A',
  primaryLine: '#B5C8DF',
  sealLine: '#E9BDB6',
  ochreLine: '#E8CF9F',
  ochreInk: '#5B3806',
  greenLine: '#AFD3BF',
  greenInk: '#164E36',
  blueLine: '#B3D0EC',
  slate: '#525C69',
  slateTint: '#ECEFF3',
  disabled: '#5A6370',
  match: '#FCE7B2',
  heatSlow: '#FBF3E0',
  heatLate: '#F5E0B5',
  changed: '#FFF8E6',
  changedEdge: '#B97A16',
  desk: '#E6EAEE',
  scrim: 'rgba(15, 28, 44, .46)',
};

declare module '@mui/material/styles' {
  interface Palette {
    seal: Palette['primary'];
    tone: typeof tone;
  }
  interface PaletteOptions {
    seal: PaletteOptions['primary'];
    tone: typeof tone;
  }
}
declare module '@mui/material/Button' {
  interface ButtonPropsColorOverrides {
    seal: true;
  }
}

// The last family is fetched only for characters the others lack (rare-names.css).
const fontFamily =
  '"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Rare Han",sans-serif';
export const paperFamily = '"Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC","Rare Han",serif';

const menuShadow = '0 6px 20px #0F1C2A29';
const dialogShadow = '0 12px 40px #0F1C2A47';
export const phoneBarShadow = '0 -4px 16px #0F1C2A1A';

const base = createTheme({
  palette: {
    mode: 'light',
    primary: { main: primary, dark: '#163D6C', light: '#E8EFF7', contrastText: '#fff' },
    secondary: { main: ink2 },
    error: { main: ochre, light: '#FCF3E2' }, // ochre on purpose: every invalid field and every refusal
    warning: { main: ochre, light: '#FCF3E2' },
    success: { main: '#1E6A49', light: '#E6F2EB' },
    info: { main: '#1B5FA6', light: '#E6F0FA' },
    seal: { main: '#AC2A1D', light: '#FBEDEA', dark: '#8C2116', contrastText: '#fff' },
    text: { primary: ink, secondary: ink2, disabled: tone.disabled },
    divider: line,
    background: { default: '#F3F5F7', paper: '#fff' },
    tone,
  },
  breakpoints: { values: { xs: 0, sm: 601, md: 1024, lg: 1280, xl: 1600 } },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography: {
    fontFamily,
    htmlFontSize: 16,
    fontSize: 14,
    fontWeightMedium: 700,
    body1: { fontSize: '.875rem', lineHeight: 1.6, letterSpacing: 0 },
    body2: { fontSize: '.8125rem', lineHeight: 1.6, letterSpacing: 0 },
    caption: { fontSize: '.75rem', lineHeight: 1.5, letterSpacing: 0 },
    h1: { fontSize: '1.125rem', lineHeight: 1.4, fontWeight: 700, letterSpacing: 0 },
    h2: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 700, letterSpacing: 0 },
    h3: { fontSize: '.9375rem', lineHeight: 1.5, fontWeight: 700, letterSpacing: 0 },
    button: { textTransform: 'none', fontWeight: 400, letterSpacing: 0 },
  },
  transitions: {
    duration: { shortest: 120, shorter: 120, short: 120, standard: 120, enteringScreen: 120, leavingScreen: 120 },
  },
});

export const theme = createTheme(base, {
  shadows: base.shadows.map((_, level) => (level === 8 ? menuShadow : level === 24 ? dialogShadow : 'none')),
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: {
          fontVariantNumeric: 'tabular-nums lining-nums',
          textAutospace: 'normal',
          lineBreak: 'strict',
          overflowWrap: 'anywhere',
        },
        'h1,h2,h3,p,ul,ol,dl,dd,figure': { margin: 0, padding: 0 },
        'ul,ol': { listStyle: 'none' },
        a: { color: primary },
        ':focus-visible': { outline: `2px solid ${primary}`, outlineOffset: 2 },
        'header :focus-visible': { outlineColor: tone.headerFocus },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { transition: 'none !important', animation: 'none !important' },
        },
        '@media print': {
          'header, nav, aside, [data-chrome]': { display: 'none !important' },
          body: { background: '#fff' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: {
          minHeight: 36,
          padding: '0 16px',
          fontSize: '.875rem',
          whiteSpace: 'nowrap',
          '&:focus-visible': { outline: `2px solid ${primary}`, outlineOffset: 2 },
        },
        sizeSmall: { minHeight: 28, padding: '0 10px', fontSize: '.8125rem' },
        contained: { fontWeight: 700 },
        outlinedInherit: { borderColor: tone.border, backgroundColor: '#fff' },
        text: { padding: '0 8px' },
        startIcon: { marginLeft: 0, marginRight: 6, '& > *:nth-of-type(1)': { fontSize: '1rem' } },
        endIcon: { marginLeft: 6, '& > *:nth-of-type(1)': { fontSize: '.6875rem' } },
      },
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: '#fff', fontSize: '.875rem', minHeight: 36 },
        notchedOutline: { borderColor: tone.border, top: 0, '& legend': { display: 'none' } },
        input: { padding: '6px 10px', '&::placeholder': { color: tone.ink3, opacity: 1 } },
        multiline: { padding: 0 },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '4px 12px', height: 40, fontSize: '.8125rem', lineHeight: 1.6, borderBottomColor: line },
        head: {
          height: 36,
          backgroundColor: tone.soft,
          color: ink2,
          fontWeight: 700,
          whiteSpace: 'nowrap',
          borderBottomColor: tone.line2,
        },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 40,
          minWidth: 0,
          padding: '0 12px',
          fontSize: '.875rem',
          color: ink2,
          '&.Mui-selected': { fontWeight: 700, color: '#163D6C' },
          '&:focus-visible': { outlineOffset: -2 },
        },
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiDialog: {
      styleOverrides: { paper: { borderRadius: 8, boxShadow: dialogShadow }, paperFullScreen: { borderRadius: 0 } },
    },
    MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: tone.scrim } } } },
    MuiAutocomplete: { styleOverrides: { paper: { border: `1px solid ${tone.line2}`, boxShadow: menuShadow } } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${tone.line2}`, boxShadow: menuShadow } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '.875rem', minHeight: 36 } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiSvgIcon: { styleOverrides: { root: { fontSize: '1rem' } } },
  },
});
