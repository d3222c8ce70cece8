import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';

/** Who calls, as the registry tells callers apart. */
export type Subject =
  | {
      type: 'user';
      userEntityRef: string;
      /** The plugin that acts for the user, for example `plugin:mcp-actions`. */
      actor?: string;
    }
  /** An external-access token, known by the subject that app-config gives it. */
  | { type: 'external'; subject: string }
  | { type: 'plugin'; pluginId: string };

const PLUGIN_PREFIX = 'plugin:';

/**
 * Tells who calls. Backstage signs the subjects of plugins; those of
 * external tokens come from `backend.auth.externalAccess`, and only they
 * carry access restrictions.
 *
 * @throws AuthenticationError where nobody is named
 */
export function identifySubject(
  auth: AuthService,
  credentials: BackstageCredentials,
): Subject {
  if (auth.isPrincipal(credentials, 'user')) {
    const { userEntityRef, actor } = credentials.principal;
    return { type: 'user', userEntityRef, actor: actor?.subject };
  }
  if (auth.isPrincipal(credentials, 'service')) {
    const { subject, accessRestrictions } = credentials.principal;
    return subject.startsWith(PLUGIN_PREFIX) && !accessRestrictions
      ? { type: 'plugin', pluginId: subject.slice(PLUGIN_PREFIX.length) }
      : { type: 'external', subject };
  }
  throw new AuthenticationError('Missing credentials');
}

/** Who acts, as the audit trail keeps it. */
export interface Principal {
  principal: string;
  actor?: string;
}

/** Names a subject for the audit trail. */
export function toPrincipal(subject: Subject): Principal {
  switch (subject.type) {
    case 'user':
      return { principal: subject.userEntityRef, actor: subject.actor };
    case 'plugin':
      return { principal: `${PLUGIN_PREFIX}${subject.pluginId}` };
    default:
      return { principal: subject.subject };
  }
}
