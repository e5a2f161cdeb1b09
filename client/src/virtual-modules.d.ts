/** Names of the pages by key, with the reading of the Chinese one; made by scripts/page-readings.ts while building. */
declare module 'virtual:page-readings' {
  const readings: Readonly<Record<string, { zh: string; en: string; reading: string } | undefined>>;
  export default readings;
}
