import { makeStyles } from '@material-ui/core/styles';
import { ServerPages } from '../../hooks/useServerPages';
import { RequestFailure } from '../common/RequestFailure';
import { EmptyRegistry } from './EmptyRegistry';
import { MorePages } from './MorePages';
import { ServerTable } from './ServerTable';
import { RegistryUrl } from './useRegistryUrl';

const useStyles = makeStyles({ waiting: { opacity: 0.6 } });

interface ServerListProps {
  pages: ServerPages;
  url: RegistryUrl;
  /** Above the first server, or Escape: back to the question. */
  onLeave(): void;
}

function Servers({ pages, url, onLeave }: ServerListProps) {
  const classes = useStyles();
  const known = pages.total !== undefined;
  if (!known && pages.error) {
    return null;
  }
  if (known && pages.items.length === 0 && !pages.loading) {
    return <EmptyRegistry query={url.query} onQuery={url.setQuery} />;
  }
  return (
    <div className={known && pages.loading ? classes.waiting : undefined}>
      <ServerTable
        servers={pages.items}
        loading={!known}
        query={url.query}
        onQuery={url.setQuery}
        onLeave={onLeave}
      />
      <MorePages
        pages={pages}
        shown={pages.items.length}
        total={pages.total ?? 0}
      />
    </div>
  );
}

/** The fleet, as long as nothing is asked. */
export function ServerList(props: ServerListProps) {
  const { error, total, retry } = props.pages;
  return (
    <>
      {error && (
        <RequestFailure
          error={error}
          what="the list of servers"
          remains={
            total === undefined
              ? undefined
              : 'What was found before is shown below.'
          }
          retry={retry}
        />
      )}
      <Servers {...props} />
    </>
  );
}
