/** A list's state with its parts in one order, so that two ways to the same state are told to be one. */
export function canonical(state: string): string {
  const parameters = new URLSearchParams(state);
  parameters.sort();
  return parameters.toString();
}
