const start = String.raw`^\W*(?:(?:hi|hello|hey|so|and|well|ok|please)\W+)*`;
const auxiliary = String.raw`(?:(?:can|could|may|might|will|would|do|does|is|are)\s+)?`;
const article = String.raw`(?:(?:an?|any|my|our|the|some|your)\s+)?(?:(?:ai|coding)\s+)?`;
const who = String.raw`(?:agents?|assistants?|bots?|llms?|ai|models?|copilot|claude|chatgpt|cursor|i|we|you|it)\s+`;
const already = String.raw`(?:(?:already|also|now|today|currently|be\s+able\s+to|able\s+to|to|allowed)\s+)*`;
const reaches = String.raw`(?:(?:talk(?:s|ing)?|speak|connect|interact|work|integrate|communicate)\s+(?:to|with)|access|reach|use|call)\b`;

/** Asking whether agents reach something is no part of what they shall reach. */
const frame = new RegExp(
  start + auxiliary + article + who + already + reaches,
  'iu',
);

/** Where the question begins, behind words such as "can an agent talk to". */
export function findStart(question: string): number {
  const found = frame.exec(question)?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(question.slice(found)) ? found : 0;
}

const bracketed = String.raw`<[^<>\n]{1,80}>|\{[^{}\n]{1,80}\}`;
const quoted = String.raw`"[^"\n]{1,200}"|“[^”\n]{1,200}”|(?<![\p{L}\p{N}])'[^'\n]{1,200}'(?![\p{L}\p{N}])`;
const code = '`[^`]{1,200}`';
const address = String.raw`\bhttps?:\/\/[^\s]{1,500}|(?<![\p{L}\p{N}])(?:\/[\w.-]{1,100}){2,20}`;
const file = String.raw`(?<![\w-])[\w-]{1,100}\.(?:pdf|docx?|xlsx?|pptx?|csv|json|txt|md|html?|png|jpe?g|svg|py|js|ts|mp[34])\b`;

/** Placeholders, quotations, addresses and files: values, no capabilities. */
export const valuePattern = new RegExp(
  [bracketed, quoted, code, address, file].join('|'),
  'gu',
);

/** The kind and namespace of a reference such as `group:default/payments`. */
export const referencePattern =
  /(?<![\p{L}\p{N}])(?:api|component|domain|group|resource|system|user):(?:[\w.-]{1,63}\/)?(?=\w)/giu;
