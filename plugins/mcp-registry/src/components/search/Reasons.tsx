import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FoundServer,
  SearchReason,
} from 'backstage-plugin-mcp-registry-common';
import { Fragment } from 'react';
import {
  joinWords,
  quote,
  toReasonWord,
  toRelation,
} from '../../search/reasonWords';
import { ReasonPhrase, toReasonPhrases } from '../../search/toReasonPhrases';
import { EntityLink } from '../common/EntityLink';

const useStyles = makeStyles({
  root: { fontStyle: 'italic', overflowWrap: 'anywhere' },
});

const PLACES: Record<SearchReason['field'], string> = {
  name: 'in its name',
  title: 'in its name',
  description: 'in its description',
  tags: 'among its tags',
  parameters: 'among its parameters',
  wraps: 'in what it wraps',
  system: 'in its system',
  owner: 'in its owner',
};

/** Which references a phrase is about. */
function toRefs({ field, words }: ReasonPhrase, server: FoundServer): string[] {
  const found = words.map(word => word.found.toLowerCase());
  const holds = (ref: string) =>
    found.some(word => ref.toLowerCase().includes(word));
  switch (field) {
    case 'wraps':
      return server.wraps.filter(holds).slice(0, 3);
    case 'system':
      return [server.system ?? ''].filter(holds);
    case 'owner':
      return [server.owner ?? ''].filter(holds);
    default:
      return [];
  }
}

const REFERENCES: Partial<
  Record<SearchReason['field'], { verb: string; kind: string }>
> = {
  wraps: { verb: 'wraps', kind: 'api' },
  system: { verb: 'part of', kind: 'system' },
  owner: { verb: 'owned by', kind: 'group' },
};

/** How the words stand to those asked, where they are not the same. */
function toRelations(words: SearchReason[]): string {
  const relations = words
    .filter(({ kind }) => kind !== 'word')
    .map(word => `${quote(word.found)}, ${toRelation(word)}`);
  return relations.length > 0 ? ` (${relations.join('; ')})` : '';
}

function Phrase(props: { phrase: ReasonPhrase; server: FoundServer }) {
  const { field, words } = props.phrase;
  const refs = toRefs(props.phrase, props.server);
  if (refs.length === 0) {
    return (
      <>
        {joinWords(words.map(toReasonWord))} {PLACES[field]}
      </>
    );
  }
  return (
    <>
      {REFERENCES[field]?.verb}{' '}
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <EntityLink entityRef={ref} defaultKind={REFERENCES[field]?.kind} />
        </Fragment>
      ))}
      {toRelations(words)}
    </>
  );
}

/** Why something answers the question, in words; silent where nothing is known. */
export function Reasons(props: {
  reasons: readonly SearchReason[];
  server: FoundServer;
}) {
  const classes = useStyles();
  const phrases = toReasonPhrases(props.reasons);
  if (phrases.length === 0) {
    return null;
  }
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {phrases.map((phrase, index) => (
        <Fragment key={phrase.field}>
          {index > 0 && ', '}
          <Phrase phrase={phrase} server={props.server} />
        </Fragment>
      ))}
    </Typography>
  );
}
