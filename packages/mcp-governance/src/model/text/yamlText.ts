import {
  CST,
  Composer,
  Document,
  Lexer,
  Node,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import { JsonObject, JsonValue } from '../json';
import { MAX_YAML_TOKENS } from './limits';
import { TextProblem } from './textProblem';
import { findDeepToken } from './yamlDepth';
import { convertYaml, offsetOfNode, toNode } from './yamlValue';

/** What a YAML text says, or what keeps it from saying it. */
export interface YamlReading {
  /** Absent where a problem prevents it. */
  value?: JsonValue;
  problems: TextProblem[];
  /** Offset of the value at a path, or of the nearest part around it. */
  offsetOf(path: string[]): number;
}

/** Only YAML 1.2's core schema, whatever the text's own directives ask for. */
const COMPOSER_OPTIONS = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Comparing every key with every other is quadratic; we look ourselves.
  uniqueKeys: false,
} as const;

/** Reads one YAML document; trouble of any kind is a problem, never a throw. */
export function readYaml(text: string, maxDepth: number): YamlReading {
  const { tokens, fault: early } = tokenize(text);
  if (early) {
    return early;
  }
  const deep = findDeepToken(tokens, maxDepth);
  if (deep) {
    return failed('text-too-deep', deep.offset, { limit: maxDepth });
  }
  const [first, second] = composeTwo(tokens);
  if (!first) {
    return failed('text-empty', 0, {});
  }
  const fault = findFault(first);
  if (fault) {
    return fault;
  }
  if (second) {
    return failed('yaml-several-documents', second.range[0], {});
  }
  if (!first.contents || isEmptyScalar(first.contents)) {
    return failed('text-empty', 0, {});
  }
  return {
    ...convertYaml(first.contents, maxDepth),
    offsetOf: path => findOffset(first, path),
  };
}

/**
 * Builds the tokens, and stops at the first that is none: the composer would
 * make an error of each, which takes long.
 */
function tokenize(text: string): { tokens: CST.Token[]; fault?: YamlReading } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > MAX_YAML_TOKENS) {
      const data = { limit: MAX_YAML_TOKENS };
      return { tokens, fault: failed('yaml-too-long', 0, data) };
    }
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') {
        const data = { reason: 'unexpected token' };
        const fault = failed('text-syntax-yaml', token.offset, data);
        return { tokens, fault };
      }
    }
  }
  tokens.push(...parser.end());
  return { tokens };
}

function composeTwo(tokens: CST.Token[]): Document.Parsed[] {
  const documents: Document.Parsed[] = [];
  for (const document of new Composer(COMPOSER_OPTIONS).compose(tokens)) {
    documents.push(document);
    if (documents.length === 2) {
      break;
    }
  }
  return documents;
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function findFault(document: Document.Parsed): YamlReading | undefined {
  const error = document.errors[0];
  if (error) {
    const reason = error.code.toLowerCase().replace(/_/g, ' ');
    return failed('text-syntax-yaml', error.pos[0], { reason });
  }
  const tag = document.warnings.find(
    ({ code }) => code === 'TAG_RESOLVE_FAILED',
  );
  return tag && failed('yaml-tag', tag.pos[0], {});
}

function failed(
  id: TextProblem['id'],
  offset: number,
  data: JsonObject,
): YamlReading {
  return { problems: [{ id, offset, data }], offsetOf: () => offset };
}

function findOffset(document: Document.Parsed, path: string[]): number {
  let node: Node | null = document.contents;
  let offset = offsetOfNode(node);
  for (const segment of path) {
    const target = isAlias(node) ? node.resolve(document) ?? null : node;
    const child = childOf(target, segment);
    if (!child) {
      break;
    }
    offset = offsetOfNode(child.at);
    node = child.node;
  }
  return offset;
}

function childOf(
  node: Node | null,
  segment: string,
): { at: Node | null; node: Node | null } | undefined {
  if (isSeq(node)) {
    const item = toNode(node.items[Number(segment)]);
    return item ? { at: item, node: item } : undefined;
  }
  if (isMap(node)) {
    const pair = node.items.findLast(
      ({ key }) => isScalar(key) && String(key.value) === segment,
    );
    return pair && { at: toNode(pair.key), node: toNode(pair.value) };
  }
  return undefined;
}
