import { isObject, join, own } from '../json/json';
import {
  Dialect,
  dialectOf,
  listKeywords,
  mapKeywords,
  schemaKeywords,
} from './dialect';

/** A schema and where it stands. */
export interface Place {
  readonly raw: unknown;
  /** The base URI that its references are resolved against, without fragment. */
  readonly base: string;
  readonly pointer: string;
}

const noBase = 'https://schema.invalid/';
const maxScanned = 200_000;

function resolveUri(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

function splitFragment(uri: string): [string, string] {
  const at = uri.indexOf('#');
  return at < 0 ? [uri, ''] : [uri.slice(0, at), uri.slice(at + 1)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** One schema document: its resources and anchors, and what a reference in it means. */
export class Document {
  readonly dialect: Dialect;
  private isScanned = false;
  private readonly resources = new Map<string, Place>();
  private readonly anchors = new Map<string, Place>();
  private readonly dynamic = new Map<string, Place[]>();

  constructor(readonly root: unknown, dialect: Dialect) {
    this.dialect = dialect;
    const start = this.start;
    this.resources.set(noBase, start);
    this.resources.set(start.base, start);
  }

  get start(): Place {
    return {
      raw: this.root,
      base: this.baseOf(this.root, noBase),
      pointer: '',
    };
  }

  /** Where `$ref` leads, or undefined where that is not in this document. */
  resolve(reference: string, base: string): Place | undefined {
    const uri = reference.startsWith('#')
      ? base + reference
      : resolveUri(reference, base);
    if (uri === undefined) return undefined;
    const [resource, fragment] = splitFragment(uri);
    const text = decode(fragment);
    if (text === undefined) return undefined;
    if (text !== '' && !text.startsWith('/')) {
      this.scan();
      return this.anchors.get(`${resource}#${text}`);
    }
    if (!this.resources.has(resource)) this.scan();
    const start = this.resources.get(resource);
    return start && this.walk(start, text);
  }

  /** Where `$dynamicRef` leads, where that does not depend on the way there. */
  resolveDynamic(reference: string, base: string): Place | undefined {
    this.scan();
    const target = this.resolve(reference, base);
    const [, name] = splitFragment(reference);
    const rivals = this.dynamic.get(name) ?? [];
    const bookends =
      target !== undefined && rivals.some(({ raw }) => raw === target.raw);
    if (bookends && rivals.length > 1) return undefined;
    return target;
  }

  /** The base URI inside a schema that stands where `base` holds. */
  baseOf(raw: unknown, base: string): string {
    const id = this.idOf(raw);
    if (id === undefined || id.startsWith('#')) return base;
    const uri = resolveUri(id, base);
    return uri === undefined ? base : splitFragment(uri)[0];
  }

  private idOf(raw: unknown): string | undefined {
    if (!isObject(raw)) return undefined;
    const isShadowed =
      this.dialect === 'draft-07' && own(raw, '$ref') !== undefined;
    const id = own(raw, '$id');
    return typeof id === 'string' && !isShadowed ? id : undefined;
  }

  private walk(start: Place, path: string): Place | undefined {
    let { raw, base, pointer } = start;
    for (const escaped of path.split('/').slice(1)) {
      const token = escaped.replace(/~1/g, '/').replace(/~0/g, '~');
      if (Array.isArray(raw))
        raw = /^\d+$/.test(token) ? raw[Number(token)] : undefined;
      else raw = isObject(raw) ? own(raw, token) : undefined;
      if (raw === undefined) return undefined;
      base = this.baseOf(raw, base);
      pointer = join(pointer, token);
    }
    return { raw, base, pointer };
  }

  /** Registers all resources and anchors, once one is asked for. */
  private scan(): void {
    if (this.isScanned) return;
    this.isScanned = true;
    const queue: Place[] = [{ raw: this.root, base: noBase, pointer: '' }];
    let scanned = 0;
    for (let place = queue.pop(); place; place = queue.pop()) {
      const { raw } = place;
      scanned += 1;
      if (!isObject(raw) || scanned > maxScanned) continue;
      const base = this.baseOf(raw, place.base);
      this.register({ raw, base, pointer: place.pointer }, raw);
      queue.push(...subschemas({ raw, base, pointer: place.pointer }, raw));
    }
  }

  private register(place: Place, raw: { readonly [name: string]: unknown }) {
    const id = this.idOf(raw);
    if (id !== undefined && !id.startsWith('#')) {
      this.remember(this.resources, place.base, place);
    }
    if (this.dialect === 'draft-07') {
      const anchored = id === undefined ? [] : /#([^/].*)$/.exec(id);
      if (anchored?.[1]) {
        this.remember(this.anchors, `${place.base}#${anchored[1]}`, place);
      }
      return;
    }
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = own(raw, keyword);
      if (typeof name === 'string') {
        this.remember(this.anchors, `${place.base}#${name}`, place);
        if (keyword === '$dynamicAnchor') {
          this.dynamic.set(name, [...(this.dynamic.get(name) ?? []), place]);
        }
      }
    }
  }

  private remember(map: Map<string, Place>, key: string, place: Place): void {
    if (!map.has(key)) map.set(key, place);
  }
}

/** Whether a subschema names another dialect than its document. */
export function changesDialect(
  raw: { readonly [name: string]: unknown },
  dialect: Dialect,
): boolean {
  return own(raw, '$schema') !== undefined && dialectOf(raw) !== dialect;
}

function subschemas(
  place: Place,
  raw: { readonly [name: string]: unknown },
): Place[] {
  const found: Place[] = [];
  const add = (child: unknown, pointer: string) => {
    if (isObject(child)) found.push({ raw: child, base: place.base, pointer });
  };
  for (const keyword of schemaKeywords) {
    add(own(raw, keyword), join(place.pointer, keyword));
  }
  for (const keyword of listKeywords) {
    const list = own(raw, keyword);
    if (Array.isArray(list)) {
      list.forEach((child, i) =>
        add(child, join(join(place.pointer, keyword), i)),
      );
    }
  }
  for (const keyword of mapKeywords) {
    const map = own(raw, keyword);
    if (isObject(map)) {
      Object.keys(map).forEach(name =>
        add(map[name], join(join(place.pointer, keyword), name)),
      );
    }
  }
  return found;
}
