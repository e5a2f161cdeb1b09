/** Colours of one theme. Every colour on a screen comes from here: style sheets, component library and charts. */
export interface Palette {
  /** Page background behind cards. */
  canvas: string;
  /** Cards, tables, forms. */
  surface: string;
  /** Table heads, quiet areas on a card. */
  surfaceAlt: string;
  /** Row or item under the pointer. */
  hover: string;
  text: string;
  textSecondary: string;
  textTertiary: string;
  border: string;
  borderSoft: string;
  /** Filled buttons and marks; white text on it is readable. */
  primary: string;
  primaryHover: string;
  primarySoft: string;
  /** Links and selected text on the surface. */
  link: string;
  /** The product's second colour, used sparingly. */
  gold: string;
  header: string;
  headerText: string;
  headerMuted: string;
  headerField: string;
  met: string;
  metSoft: string;
  notMet: string;
  notMetSoft: string;
  unknown: string;
  unknownSoft: string;
  warning: string;
  warningSoft: string;
  danger: string;
  dangerSoft: string;
  /** Series of charts, distinguishable with colour blindness, in order of use. */
  series1: string;
  series2: string;
  series3: string;
  series4: string;
  series5: string;
  series6: string;
}

export const light: Palette = {
  canvas: '#f3f5f8',
  surface: '#ffffff',
  surfaceAlt: '#f7f9fb',
  hover: '#f0f5fa',
  text: '#1b2632',
  textSecondary: '#475768',
  textTertiary: '#5f7082',
  border: '#d3dbe4',
  borderSoft: '#e6ebf0',
  primary: '#1f5a94',
  primaryHover: '#174a7c',
  primarySoft: '#e7f0f8',
  link: '#1b5590',
  gold: '#94691a',
  header: '#14324f',
  headerText: '#ffffff',
  headerMuted: '#bccddd',
  headerField: '#224766',
  met: '#0a6a64',
  metSoft: '#e1f2f0',
  notMet: '#a8401a',
  notMetSoft: '#fbebe4',
  unknown: '#56626f',
  unknownSoft: '#edf0f3',
  warning: '#805a00',
  warningSoft: '#fdf4dc',
  danger: '#b3261e',
  dangerSoft: '#fcebea',
  series1: '#2a6bb0',
  series2: '#e08a1e',
  series3: '#0b8a7d',
  series4: '#b0527a',
  series5: '#6b7b8c',
  series6: '#b09a26',
};

export const dark: Palette = {
  canvas: '#0f161d',
  surface: '#17202a',
  surfaceAlt: '#1c2732',
  hover: '#202d3a',
  text: '#e6ecf2',
  textSecondary: '#b1bfcd',
  textTertiary: '#93a3b3',
  border: '#364656',
  borderSoft: '#283543',
  primary: '#3273b0',
  primaryHover: '#3d82c2',
  primarySoft: '#1b3349',
  link: '#84bbec',
  gold: '#dcb35a',
  header: '#0c1b2a',
  headerText: '#f3f7fa',
  headerMuted: '#a9bccd',
  headerField: '#1a3045',
  met: '#5cc4b8',
  metSoft: '#12322f',
  notMet: '#f0956f',
  notMetSoft: '#3b2219',
  unknown: '#aab7c4',
  unknownSoft: '#26323e',
  warning: '#e6bd5c',
  warningSoft: '#352b13',
  danger: '#f28b82',
  dangerSoft: '#3b1f1e',
  series1: '#6aaae6',
  series2: '#f0a94a',
  series3: '#4dc0b2',
  series4: '#dd8cb0',
  series5: '#9fb0c0',
  series6: '#d9c65a',
};

/** Sans-serif for everything, with the Chinese faces of the common systems in front of generic ones. */
export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

/** Song-style serif for titles, as official documents use it. */
export const titleFontFamily =
  '"Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun", serif';

function kebab(name: string): string {
  return name.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`);
}

/** Writes the palette into custom properties (`--lp-text-secondary` …), which all style sheets read. */
export function writePalette(root: HTMLElement, palette: Palette): void {
  for (const [name, value] of Object.entries(palette)) {
    root.style.setProperty(`--lp-${kebab(name)}`, value as string);
  }
  root.style.setProperty('--lp-font', fontFamily);
  root.style.setProperty('--lp-font-title', titleFontFamily);
}
