import { Knex } from 'knex';
import { EvaluationContext, FleetFacts } from 'mcp-governance';
import { loadFleet } from './fleet/loadFleet';
import { createPolicy, digestPolicy, Policy } from './policy';
import { RegistryStoreOptions } from './types';

/** All of the context that is the same for every server at one moment. */
export type EvaluationFrame = Omit<EvaluationContext, 'fleet' | 'published'> & {
  policyDigest: string;
};

/** What a server adds to the fleet, storable. */
export interface OwnFacts {
  facts: FleetFacts;
  /** What the tables hold of it; absent: nothing. */
  storedFacts?: FleetFacts;
}

/** A server's own context. */
export interface ServerContext {
  context: EvaluationContext;
  /** Of what matters of the other servers. */
  fleetDigest: string;
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
   * Adds what the fleet rules look at: only the parameters and credentials
   * that the server itself has, the server included.
   */
  async loadContext(
    tx: Knex,
    frame: EvaluationFrame,
    { facts, storedFacts }: OwnFacts,
  ): Promise<ServerContext> {
    const { policyDigest: _, ...rest } = frame;
    const { index, fleetDigest } = await loadFleet(tx, facts, storedFacts);
    return {
      context: {
        ...rest,
        fleet: { known: true, value: index },
        published: { known: false },
      },
      fleetDigest,
    };
  }
}
