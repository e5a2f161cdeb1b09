export interface paths {
  '/api/v1/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SessionResponse'] } } } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': { userName: string; password: string } } }; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': components['schemas']['SessionResponse'] } } } };
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: Record<string, unknown>; content?: never } } };
  };
}
export interface components {
  schemas: {
    SessionResponse: { userName: string; displayName: string; role: string; permissions: string[]; countyCode?: string | null; enterpriseId?: string | null };
  };
}
