import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { RenderedTrust } from 'backstage-plugin-mcp-registry-common';
import { CONVENTIONS_PATH, useEntityPath } from '../../hooks/useEntityPath';
import { CriteriaList } from './CriteriaList';
import { toNextStep } from './toNextStep';
import { TRUST_WORDS } from './trustWords';
import { TrustLadder } from './TrustLadder';

function toHeading(trust: RenderedTrust): string {
  if (trust.level === 'blocked') {
    return 'What blocks it';
  }
  const { level } = toNextStep(trust);
  return level
    ? `What ${TRUST_WORDS[level].word} wants`
    : 'What keeps it at the top';
}

/** The ladder, then the criteria of the next level. */
export function TrustExplanation(props: {
  trust: RenderedTrust;
  entityRef?: string;
}) {
  const { trust, entityRef } = props;
  const entityPath = useEntityPath();
  const { criteria } = toNextStep(trust);
  const findings = entityRef && entityPath(entityRef, CONVENTIONS_PATH);
  return (
    <>
      <Typography variant="body2" paragraph>
        {TRUST_WORDS[trust.level].meaning}
      </Typography>
      <TrustLadder level={trust.level} />
      <Typography
        variant="subtitle2"
        component="h3"
        style={{ marginTop: 16, marginBottom: 0 }}
      >
        {toHeading(trust)}
      </Typography>
      {criteria.length > 0 ? (
        <CriteriaList criteria={criteria} />
      ) : (
        <Typography variant="body2">Nothing more is asked.</Typography>
      )}
      {findings && (
        <Typography variant="body2" style={{ marginTop: 16 }}>
          <Link to={findings}>See the findings of this server</Link>
        </Typography>
      )}
    </>
  );
}
