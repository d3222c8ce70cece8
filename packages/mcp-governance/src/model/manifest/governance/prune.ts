import { isJsonObject } from '../../documentReader';
import { JsonObject, JsonValue } from '../../json';
import { PlaceMap } from '../../placeMap';
import { createPointer } from '../../pointer';

/** A value without some of its parts. */
export interface Pruned {
  value: JsonObject;
  /** List items that now stand elsewhere than they did. */
  moved: [pointer: string, source: string][];
  /** Where a part stood before. */
  sourceOf(pointer: string): string;
}

/** Where a part will stand, and where it stood. */
interface Place {
  pointer: string;
  source: string;
}

class Pruning {
  readonly moved: Pruned['moved'] = [];
  readonly #removed: ReadonlySet<string>;

  constructor(removed: ReadonlySet<string>) {
    this.#removed = removed;
  }

  copyObject(object: JsonObject, place: Place): JsonObject {
    const kept = Object.entries(object).flatMap(
      ([key, member]): [string, JsonValue][] => {
        const at = stepInto(place, createPointer([key]));
        const isRemoved = key === '__proto__' || this.#removed.has(at.source);
        return isRemoved ? [] : [[key, this.#copy(member, at)]];
      },
    );
    return Object.fromEntries(kept);
  }

  #copy(value: JsonValue, place: Place): JsonValue {
    if (Array.isArray(value)) {
      return this.#copyList(value, place);
    }
    return isJsonObject(value) ? this.copyObject(value, place) : value;
  }

  #copyList(list: JsonValue[], place: Place): JsonValue[] {
    const kept: JsonValue[] = [];
    list.forEach((item, index) => {
      const source = `${place.source}/${index}`;
      const pointer = `${place.pointer}/${kept.length}`;
      if (this.#removed.has(source)) {
        return;
      }
      if (pointer !== source) {
        this.moved.push([pointer, source]);
      }
      kept.push(this.#copy(item, { pointer, source }));
    });
    return kept;
  }
}

/**
 * Leaves parts out of an object. A key `__proto__` is always left out: it is
 * no field, and libraries stumble over it.
 *
 * @param removed - pointers into the object
 */
export function pruneValue(
  root: JsonObject,
  removed: ReadonlySet<string>,
): Pruned {
  const pruning = new Pruning(removed);
  const value = pruning.copyObject(root, { pointer: '', source: '' });
  const places = new PlaceMap();
  pruning.moved.forEach(([pointer, source]) => places.add(pointer, source));
  return {
    value,
    moved: pruning.moved,
    sourceOf: pointer => places.sourceOf(pointer),
  };
}

function stepInto({ pointer, source }: Place, step: string): Place {
  return { pointer: pointer + step, source: source + step };
}
