import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** Says that something fails when it begins to, and when it works again. */
export class FailureLog {
  readonly #logger: LoggerService;
  readonly #failing = new Set<string>();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** @param what - what fails, as a sentence without its end */
  failed(what: string, error: unknown): void {
    if (!this.#failing.has(what)) {
      this.#failing.add(what);
      this.#logger.warn(
        `${what}; trying again until it works: ${stringifyError(error)}`,
      );
    }
  }

  worked(what: string): void {
    if (this.#failing.delete(what)) {
      this.#logger.info(`Works again: ${what}`);
    }
  }
}
