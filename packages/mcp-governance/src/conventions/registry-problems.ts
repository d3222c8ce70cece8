/** What the registry itself reports of a server, with its text. */
export interface RegistryProblem {
  message: string;
  fix: string;
}

/** Problems that only the registry can see, by the id that findings carry. @public */
export const REGISTRY_PROBLEMS: Readonly<Record<string, RegistryProblem>> = {
  'content-changed': {
    message:
      'The contract or the snapshot of {{version}} changed after it was published.',
    fix: 'Publish the change as a new version; a published one never changes.',
  },
  'entity-name-taken': {
    message:
      'The catalog entity {{entityRef}} belongs to another location, so this server is not shown under it.',
    fix: 'Rename the other entity, or have it declare this server as its manifest.',
  },
};
