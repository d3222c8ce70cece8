import { Snapshot } from '../../model/snapshot/types';
import { Change } from '../changes';
import { CompatibilityOptions } from '../types';
import { diffDuplicates } from './diff-duplicates';
import { diffPrompts } from './diff-prompts';
import { diffResources } from './diff-resources';
import { diffServer } from './diff-server';
import { diffTools } from './diff-tools';

/** Two snapshots, the older one first. */
export interface SnapshotPair {
  before: Snapshot;
  after: Snapshot;
}

/** Differences in what a server offers agents. */
export function diffSnapshots(
  pair: SnapshotPair,
  options: CompatibilityOptions,
): Change[] {
  return [
    ...diffServer(pair),
    ...diffTools(pair, options),
    ...diffPrompts(pair),
    ...diffResources(pair),
    ...diffDuplicates(pair),
  ];
}
