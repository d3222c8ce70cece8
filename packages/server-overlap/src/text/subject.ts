import { isStopWord, isSubjectStem, toStem, toWords } from 'capability-search';

function toStems(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(toStem));
}

/** How a server is offered: no part of what it is about. */
const manners = toStems(`
  server servers mcp api apis remote local hosted official unofficial archived
  reference community maintained old legacy deprecated beta alpha preview
  experimental staging production prod dev stdio sse http https`);

/** What a name loses little without, unless a family of servers bears it. */
const qualities = toStems(`
  comprehensive complete full advanced simple enhanced improved basic minimal
  universal generic new demo sample example test internal external public
  private integration integrations connector connection client wrapper adapter
  bridge tool tools toolkit toolbox service services agent agents ai llm model
  context protocol app application platform suite sdk plugin extension proxy
  gateway awesome list lists`);

function isManner(stem: string): boolean {
  return manners.has(stem) || /^v?\d[\d.]*$/.test(stem);
}

function isQuality(stem: string): boolean {
  return qualities.has(stem) || isSubjectStem(stem);
}

/** What a server is named after: the words in their order, and their stems. */
export interface Subject {
  readonly label: string;
  readonly stems: readonly string[];
  /** Equal for equal subjects, whatever the order of their words. */
  readonly key: string;
  /** As `key`, with the words that a name loses little without. */
  readonly fullKey: string;
}

function toKey(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ');
}

function toSubject(text: string): Subject | undefined {
  const words = [...toWords(text.slice(0, 200))]
    .filter(word => !word.partOf && !isStopWord(word.text))
    .map(word => ({ label: text.slice(word.start, word.end), text: word.text }))
    .map(word => ({ label: word.label, stem: toStem(word.text) }));
  const about = words.filter(({ stem }) => !isManner(stem));
  const telling = about.filter(({ stem }) => !isQuality(stem));
  if (telling.length === 0) return undefined;
  return {
    label: telling.map(({ label }) => label).join(' '),
    stems: [...new Set(telling.map(({ stem }) => stem))],
    key: toKey(telling.map(({ stem }) => stem)),
    fullKey: toKey(about.map(({ stem }) => stem)),
  };
}

/** The key of a subject, given the words that it is written in. */
export function toSubjectKey(label: string): string {
  return toSubject(label)?.key ?? label.toLowerCase();
}

/** Hosts of code and of people's pages: their namespaces name no product. */
const forges = new Set(['github', 'gitlab', 'bitbucket', 'codeberg']);

function fromNamespace(namespace: string): Subject | undefined {
  const labels = namespace.split('.').slice(1);
  if (labels.some(label => forges.has(label))) return undefined;
  return toSubject(labels.at(-1) ?? '');
}

/**
 * What a server is named after, by its title and by its name; by its
 * namespace where these say nothing but that it is a server.
 */
export function toSubjects(name: string, title?: string): Subject[] {
  const slash = name.lastIndexOf('/');
  const found = [title ?? '', name.slice(slash + 1)].flatMap(
    text => toSubject(text) ?? [],
  );
  if (found.length === 0 && slash > 0) {
    return [fromNamespace(name.slice(0, slash)) ?? []].flat();
  }
  return found.filter(
    ({ key }, index) => found.findIndex(other => other.key === key) === index,
  );
}
