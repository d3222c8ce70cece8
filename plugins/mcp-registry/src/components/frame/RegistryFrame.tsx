import { Content, Header, Link, Page } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';
import { useLocation } from 'react-router-dom';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';

const useStyles = makeStyles(theme => ({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(2),
    '& a': { color: theme.page.fontColor },
    '& a[aria-current]': {
      textDecoration: 'underline',
      textUnderlineOffset: '4px',
    },
  },
  content: { maxWidth: '100%' },
}));

function RegistryNav() {
  const classes = useStyles();
  const paths = useRegistryPaths();
  const { pathname } = useLocation();
  const pages = [
    { title: 'Servers', path: paths.registry() },
    { title: 'Fleet health', path: paths.fleet() },
    { title: 'Conventions', path: paths.conventions() },
  ];
  return (
    <nav className={classes.nav} aria-label="MCP registry">
      {pages.map(({ title, path }) => (
        <Link
          key={title}
          to={path}
          aria-current={pathname === path ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

/** The frame that the registry's own pages share. */
export function RegistryFrame(
  props: PropsWithChildren<{ title: string; subtitle?: string }>,
) {
  const classes = useStyles();
  return (
    <Page themeId="tool">
      <Header title={props.title} subtitle={props.subtitle}>
        <RegistryNav />
      </Header>
      <Content className={classes.content}>{props.children}</Content>
    </Page>
  );
}
