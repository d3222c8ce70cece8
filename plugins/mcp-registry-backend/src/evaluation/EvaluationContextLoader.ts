import { Knex } from 'knex';
import { EvaluationContext, Finding, FleetFacts } from 'mcp-governance';
import { loadFleet } from './fleet/loadFleet';
import { createPolicy, digestPolicy, Policy } from './policy';
import { loadPublished } from './published/loadPublished';
import { RegistryStoreOptions } from './types';
import { loadWaivers } from './waivers';

/** All of the context that is the same for every server at one moment. */
export type EvaluationFrame = Omit<EvaluationContext, 'fleet' | 'published'> & {
  policyDigest: string;
};

/** Whose context is asked for. */
export interface OwnFacts {
  /** What the server adds to the fleet, storable. */
  facts: FleetFacts;
  /** The version that is judged; absent: none is published. */
  version?: string;
  /** What the tables hold of it; absent: nothing. */
  storedFacts?: FleetFacts;
}

/** A server's own context. */
export interface ServerContext {
  context: EvaluationContext;
  /** Of what matters of the other servers. */
  fleetDigest: string;
  /** What of the context itself is amiss. */
  findings: Finding[];
}

/** Finds what lies outside a server and counts in its verdict. */
export class EvaluationContextLoader {
  private readonly policy: Policy;
  private readonly digests: { known: string; unknown: string };

  constructor(
    private readonly options: Pick<
      RegistryStoreOptions,
      'config' | 'groups' | 'clock'
    >,
  ) {
    this.policy = createPolicy(options.config);
    this.digests = {
      known: digestPolicy(this.policy, true),
      unknown: digestPolicy(this.policy, false),
    };
  }

  /** Asks the catalog, so open it before a transaction and not in one. */
  async openFrame(): Promise<EvaluationFrame> {
    const groups = await this.options.groups.listGroups();
    return {
      ...this.policy,
      now: this.options.clock.now(),
      groups,
      drift: { known: false },
      policyDigest: groups.known ? this.digests.known : this.digests.unknown,
    };
  }

  /**
   * Adds what concerns one server: of the fleet only the parameters and
   * credentials that it has itself, the server included; what it is compared
   * with; and what the platform team accepts of it.
   */
  async loadContext(
    tx: Knex,
    frame: EvaluationFrame,
    { facts, storedFacts, version }: OwnFacts,
  ): Promise<ServerContext> {
    const { policyDigest: _, ...rest } = frame;
    const { index, fleetDigest } = await loadFleet(tx, facts, storedFacts);
    const { server } = facts;
    const { published, findings } = await loadPublished(tx, {
      ...{ server, version },
      policy: frame.ruleset.compatibility,
    });
    return {
      context: {
        ...rest,
        waivers: [...rest.waivers, ...(await loadWaivers(tx, server))],
        fleet: { known: true, value: index },
        published: { known: true, value: published },
      },
      fleetDigest,
      findings,
    };
  }
}
