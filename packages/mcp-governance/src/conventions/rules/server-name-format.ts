import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { matchesAny } from '../../model/pattern';

const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

export const serverNameFormat = defineRule({
  id: 'server-name-format',
  aliases: ['NAME-004'],
  subject: 'manifest',
  category: 'naming',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary:
    'Requires a server name in a reverse-DNS namespace that the organization owns.',
  reference: 'MCP registry, server.json `name`',
  options: z.strictObject({}),
  messages: {
    badNamespace:
      '"{{namespace}}" is not a domain written backwards, such as com.acme.payments.',
    badName: 'The part after the slash, "{{name}}", is not a plain name.',
    outsideNamespaces:
      'The server says that it is internal, but its name lies outside the organization’s namespaces: {{namespaces}}.',
  },
  fixes: {
    default:
      'Name it by a domain of the organization written backwards, a slash and a short name.',
    outsideNamespaces:
      'Move the name into one of these namespaces, or declare the origin third-party.',
  },
  *check({ manifest, governance }, { ownNamespaces }) {
    const slash = manifest.name.indexOf('/');
    const namespace = manifest.name.slice(0, Math.max(slash, 0));
    const name = manifest.name.slice(slash + 1);
    if (!isReverseDomain(namespace)) {
      yield problem('badNamespace', '/name', { namespace });
    }
    if (!NAME.test(name)) {
      yield problem('badName', '/name', { name });
    }
    if (
      governance.origin === 'internal' &&
      ownNamespaces.length > 0 &&
      !matchesAny(ownNamespaces, manifest.name)
    ) {
      yield problem('outsideNamespaces', '/name', {
        namespaces: ownNamespaces,
      });
    }
  },
});

function isReverseDomain(namespace: string): boolean {
  const labels = namespace.split('.');
  return (
    labels.length >= 2 &&
    /^[a-z]{2,}$/i.test(labels[0]) &&
    labels.every(label => LABEL.test(label))
  );
}
