import { send } from '@/api/client';
import { Problem } from '@/api/problem';

/** Fetches a file that is given out for a purpose only, and lets the browser save it under the server's name. */
export async function saveFileFor(purpose: string, address: string): Promise<void> {
  const call = fetch(address, {
    headers: { 'X-Purpose': encodeURIComponent(purpose), Accept: '*/*' },
    credentials: 'same-origin',
  });
  const answer = await call.catch(() => {
    throw new Problem({ code: 'client.unreachable', status: 0, title: '' });
  });
  if (!answer.ok) {
    const error: unknown = await answer.json().catch(() => null);
    await send(Promise.resolve({ error, response: answer }));
  }
  const file = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = file;
  link.download = nameIn(answer.headers.get('Content-Disposition') ?? '');
  link.click();
  URL.revokeObjectURL(file);
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}
