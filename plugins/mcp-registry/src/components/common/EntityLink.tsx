import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';

function isEntityRef(text: string, defaultKind?: string): boolean {
  try {
    parseEntityRef(text, { defaultKind });
    return true;
  } catch {
    return false;
  }
}

/** A link to an entity, or plain text where the text names none. */
export function EntityLink(props: { entityRef: string; defaultKind?: string }) {
  const { entityRef, defaultKind } = props;
  return isEntityRef(entityRef, defaultKind) ? (
    <EntityRefLink
      entityRef={entityRef}
      defaultKind={defaultKind}
      hideIcon
    />
  ) : (
    <span title={toVisibleText(entityRef.slice(0, 2000))}>
      {toMiddleTruncated(toVisibleText(entityRef), 60)}
    </span>
  );
}
