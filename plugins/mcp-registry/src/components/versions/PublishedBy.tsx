import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { EntityLink } from '../common/EntityLink';
import { toPublisherText } from './versionWords';

const PEOPLE = /^(user|group):/i;

/** Who published a version: a link to a person or team, else their name. */
export function PublishedBy({ publishedBy }: { publishedBy: string }) {
  if (PEOPLE.test(publishedBy)) {
    return <EntityLink entityRef={publishedBy} />;
  }
  const text = toVisibleText(toPublisherText(publishedBy.slice(0, 500)));
  return <span title={text}>{toMiddleTruncated(text, 40)}</span>;
}
