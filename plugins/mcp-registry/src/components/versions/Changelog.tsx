import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Changelog } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { toCount } from '../../text/toVisibleText';
import { CopyButton } from '../common/CopyButton';
import { Disclosure } from '../common/Disclosure';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';

const LIMIT = 100;
const MAX_ROWS = 24;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  text: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1),
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '0.8rem',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
  },
}));

function ChangelogText({ changelog }: { changelog: Changelog }) {
  const classes = useStyles();
  const { markdown, items, total } = changelog;
  return (
    <>
      <div className={classes.bar}>
        <CopyButton text={markdown} label="Copy as Markdown" />
        {total > items.length && (
          <Typography variant="body2">
            The newest {items.length} of {toCount(total, 'version')}.
          </Typography>
        )}
      </div>
      <textarea
        readOnly
        aria-label="Changelog, Markdown"
        className={classes.text}
        rows={Math.min(MAX_ROWS, markdown.split('\n', MAX_ROWS).length)}
        value={markdown}
      />
    </>
  );
}

function ChangelogContent({ name }: { name: string }) {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    () => api.getChangelog(name, { limit: LIMIT }),
    [api, name],
  );
  const { value, error, retry } = useRequest(load);
  return (
    <>
      {error && (
        <RequestFailure error={error} what="the changelog" retry={retry} />
      )}
      {value && <ChangelogText changelog={value} />}
      {!value && !error && <LoadingRows what="the changelog" />}
    </>
  );
}

/** What each version changed, as Markdown to copy; asked for on unfolding. */
export function ChangelogFold({ name }: { name: string }) {
  return (
    <Disclosure heading="h2" summary="Changelog">
      <ChangelogContent name={name} />
    </Disclosure>
  );
}
