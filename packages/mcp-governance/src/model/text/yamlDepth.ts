import { CST } from 'yaml';

/**
 * The first token that nests deeper than allowed. Walks the tokens, which the
 * lexer builds without recursion, before the composer recurses into them.
 */
export function findDeepToken(
  tokens: CST.Token[],
  maxDepth: number,
): CST.Token | undefined {
  const waiting = tokens.map(token => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    const isCollection = 'items' in token;
    if (isCollection && depth >= maxDepth) {
      return token;
    }
    for (const child of childrenOf(token)) {
      waiting.push({ token: child, depth: isCollection ? depth + 1 : depth });
    }
  }
  return undefined;
}

function* childrenOf(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'document' && token.value) {
    yield token.value;
  }
  if ('items' in token) {
    for (const { key, value } of token.items) {
      if (key) {
        yield key;
      }
      if (value) {
        yield value;
      }
    }
  }
}
