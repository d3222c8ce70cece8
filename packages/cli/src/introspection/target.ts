import {
  StreamableHTTPClientTransport,
  Transport,
} from '@modelcontextprotocol/client';
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from '@modelcontextprotocol/client/stdio';
import { CouldNotRunError } from '../exit-codes';

/** A server to look at: a command to start, or an address. */
export type Target =
  | {
      kind: 'command';
      command: string;
      args: string[];
      env: Record<string, string>;
    }
  | { kind: 'url'; url: URL; headers: Record<string, string> };

/** Makes what carries the messages to and from the target. */
export function createTransport(target: Target): Transport {
  if (target.kind === 'command') {
    return new StdioClientTransport({
      command: target.command,
      args: target.args,
      env: { ...getDefaultEnvironment(), ...target.env },
      stderr: 'ignore',
    });
  }
  return new StreamableHTTPClientTransport(target.url, {
    requestInit: { headers: target.headers },
  });
}

/** Says the target in words, without what may be secret in it. */
export function describeTarget(target: Target): string {
  return target.kind === 'command'
    ? target.command
    : `${target.url.origin}${target.url.pathname}`;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new CouldNotRunError(
      `--url takes an http or https address, not '${text}'`,
    );
  }
  return url;
}

function parseHeader(text: string): [string, string] {
  const colon = text.indexOf(':');
  if (colon < 1) {
    throw new CouldNotRunError(
      `--header takes 'Name: value', not '${text.slice(0, 20)}'`,
    );
  }
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}

function parseVariable(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new CouldNotRunError(`--env takes NAME=value, not '${text}'`);
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** An address is no command; running it would only say that there is none. */
function refuseAddress(command: string) {
  if (/^https?:\/\//i.test(command)) {
    throw new CouldNotRunError(
      `${command} is an address, not a command: name it with --url`,
    );
  }
}

/** What the command line says of the server to look at. */
export interface TargetOptions {
  url?: string;
  header: string[];
  env: string[];
}

/**
 * Reads the target off the command line. A command is run only because the
 * caller typed it; none is ever taken from a manifest.
 *
 * @throws CouldNotRunError unless there is exactly one of URL and command, and
 *   where the command is an address
 */
export function parseTarget(options: TargetOptions, command: string[]): Target {
  const [name, ...args] = command;
  if (options.url && name === undefined) {
    return {
      kind: 'url',
      url: parseUrl(options.url),
      headers: Object.fromEntries(options.header.map(parseHeader)),
    };
  }
  if (!options.url && name !== undefined) {
    refuseAddress(name);
    return {
      kind: 'command',
      command: name,
      args,
      env: Object.fromEntries(options.env.map(parseVariable)),
    };
  }
  throw new CouldNotRunError(
    'Name one server: --url <address>, or a command after --',
  );
}
