import { isJsonObject } from '../../model/documentReader';
import { Tool } from '../../model/snapshot/types';
import { splitWords } from '../../conventions/name-words';
import { compareWords } from '../similar-text';
import { isRespelled } from './diff-tools';

/**
 * Whether a tool that went and one that came are the same by another name:
 * respelt; or saying nearly the same and taking the same parameters.
 */
export function isRenamedTool(from: Tool, to: Tool): boolean {
  if (isRespelled(from.name, to.name)) {
    return true;
  }
  const parameters = compareParameters(from, to);
  const text = compareWords(from.description ?? '', to.description ?? '');
  return (
    (parameters === 1 && text >= 0.6) ||
    (parameters >= 0.6 && text >= 0.8) ||
    (parameters >= 0.6 && text >= 0.5 && sharesWord(from.name, to.name))
  );
}

function sharesWord(left: string, right: string): boolean {
  const words = new Set(splitWords(left));
  return splitWords(right).some(word => words.has(word));
}

/** How much of their parameters two tools share, 0 to 1; none and none is all. */
function compareParameters(left: Tool, right: Tool): number {
  const [a, b] = [left, right].map(tool => new Set(namesOf(tool)));
  const common = [...a].filter(name => b.has(name)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

function namesOf({ inputSchema }: Tool): string[] {
  const properties = inputSchema?.properties;
  return isJsonObject(properties) ? Object.keys(properties) : [];
}
