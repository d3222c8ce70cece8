import {
  AuthService,
  BackstageCredentials,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  PublishRequest,
  PublishResult,
} from 'backstage-plugin-mcp-registry-common';
import { ownerGroupOf, ParsedManifest, parseManifest } from 'mcp-governance';
import { RegistryConfig } from '../config/types';
import { Clock } from '../evaluation/types';
import {
  IngestionService,
  IngestOutcome,
  PUBLISH_SOURCE_ID,
  ReadManifest,
} from '../ingestion/types';
import { identifySubject, Subject, toPrincipal } from '../services/access';
import { toRenderedFindings } from '../services/queries/renderVerdict';
import { PublishingService } from '../services/types';
import { SourceStore } from '../sources/SourceStore';
import { ManifestRejectedError, PublishConflictError } from './errors';
import { findPublishRefusal, Publisher } from './publisher';
import { PublishRecords } from './PublishRecords';
import { toReadManifest } from './toReadManifest';

/** What publishing needs. */
export interface PublishingServiceOptions {
  config: RegistryConfig;
  auth: AuthService;
  userInfo: UserInfoService;
  ingestion: IngestionService;
  records: PublishRecords;
  sources: SourceStore;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Publishes versions over HTTP: for an external-access token what app-config
 * binds to its subject, for a user what their groups own, for other plugins
 * nothing. Whether a user may publish at all is decided before.
 */
export class DefaultPublishingService implements PublishingService {
  readonly #options: PublishingServiceOptions;

  constructor(options: PublishingServiceOptions) {
    this.#options = options;
  }

  /**
   * Publishes one version.
   *
   * @throws NotAllowedError where it is not theirs to publish, and audits that
   * @throws ManifestRejectedError where no server can be made of it
   * @throws PublishConflictError where it contradicts what is published
   */
  async publish(
    request: PublishRequest,
    credentials: BackstageCredentials,
  ): Promise<PublishResult> {
    const subject = identifySubject(this.#options.auth, credentials);
    const publisher = await this.#toPublisher(subject, credentials);
    const read = toReadManifest(request, publisher ?? nobody(subject));
    const result = parseManifest({
      ...read.manifest,
      maxBytes: this.#options.config.limits.manifestBytes,
    });
    const parsed = result.ok ? result.value.parsed : undefined;
    if (!publisher) {
      throw await this.#refuse(read, describeStranger(subject), parsed);
    }
    if (!parsed) {
      throw new ManifestRejectedError(toRenderedFindings(result.findings));
    }
    return this.#ingest(await this.#authorize(publisher, read, parsed), parsed);
  }

  /** Who publishes with these credentials, if anybody. */
  async findPublisher(
    credentials: BackstageCredentials,
  ): Promise<Publisher | undefined> {
    const subject = identifySubject(this.#options.auth, credentials);
    return this.#toPublisher(subject, credentials);
  }

  async #toPublisher(
    subject: Subject,
    credentials: BackstageCredentials,
  ): Promise<Publisher | undefined> {
    const { config, userInfo } = this.#options;
    if (subject.type === 'user') {
      const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
      const owners = ownershipEntityRefs.flatMap(
        ref => ownerGroupOf(ref) ?? [],
      );
      return { ...toPrincipal(subject), owners };
    }
    const bound = config.publishers.find(
      publisher =>
        subject.type === 'external' && publisher.subject === subject.subject,
    );
    return bound && { ...bound, principal: bound.subject };
  }

  /** Decides now, and has it decided again when the server is locked. */
  async #authorize(
    publisher: Publisher,
    read: ReadManifest,
    parsed: ParsedManifest,
  ): Promise<ReadManifest> {
    const { config, records } = this.#options;
    const { name: server } = parsed.manifest;
    const { owner: named } = parsed.governance;
    const owner = named && ownerGroupOf(named);
    const findDenial: ReadManifest['findDenial'] = current =>
      findPublishRefusal(
        publisher,
        { server, owner, current },
        config.publishers,
      );
    const denial = findDenial(await records.findServer(server));
    if (denial !== undefined) {
      throw await this.#refuse(read, denial, parsed);
    }
    return { ...read, findDenial };
  }

  /** Leaves a trace of the refusal, and makes the error that tells of it. */
  async #refuse(
    { by, actor }: ReadManifest,
    reason: string,
    parsed: ParsedManifest | undefined,
  ): Promise<NotAllowedError> {
    const { records, clock, logger } = this.#options;
    const { name, version } = parsed?.manifest ?? {};
    logger.warn(`Publishing ${name ?? 'a server'} refused: ${reason}`);
    await records.audit({
      at: clock.now(),
      event: 'publish-refused',
      outcome: 'refused',
      principal: by,
      ...(actor !== undefined && { actor }),
      ...(name !== undefined && { server: name }),
      ...(version !== undefined && { version }),
      reason,
    });
    return new NotAllowedError(reason);
  }

  async #ingest(
    read: ReadManifest,
    parsed: ParsedManifest,
  ): Promise<PublishResult> {
    const { ingestion, sources } = this.#options;
    await sources.noteAttempt(PUBLISH_SOURCE_ID);
    const outcome = await ingestion.ingest(read);
    if (outcome.outcome === 'refused' && outcome.reason === 'not-allowed') {
      throw await this.#refuse(read, outcome.message, parsed);
    }
    const result = toPublishResult(outcome);
    await sources.noteSuccess(PUBLISH_SOURCE_ID);
    return result;
  }
}

function nobody(subject: Subject): Publisher {
  return { ...toPrincipal(subject), owners: [] };
}

function describeStranger(subject: Subject): string {
  return subject.type === 'external'
    ? `${subject.subject} is not listed in mcpRegistry.publishers of app-config`
    : 'Other plugins never publish';
}

function toPublishResult(outcome: IngestOutcome): PublishResult {
  if (outcome.outcome === 'rejected') {
    throw new ManifestRejectedError(toRenderedFindings(outcome.findings));
  }
  if (outcome.outcome === 'refused') {
    const findings = toRenderedFindings(outcome.findings);
    const { message, compatibility } = outcome;
    throw new PublishConflictError(message, findings, compatibility);
  }
  const { verdict, trust, ...rest } = outcome;
  return {
    outcome: rest.outcome,
    server: rest.server,
    version: rest.version,
    entityRef: rest.entityRef,
    trustLevel: trust.level,
    verdict: verdict.status,
    contractDigest: verdict.contractDigest ?? '',
    ...(verdict.snapshotDigest && { snapshotDigest: verdict.snapshotDigest }),
    ...(verdict.compatibility && { compatibility: verdict.compatibility }),
    findings: toRenderedFindings(verdict.findings),
  };
}
