import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
    paddingLeft: 18,
    whiteSpace: 'nowrap',
    fontWeight: 700,
    fontSize: 18,
  },
  link: { color: '#fff', textDecoration: 'none' },
});

/** The organization's name; its first letter while the sidebar is folded. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const name = useApi(configApiRef).getOptionalString('organization.name');
  const shown = name ?? 'Backstage';
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={`${shown}, home`}
      >
        {isOpen ? shown : shown.slice(0, 1)}
      </Link>
    </div>
  );
}
