import {
  SdkError,
  SdkErrorCode,
  SdkHttpError,
} from '@modelcontextprotocol/client';
import { codeOf } from '../files';
import { Target } from './target';

/** The innermost reason, which is the one that somebody can do something about. */
function rootOf(error: unknown): unknown {
  let root = error;
  for (let depth = 0; depth < 10; depth += 1) {
    const cause =
      typeof root === 'object' && root !== null && 'cause' in root
        ? root.cause
        : undefined;
    if (typeof cause !== 'object' || cause === null) {
      break;
    }
    root = cause;
  }
  return root;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}

function explainStatus(status: number | undefined): string {
  if (status === 401 || status === 403) {
    return `it turned the request away (HTTP ${status}); give a credential with --header "Authorization: Bearer …"`;
  }
  return `it answered with HTTP ${
    status ?? 'and no status'
  }; check that the address is that of the server’s MCP endpoint, which often ends in /mcp`;
}

function explainHere(error: unknown, { kind }: Target): string | undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' && kind === 'command') {
    return 'there is no such command here; check the spelling, or give its path';
  }
  if (code === 'EACCES' && kind === 'command') {
    return 'it may not be run by this account; make it executable';
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return `nothing answers at this address (${code}); check that the server runs, and host and port`;
  }
  return undefined;
}

function explainSdk(error: SdkError, { kind }: Target): string | undefined {
  if (error.code === SdkErrorCode.RequestTimeout) {
    return 'it did not answer in time; check that it speaks MCP, or wait longer with --timeout <seconds>';
  }
  return error.code === SdkErrorCode.ConnectionClosed && kind === 'command'
    ? 'it ended before it answered; run it by itself to see why'
    : undefined;
}

/** Why a server could not be talked to, and what to do about it. */
export function explainFailure(error: unknown, target: Target): string {
  if (error instanceof SdkHttpError) {
    return explainStatus(error.status);
  }
  const sdk = error instanceof SdkError ? explainSdk(error, target) : undefined;
  const root = rootOf(error);
  return sdk ?? explainHere(root, target) ?? messageOf(root);
}
