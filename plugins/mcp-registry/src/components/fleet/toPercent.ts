/**
 * Writes a share in percent. Only what is nothing is 0 %, and only what is
 * everything is 100 %.
 */
export function toPercent(part: number, whole: number): string {
  if (whole <= 0) {
    return '–';
  }
  const percent = Math.round((100 * part) / whole);
  if (percent === 0 && part > 0) {
    return '< 1 %';
  }
  return percent === 100 && part < whole ? '> 99 %' : `${percent} %`;
}
