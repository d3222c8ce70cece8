/** What stands where a secret stood. */
export const REDACTED = '[removed]';

/**
 * Shapes of tokens that name their issuer, each bounded and without nested
 * repetition, so that matching stays linear.
 */
const TOKENS = [
  // GitHub and GitLab
  'gh[pousr]_[A-Za-z0-9]{30,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'glpat-[A-Za-z0-9_-]{20,255}',
  // Model providers, Hugging Face
  'sk-[A-Za-z0-9_-]{20,255}',
  'hf_[A-Za-z0-9]{30,64}',
  // Stripe
  '[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}',
  // Slack
  'xox[abeoprs]-[A-Za-z0-9-]{10,255}',
  'xapp-[A-Za-z0-9-]{20,255}',
  // AWS, Google, Azure storage, DigitalOcean
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'AIza[A-Za-z0-9_-]{35}',
  'ya29\\.[A-Za-z0-9_-]{20,512}',
  'AccountKey=[A-Za-z0-9+/]{40,100}={0,2}',
  'dop_v1_[a-f0-9]{64}',
  // Package registries, mail
  'npm_[A-Za-z0-9]{36}',
  'pypi-[A-Za-z0-9_-]{40,512}',
  'SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}',
  // JSON web tokens and private keys
  'eyJ[A-Za-z0-9_-]{10,4096}\\.eyJ[A-Za-z0-9_-]{10,4096}\\.[A-Za-z0-9_-]{10,4096}',
  '-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[A-Za-z0-9+/=\\s]{0,8192}(?:-----END [A-Z ]{0,32}PRIVATE KEY-----)?',
];

const TOKEN = new RegExp(`(?<![A-Za-z0-9_])(?:${TOKENS.join('|')})`, 'g');

/** Words of examples; a token or value that holds one is no secret. */
const STAND_IN =
  /your|xxx|\*\*\*|\.\.\.|example|sample|placeholder|change[-_ ]?me|dummy|fake|optional|insert|replace|redacted|removed|path\/to/i;

/** The whole value consists of words for what should stand there. */
const STAND_IN_WORD =
  /^(?:(?:(?:my|the|api|auth|access|client|user|secret|password|passwd|pwd|token|key|value|here)[-_ ]?){1,6}|pass|none|null|true|false|default|undefined|string|empty|test|\d{1,6})$/i;

/** What a client fills in, and the words that schemes put before a secret. */
const TEMPLATE_PART =
  /\$\{[^{}]*\}|\$[A-Z_][A-Z0-9_]*|\{\{?[^{}]*\}\}?|<[^<>]*>|%[A-Z_][A-Z0-9_]*%/g;
const SCHEME_WORD = /^(?:bearer|basic|token|api-?key|digest)\b[\s:]*/i;

const SECRET_NAME =
  /(?:^|_)(?:(?:api|app|access|secret|private|signing|encryption|master|account|auth)_?key|tokens?|secrets?|password|passwd|passphrase|pwd|pat|credentials?|authorization|cookie)$/;

/** Longest value in which names and their values are looked for. */
const MAX_INSPECTED = 2_000;

/** Whether a text holds a token whose shape names its issuer. */
export function hasToken(text: string): boolean {
  return redactTokens(text) !== text;
}

/** The text without the tokens whose shape names their issuer. */
export function redactTokens(text: string): string {
  return text.replace(TOKEN, token =>
    isStandInToken(token) ? token : REDACTED,
  );
}

/** Whether an input, header or flag of this name usually holds a secret. */
export function isSecretName(name: string): boolean {
  const words = name
    .slice(-200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
  return SECRET_NAME.test(words.join('_'));
}

/**
 * The part of a value that is neither filled in by the client nor the word of
 * a scheme; empty where nothing of it is literal.
 */
export function literalPart(value: string): string {
  return value
    .slice(0, MAX_INSPECTED)
    .trim()
    .replace(SCHEME_WORD, '')
    .replace(TEMPLATE_PART, '')
    .trim();
}

/** Whether a value is only a word for what should stand there. */
export function isStandIn(value: string): boolean {
  return (
    STAND_IN.test(value) ||
    STAND_IN_WORD.test(value) ||
    // The name of an environment variable.
    (/^[A-Z][A-Z0-9_]*$/.test(value) && value.includes('_'))
  );
}

/**
 * The literal secret in a value such as `-e API_KEY=…`, `--token …` or
 * `postgres://user:…@host`, or a token that names its issuer.
 */
export function findSecret(value: string): string | undefined {
  const token = [...value.matchAll(TOKEN)].find(
    ([text]) => !isStandInToken(text),
  );
  return token?.[0] ?? findNamedSecret(value) ?? findUrlSecret(value);
}

function findNamedSecret(value: string): string | undefined {
  const inspected = value.slice(0, MAX_INSPECTED);
  for (const match of inspected.matchAll(/([A-Za-z][\w-]*)(?:=|:\s?|\s)/g)) {
    if (isSecretName(match[1])) {
      const rest = inspected.slice(match.index + match[0].length);
      const secret = literalSecret(rest.split(/\s--?[A-Za-z]/)[0]);
      if (secret !== undefined) {
        return secret;
      }
    }
  }
  return undefined;
}

function findUrlSecret(value: string): string | undefined {
  const match = /:\/\/[^\s/:@]{0,200}:([^\s/@]{1,200})@/.exec(
    value.slice(0, MAX_INSPECTED),
  );
  return match ? literalSecret(match[1]) : undefined;
}

/** The literal part of a value whose name says secret, if it looks like one. */
export function literalSecret(value: string): string | undefined {
  const literal = literalPart(value);
  const isPlainValue = /^(?:https?:|\.{0,2}\/|[A-Za-z]:\\)/i.test(literal);
  return literal === '' || isStandIn(literal) || isPlainValue
    ? undefined
    : literal;
}

function isStandInToken(token: string): boolean {
  return (
    !token.startsWith('-----') &&
    (STAND_IN.test(token) || new Set(token).size < 10 || !/\d/.test(token))
  );
}
