/** What the command's exit code tells a pipeline. @public */
export const EXIT_CODES = {
  passed: 0,
  /** The registry or a rule said no. */
  refused: 1,
  /** The command could not run: bad arguments, files, network. */
  couldNotRun: 2,
} as const;

/**
 * What the command was given or met does not let it run; the message says
 * what and how to go on.
 *
 * @public
 */
export class CouldNotRunError extends Error {}
