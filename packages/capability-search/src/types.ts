/**
 * A tool as search reads it. All of it is untrusted text.
 *
 * @public
 */
export interface ToolDocument {
  /** The name that agents call it by; unique within its server. */
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** The names of its parameters, in any order. */
  readonly parameters?: readonly string[];
}

/**
 * A server as search reads it. All of it is untrusted text.
 *
 * @public
 */
export interface ServerDocument {
  /** The server's name, its key in the index. */
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** What it wraps: entity references or plain names. */
  readonly wraps?: readonly string[];
  readonly owner?: string;
  readonly system?: string;
  readonly tags?: readonly string[];
  /** Higher is more trusted. Orders what is otherwise equal, and no more. */
  readonly trust?: number;
  readonly tools?: readonly ToolDocument[];
}

/**
 * The part of a server or tool that a word of the question was found in.
 *
 * @public
 */
export type MatchedField =
  | 'name'
  | 'title'
  | 'description'
  | 'wraps'
  | 'owner'
  | 'system'
  | 'tags'
  | 'parameters';

/**
 * Why a word counts as found: `word` is the word itself or a form of it.
 *
 * @public
 */
export type MatchKind = 'word' | 'synonym' | 'prefix' | 'typo' | 'compound';

/**
 * One reason for a match: a word of the question, and where it was found.
 *
 * @public
 */
export interface MatchReason {
  readonly field: MatchedField;
  /** The name of the tool that has the field; absent where the server has it. */
  readonly tool?: string;
  /** The word as the question has it. */
  readonly asked: string;
  /** The text that answers it, as the document has it. */
  readonly found: string;
  readonly kind: MatchKind;
}

/**
 * A range of a text to highlight, in UTF-16 code units, the end excluded.
 *
 * @public
 */
export interface Highlight {
  readonly field: MatchedField;
  /** Which of the field's values, where it has several. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A tool that answers the question.
 *
 * @public
 */
export interface ToolMatch {
  readonly server: string;
  readonly tool: string;
  /** Comparable within one answer only. */
  readonly score: number;
  /** How much of the question it covers, from 0 to 1. */
  readonly coverage: number;
  readonly reasons: readonly MatchReason[];
  readonly highlights: readonly Highlight[];
}

/**
 * A server that answers the question.
 *
 * @public
 */
export interface ServerMatch {
  readonly server: string;
  /** Comparable within one answer only. */
  readonly score: number;
  /** How much of the question the server covers with its tools, from 0 to 1. */
  readonly coverage: number;
  /** Its tools among the matches, best first. */
  readonly tools: readonly string[];
  readonly reasons: readonly MatchReason[];
  readonly highlights: readonly Highlight[];
}

/**
 * An answer. `found`: servers and tools, best first. `nothing-fits`: none, and
 * the nearest servers instead. `no-question`: there was no word to look for.
 *
 * @public
 */
export interface CapabilityAnswer {
  readonly outcome: 'found' | 'nothing-fits' | 'no-question';
  readonly servers: readonly ServerMatch[];
  readonly tools: readonly ToolMatch[];
  /** How many servers answer, of which `servers` are one page. */
  readonly totalServers: number;
  /** How many tools answer, of which `tools` are one page. */
  readonly totalTools: number;
  /**
   * The numbers of all servers that answer, for facets: those ranked with care
   * first, the best of them before all, and the others in no order.
   */
  readonly answering: readonly number[];
  /** At most three; empty unless nothing fits. */
  readonly nearest: readonly ServerMatch[];
  /** The words that were looked for, as the question has them. */
  readonly words: readonly string[];
}

/**
 * Settings of one search.
 *
 * @public
 */
export interface SearchOptions {
  /** The most tools to return; 20 by default. */
  readonly tools?: number;
  /** The most servers to return; 20 by default. */
  readonly servers?: number;
  /** How many servers, and how many tools, come before this page; 0 by default. */
  readonly skip?: number;
  /**
   * Leaves a server out, for permissions and filters. Called with the number of
   * a server, at most once for each that has a word of the question, and for no
   * other: thousands may have one.
   */
  readonly accept?: (server: number) => boolean;
  /** Whether it may say that nothing fits; true by default. */
  readonly abstain?: boolean;
}

/**
 * Settings of an index.
 *
 * @public
 */
export interface CapabilityIndexOptions {
  /** Groups of words that mean the same in this organization. */
  readonly synonyms?: readonly (readonly string[])[];
}
