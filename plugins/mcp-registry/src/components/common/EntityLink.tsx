import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { toEntityRef } from '../../entity/toEntityRef';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';

/** A link to an entity, or plain text where the text names none. */
export function EntityLink(props: { entityRef: string; defaultKind?: string }) {
  const { entityRef, defaultKind } = props;
  const ref = toEntityRef(entityRef, defaultKind);
  return ref ? (
    <EntityRefLink entityRef={ref} defaultKind={defaultKind} hideIcon />
  ) : (
    <span title={toVisibleText(entityRef.slice(0, 2000))}>
      {toMiddleTruncated(toVisibleText(entityRef), 60)}
    </span>
  );
}
