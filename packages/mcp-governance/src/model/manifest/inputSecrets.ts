import { DocumentReader, ReadFields, ReadNode } from '../documentReader';
import { replaceTexts } from '../redact';
import {
  findSecret,
  hasToken,
  isSecretName,
  isStandIn,
  literalPart,
  literalSecret,
} from '../secrets';
import { ManifestInput } from './types';

/** An input that was read, before anybody looked for secrets in it. */
export interface UnguardedInput {
  node: ReadNode;
  fields: ReadFields;
  input: ManifestInput;
  /** What findings call it, where it has no name of its own. */
  name: string;
}

type ValueKey = 'value' | 'default' | 'placeholder';

/** Shorter secrets are words that also stand elsewhere. */
const MIN_REPEATED = 4;

/** Fields whose words the schema gives. */
const FIXED_KEYS = ['type', 'format'];

/**
 * Takes the values of secrets out of an input, and their repetitions in its
 * other fields. Neither findings nor anything kept repeats them.
 */
export function guardSecrets(
  reader: DocumentReader,
  unguarded: UnguardedInput,
): ManifestInput {
  const { input, name } = unguarded;
  const found = findSecrets(input, name);
  const secrets = found
    .filter(({ isReal }) => isReal)
    .flatMap(({ texts }) => texts)
    .filter(({ length }) => length >= MIN_REPEATED);
  secrets.forEach(secret => reader.secrets.add(secret));
  const kept = Object.fromEntries(
    Object.entries(input).filter(
      ([key]) => !found.some(secret => secret.key === key),
    ),
  );
  // A flag's own name may hold the secret: `--token …`.
  const label = String(replaceTexts(input.name ?? name, secrets));
  for (const { key, isReal } of found) {
    reader.report(
      isReal ? 'manifest-secret' : 'manifest-secret-stand-in',
      unguarded.fields.get(key) ?? unguarded.node,
      { field: `${key} of ${label}` },
    );
  }
  return secrets.length === 0 ? kept : withoutRepetitions(kept, secrets);
}

/** A field of an input whose value is a secret. */
interface FoundSecret extends SecretVerdict {
  key: string;
}

function findSecrets(input: ManifestInput, name: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const key of ['value', 'default', 'placeholder'] as const) {
    const verdict = judgeValue(input, key, name);
    if (verdict) {
      found.push({ key, ...verdict });
    }
  }
  const choices = input.isSecret
    ? input.choices?.filter(choice => choice !== '')
    : undefined;
  if (choices && choices.length > 0) {
    found.push({ key: 'choices', texts: choices, isReal: true });
  }
  return found;
}

interface SecretVerdict {
  texts: string[];
  /** Not only example text. */
  isReal: boolean;
}

function judgeValue(
  input: ManifestInput,
  key: ValueKey,
  fallbackName: string,
): SecretVerdict | undefined {
  const text = input[key];
  if (text === undefined || text === '') {
    return undefined;
  }
  const inText = findSecret(text);
  if (inText !== undefined && (key !== 'placeholder' || hasToken(text))) {
    return { texts: [inText], isReal: true };
  }
  if (key === 'placeholder') {
    return undefined;
  }
  if (input.isSecret) {
    const literal = literalPart(text);
    return literal === ''
      ? undefined
      : { texts: [literal], isReal: !isStandIn(literal) };
  }
  const secret = secretByName(input.name ?? fallbackName, text);
  return secret === undefined ? undefined : { texts: [secret], isReal: true };
}

/** Older shapes repeat a flag and its value in the name: `--token …`. */
function secretByName(name: string, text: string): string | undefined {
  const rest = text.startsWith(name) ? text.slice(name.length) : text;
  return isSecretName(name) && !/^--?[A-Za-z]/.test(rest)
    ? literalSecret(rest)
    : undefined;
}

function withoutRepetitions(
  input: ManifestInput,
  secrets: string[],
): ManifestInput {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      FIXED_KEYS.includes(key) ? value : replaceTexts(value, secrets),
    ]),
  );
}
