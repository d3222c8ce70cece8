const UNITS: Record<string, number> = {
  b: 1,
  kb: 1000,
  mb: 1000 ** 2,
  gb: 1000 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/**
 * Reads a size such as `1MiB`, `500 kB` or a number of bytes.
 *
 * @returns whole bytes, or `undefined` where it says none
 */
export function parseByteSize(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value > 0 ? value : undefined;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const match = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z]{1,3})?$/i.exec(value.trim());
  const unit = UNITS[match?.[2]?.toLowerCase() ?? 'b'];
  const bytes = match && unit ? Math.floor(Number(match[1]) * unit) : 0;
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
