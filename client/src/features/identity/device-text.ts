const browsers = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/QQBrowser\/(\d+)/, 'QQ Browser'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
] as const;

const systems = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Android/, 'Android'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Linux/, 'Linux'],
] as const;

/** Browser and system out of what a browser says about itself; its own words where neither is known. */
export function deviceText(agent: string): string {
  const browser = browsers
    .map(([pattern, name]) => ({ found: pattern.exec(agent), name }))
    .find((one) => one.found !== null);
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  const parts = [browser === undefined ? undefined : `${browser.name} ${browser.found?.[1] ?? ''}`, system];
  return parts.filter((part) => part !== undefined).join(' · ') || agent;
}
