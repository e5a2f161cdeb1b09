import createClient from 'openapi-fetch';

import { Problem, toProblem } from './problem';
import type { paths } from './schema';

/** The typed API. Use it through {@link send}, which turns every failure into a {@link Problem}. */
export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: 'same-origin',
  headers: { Accept: 'application/json, application/problem+json' },
  // Looked up per call, so that a test may replace it.
  fetch: (request) => globalThis.fetch(request),
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for a call and gives its body, or throws a {@link Problem}. */
export async function send<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem({ code: 'client.unreachable', status: 0, title: '' });
  }
  if (!answer.response.ok) throw toProblem(answer.error, answer.response.status);
  return answer.data as T;
}
