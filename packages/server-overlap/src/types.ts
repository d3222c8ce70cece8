/**
 * A tool as overlap reads it. All of it is untrusted text.
 *
 * @public
 */
export interface OverlapTool {
  readonly name: string;
  readonly description?: string;
  /** Its parameters by name, each with its type in words, such as `string`. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/**
 * A server as overlap reads it, whatever form it was written in. All of it is
 * untrusted text.
 *
 * @public
 */
export interface OverlapServer {
  /** The server's name, its key in the index. */
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Who answers for it, as an entity reference. */
  readonly owner?: string;
  /** What it wraps: references to APIs, systems or other entities. */
  readonly wraps?: readonly string[];
  /** The addresses where it runs. */
  readonly endpoints?: readonly string[];
  /** Hosts or addresses of what it talks to. */
  readonly upstreams?: readonly string[];
  /** Whom its callers' tokens are for. */
  readonly audience?: string;
  readonly issuer?: string;
  readonly scopes?: readonly string[];
  /** The name of the credential that it uses; never a value. */
  readonly credential?: string;
  /** Packages as `type:identifier`, without versions. */
  readonly packages?: readonly string[];
  readonly repository?: { readonly url: string; readonly subfolder?: string };
  readonly tools?: readonly OverlapTool[];
}

/**
 * Two tools that do the same, one of each server.
 *
 * @public
 */
export interface ToolPair {
  readonly left: string;
  readonly right: string;
}

/**
 * One reason to think that two servers cover the same ground: data, which
 * `renderEvidence` says in a sentence.
 *
 * @public
 */
export type OverlapEvidence =
  | { readonly kind: 'same-api'; readonly refs: readonly string[] }
  | { readonly kind: 'same-endpoint'; readonly addresses: readonly string[] }
  | { readonly kind: 'same-package'; readonly packages: readonly string[] }
  | { readonly kind: 'same-host'; readonly hosts: readonly string[] }
  | { readonly kind: 'same-audience'; readonly audience: string }
  | { readonly kind: 'same-credential'; readonly credential: string }
  | { readonly kind: 'same-scopes'; readonly scopes: readonly string[] }
  | {
      readonly kind: 'same-product';
      readonly product: string;
      /** Whether one of the two is named after more than the product. */
      readonly isPart: boolean;
    }
  | { readonly kind: 'same-source'; readonly repository: string }
  | {
      readonly kind: 'same-tools';
      readonly tools: readonly ToolPair[];
      /** How many tools the server with fewer has. */
      readonly outOf: number;
    }
  | { readonly kind: 'similar-text'; readonly words: readonly string[] };

/** The name of a kind of evidence. @public */
export type OverlapEvidenceKind = OverlapEvidence['kind'];

/**
 * What several servers have in common that makes them a cluster, such as the
 * API that they wrap.
 *
 * @public
 */
export interface OverlapGround {
  readonly kind:
    | 'api'
    | 'endpoint'
    | 'package'
    | 'host'
    | 'audience'
    | 'product'
    | 'tools';
  /** The reference, address, host, audience or product, or a tool's words. */
  readonly value: string;
}

/**
 * Two servers that cover the same ground, with the evidence: what weighs most
 * comes first.
 *
 * @public
 */
export interface Overlap {
  /** Names, as they were asked for: the server itself, then the other one. */
  readonly servers: readonly [left: string, right: string];
  /** `stated` where the manifests say so, `seen` where their content does. */
  readonly basis: 'stated' | 'seen';
  /** Both have the same owner. */
  readonly isOneOwner: boolean;
  readonly evidence: readonly OverlapEvidence[];
}

/**
 * Servers over one ground.
 *
 * @public
 */
export interface OverlapCluster {
  /** Stays the same as long as the ground does, whoever joins or leaves. */
  readonly id: string;
  readonly ground: OverlapGround;
  /** Names, in order. */
  readonly servers: readonly string[];
  /** Owners as they are stated, in order, each once. */
  readonly owners: readonly string[];
  /** The overlaps between its servers, the ones with most evidence first. */
  readonly overlaps: readonly Overlap[];
}
