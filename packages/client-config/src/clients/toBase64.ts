/** The UTF-8 bytes of a text in Base64, in Node and in browsers. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const characters: string[] = [];
  for (const byte of bytes) {
    characters.push(String.fromCharCode(byte));
  }
  return btoa(characters.join(''));
}
