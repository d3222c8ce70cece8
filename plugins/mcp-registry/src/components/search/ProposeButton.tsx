import { LinkButton } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { toProposeHref } from '../../search/toProposeHref';
import { useFocusRing } from '../common/focusRing';

/** Leads to where the organization takes proposals, with the words asked. */
export function ProposeButton({ question }: { question: string }) {
  const { ring } = useFocusRing();
  const config = useApi(configApiRef);
  const template = config.getOptionalString('mcpRegistry.proposeUrl');
  const href = template && toProposeHref(template, question);
  return href ? (
    <LinkButton
      to={href}
      variant="contained"
      color="primary"
      disableFocusRipple
      focusVisibleClassName={ring}
    >
      Propose one
    </LinkButton>
  ) : (
    <Typography variant="body2">
      Ask your platform team for one: they know what is planned, and who could
      build it.
    </Typography>
  );
}
