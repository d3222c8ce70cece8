import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { EntityLink } from './EntityLink';

const PEOPLE = /^(user|group):/i;
const SOURCE = /^source:/;

/** Who did something: a link to a person or team, else their name. */
export function PrincipalName({ principal }: { principal: string }) {
  if (PEOPLE.test(principal)) {
    return <EntityLink entityRef={principal} />;
  }
  const text = toVisibleText(
    principal.slice(0, 500).replace(SOURCE, 'source '),
  );
  return <span title={text}>{toMiddleTruncated(text, 40)}</span>;
}
