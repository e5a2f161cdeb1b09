/** One wrong place of the input; `path` is a JSON path, a query parameter or a cell. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** An expected failure as the API reports it (RFC 9457), or one of the client's own codes `client.*`. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly fields: readonly FieldProblem[];
  readonly traceId: string | null;
  /** The document as it came, for what single endpoints add to it. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(init: {
    code: string;
    status: number;
    title: string;
    detail?: string | null;
    fields?: readonly FieldProblem[];
    traceId?: string | null;
    document?: Readonly<Record<string, unknown>>;
  }) {
    super(init.detail ?? init.title);
    this.name = 'Problem';
    this.code = init.code;
    this.status = init.status;
    this.title = init.title;
    this.detail = init.detail ?? null;
    this.fields = init.fields ?? [];
    this.traceId = init.traceId ?? null;
    this.document = init.document ?? {};
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function readFields(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    .map((item) => ({
      path: asText(item.path) ?? '',
      code: asText(item.code) ?? '',
      message: asText(item.message) ?? '',
    }));
}

/** Reads a problem document; a body that is none (proxy page, empty answer) still gives a usable problem. */
export function toProblem(body: unknown, status: number): Problem {
  const document = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = asText(document.code);
  return new Problem({
    code: code ?? (status === 0 ? 'client.unreachable' : `client.http-${status}`),
    status,
    title: asText(document.title) ?? '',
    detail: asText(document.detail),
    fields: readFields(document.fields),
    traceId: asText(document.traceId),
    document,
  });
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}
