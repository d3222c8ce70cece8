import { ConfigProblem, ownerGroupOf } from 'mcp-governance';
import { createConfigProblem, toConfigPath } from './configProblem';
import { RawPublisher } from './configSchema';
import { PublisherConfig } from './types';

/** Publishers with full, lower-case owner references. */
export function readPublishers(raw: RawPublisher[]): PublisherConfig[] {
  return raw.map(({ subject, owners, names }) => ({
    subject,
    owners: owners.flatMap(owner => ownerGroupOf(owner) ?? []),
    names,
  }));
}

/** What is wrong with publishers that are well-formed one by one. */
export function checkPublishers(raw: RawPublisher[]): ConfigProblem[] {
  return raw.flatMap((publisher, index) => [
    ...checkSubject(raw, index),
    ...publisher.owners.flatMap((owner, position) =>
      ownerGroupOf(owner) === undefined
        ? [
            createConfigProblem(
              ['publishers', index, 'owners', position],
              `"${owner}" is not an entity reference of a group`,
              'Write it as group:<namespace>/<name>, for example "group:default/payments".',
            ),
          ]
        : [],
    ),
  ]);
}

function checkSubject(raw: RawPublisher[], index: number): ConfigProblem[] {
  const { subject } = raw[index];
  const first = raw.findIndex(other => other.subject === subject);
  if (first === index) {
    return [];
  }
  const firstPath = toConfigPath(['publishers', first]);
  return [
    createConfigProblem(
      ['publishers', index, 'subject'],
      `"${subject}" is the subject at ${firstPath} already`,
      'Put its owners and names into one entry.',
    ),
  ];
}
