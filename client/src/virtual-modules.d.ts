/** Names of the pages by key, with the reading of the Chinese one; made by scripts/page-readings.mjs while building. */
declare module 'virtual:page-readings' {
  const readings: Readonly<Record<string, { zh: string; en: string; reading: string } | undefined>>;
  export default readings;
}

/** Every help topic without its body; made by scripts/help-topics.mjs while building. */
declare module 'virtual:help-index' {
  export interface HelpTopic {
    id: string;
    title: { zh: string; en: string };
    summary: { zh: string; en: string };
    clauses: string[];
    picture: string | null;
    reading: string;
    text: string;
  }
  const topics: readonly HelpTopic[];
  export default topics;
}

/** Titles of the help topics with the reading of the Chinese one. */
declare module 'virtual:help-titles' {
  const titles: readonly { id: string; zh: string; en: string; reading: string }[];
  export default titles;
}
