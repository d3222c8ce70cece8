/** What the registry itself reports of a server, with its text. @public */
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
  'version-bump-too-small': {
    message:
      '{{version}} is a {{declared}} step from {{baseline}}, and its changes ask for a {{required}} one.',
    fix: 'Publish it as {{suggested}}.',
  },
  'baseline-unreadable': {
    message:
      'The published version {{baseline}}, which this one is compared with, cannot be read any more, so nobody can say what has changed.',
    fix: 'Ask the platform team to look at what is stored of {{baseline}}, or to mark it as deleted.',
  },
  'entity-name-taken': {
    message:
      'The catalog entity {{entityRef}} belongs to another location, so this server is not shown under it.',
    fix: 'Rename the other entity, or have it declare this server as its manifest.',
  },
  'name-held': {
    message:
      '{{server}} is registered from {{location}} of the source {{source}}; {{refused}} cannot bring it too.',
    fix: 'Give this server a name of its own, or remove it from the other place first.',
  },
  'version-held': {
    message:
      '{{server}} {{version}} stands in {{location}} already, so {{refused}} cannot bring it too.',
    fix: 'Keep one of the two files, or give one another name or version.',
  },
  'entity-held': {
    message:
      'The catalog entity {{entityRef}} stands for {{server}} already, which comes from {{location}} of the source {{source}}.',
    fix: 'Let one entity stand for one server: rename one of the two.',
  },
  'manifest-unreadable': {
    message: '{{location}} could not be read ({{error}}).',
    fix: 'Make it readable where it stands; it is tried again with the next read of its source.',
  },
  'server-name-not-bound': {
    message:
      'The entity {{entityRef}} says that it is {{declared}} and names no manifest, so it does not stand for that server and has none of its badge.',
    fix: 'Let the annotation mcp-registry/manifest name the manifest, and bring the server in no other way; or take the annotation mcp-registry/server-name out.',
  },
  'snapshot-not-sent': {
    message: 'The snapshot {{path}} did not come with the manifest.',
    fix: 'Publish with mcp-registry publish, which sends the snapshot along.',
  },
};
