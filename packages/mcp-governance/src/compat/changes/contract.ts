import { JsonValue } from '../../model/json';
import { EditDecision } from '../schema/types';
import { ChangeBase } from './base';

/** Where a server is reached, or how it is installed, changed. @public */
export interface EndpointChange extends ChangeBase {
  kind: 'endpoint';
  what: 'remote' | 'package';
  /** `host`: scheme, host or port differ. `source`: a package's name or registry. */
  action:
    | 'add'
    | 'remove'
    | 'host'
    | 'path'
    | 'transport'
    | 'source'
    | 'digest'
    | 'version';
  from?: string;
  to?: string;
  /** Nothing was reached over a network before. */
  firstRemote?: boolean;
  /** The package's own version is the same in both. */
  sameVersion?: boolean;
}

/** How callers prove who they are changed. @public */
export interface AuthChange extends ChangeBase {
  kind: 'auth';
  field: 'scheme' | 'issuer' | 'audience' | 'credentialReference';
  /** Absent where it is not declared. */
  from?: string;
  to?: string;
}

/** A scope appeared, disappeared, or says something else. @public */
export interface ScopeChange extends ChangeBase {
  kind: 'scope';
  action: 'add' | 'remove' | 'broaden' | 'meaning';
  scope: string;
  /** The narrower scope that a broader one replaced. */
  replaced?: string;
  /**
   * For `add`, tools that existed before and now need it; for `remove`, those
   * that no longer do; else all that need it.
   */
  tools: string[];
  /** What became of its description, or of its list of tools. */
  meaning?:
    | 'described'
    | 'undescribed'
    | 'reworded'
    | 'other'
    | 'assigned'
    | 'unassigned';
}

/** An environment variable, header, argument or URL variable changed. @public */
export interface InputChange extends ChangeBase {
  kind: 'input';
  /** `narrow` and `widen`: choices were taken away, or added. */
  action:
    | 'add'
    | 'remove'
    | 'require'
    | 'relax'
    | 'expose'
    | 'hide'
    | 'narrow'
    | 'widen'
    | 'change';
  name: string;
  /** Callers must give it: it is required and has neither value nor default. */
  required: boolean;
  /** What the input is, for example `environment variable`. */
  what: string;
  /** Choices that were taken away, or added; all others are free. */
  choices?: string[];
  /** What changed besides, for example `default`. */
  field?: string;
}

/** A fact of the contract that is none of the above. @public */
export interface ContractChange extends ChangeBase {
  kind: 'contract';
  field:
    | 'name'
    | 'protocolVersion'
    | 'errors'
    | 'websiteUrl'
    | 'repository'
    | 'icons'
    | 'other';
  key: string;
  from?: JsonValue;
  to?: JsonValue;
  /** What inclusion says of the schemas of errors, where both have one. */
  decision?: EditDecision;
}
