import { isJsonObject } from '../model/documentReader';
import { isSecretName } from '../model/secrets';
import { splitWords } from '../conventions/name-words';
import { SchemaEdit } from './schema/types';

/** Words of names that count secrets, or say something of them. */
const COUNTS = ['max', 'min', 'num', 'count', 'limit', 'total', 'budget'];

/** Whether a parameter takes a secret: by its name, or since it is write-only. */
export function isSecretProperty({ name = '', after }: SchemaEdit): boolean {
  return (
    (after !== undefined && isJsonObject(after) && after.writeOnly === true) ||
    (isSecretName(name) &&
      !splitWords(name).some(word => COUNTS.includes(word)))
  );
}
