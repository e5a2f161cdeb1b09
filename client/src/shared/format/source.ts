const setting = /^市局设定(?:，依据(.+))?$/;

/** Reads a source that says a rule is the bureau's own setting; undefined for a document's. `after` is the clause it serves, if any. */
export function bureauSetting(source: string): { after: string | undefined } | undefined {
  const found = setting.exec(source);
  return found === null ? undefined : { after: found[1] };
}
