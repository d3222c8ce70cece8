import { EmbeddingProvider } from 'backstage-plugin-mcp-registry-node';

/** Of length 1, so that a product of two is their cosine. */
export type Vector = Float32Array;

const MAX_TEXT = 2_000;

/**
 * Has texts turned into vectors.
 *
 * @throws Error where the provider fails, or answers something else
 */
export async function embed(
  provider: EmbeddingProvider,
  texts: string[],
): Promise<Vector[]> {
  const answer = await provider.embed(
    texts.map(text => text.slice(0, MAX_TEXT)),
  );
  const [{ length } = []] = answer;
  const isWhole =
    answer.length === texts.length &&
    length > 0 &&
    answer.every(each => each.length === length && each.every(Number.isFinite));
  if (!isWhole) {
    throw new Error(
      `The embedding provider '${provider.id}' did not answer one vector for each text`,
    );
  }
  return answer.map(toUnit);
}

function toUnit(numbers: number[]): Vector {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, each => (length > 0 ? each / length : 0));
}

/** The cosine of two vectors; 0 where they are not of one space. */
export function toCosine(one: Vector, other: Vector): number {
  if (one.length !== other.length) {
    return 0;
  }
  let sum = 0;
  for (let place = 0; place < one.length; place += 1) {
    sum += one[place] * other[place];
  }
  return sum;
}
