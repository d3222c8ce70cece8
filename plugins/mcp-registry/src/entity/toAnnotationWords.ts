import { JsonObject } from 'mcp-governance';
import { getOwn } from '../schema/resolveSchema';

/** What a tool says of its behaviour, in plain words. */
export interface AnnotationWord {
  text: string;
  /** Whether a reader should think twice. */
  careful: boolean;
}

function toEffect(annotations: JsonObject): AnnotationWord {
  if (getOwn(annotations, 'readOnlyHint') === true) {
    return { text: 'reads only', careful: false };
  }
  return getOwn(annotations, 'destructiveHint') === false
    ? { text: 'adds, never deletes', careful: false }
    : { text: 'may change or delete', careful: true };
}

/**
 * Says in words what a tool's annotations claim. What they leave out has the
 * value that the protocol gives it: a tool that says nothing may delete.
 */
export function toAnnotationWords(annotations: JsonObject): AnnotationWord[] {
  const effect = toEffect(annotations);
  const repeatable =
    getOwn(annotations, 'idempotentHint') === true &&
    getOwn(annotations, 'readOnlyHint') !== true;
  const closed = getOwn(annotations, 'openWorldHint') === false;
  return [
    effect,
    ...(repeatable ? [{ text: 'safe to repeat', careful: false }] : []),
    closed
      ? { text: 'stays within its own system', careful: false }
      : { text: 'may reach other systems', careful: false },
  ];
}
