import { Endpoint } from '../api/endpoints';

/** What a call fills an endpoint's path, query and body with. */
export interface EndpointInput {
  params?: Record<string, string>;
  query?: object;
  body?: unknown;
}

/**
 * Makes the path and query of a call, relative to the plugin's base URL.
 * Lists become one query parameter for each of their values.
 */
export function toRequestPath(
  endpoint: Endpoint,
  input: EndpointInput,
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) =>
    toSegment(key, input.params?.[key]),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) {
        query.append(key, String(each));
      }
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Nothing, `.` and `..` would make a path of another endpoint. */
function toSegment(key: string, value: string | undefined): string {
  if (value === undefined || /^\.{0,2}$/.test(value)) {
    throw new TypeError(`'${value ?? ''}' is no ${key} to ask for`);
  }
  return encodeURIComponent(value);
}

/** Makes what `fetch` takes besides the URL. */
export function toRequestInit(
  endpoint: Endpoint,
  input: EndpointInput,
): RequestInit {
  const method = endpoint.method.toUpperCase();
  return input.body === undefined
    ? { method }
    : {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(input.body),
      };
}
