import { HttpError } from 'react-admin';
import { language } from '../language/choice';
import { refused } from './problem';

export interface Sent {
  loaded: number;
  total: number;
}

/** XMLHttpRequest, because `fetch` cannot tell how far an upload has come. Aborting rejects with an AbortError. */
export function sendFile<T>(
  url: string,
  form: FormData,
  key: string,
  onProgress: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress({ loaded, total });
    request.onerror = () => reject(new HttpError('', 0, {}));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as T);
      else reject(refused(request.status, request.response, request.getResponseHeader('Retry-After')));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
