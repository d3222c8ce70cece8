import { makeStyles } from '@material-ui/core/styles';
import { SearchAnswer } from 'backstage-plugin-mcp-registry-common';
import { useMemo } from 'react';
import { SearchPages } from '../../hooks/useSearchPages';
import { groupAnswers } from '../../search/groupAnswers';
import { EmptyNote } from '../common/EmptyNote';
import { RequestFailure } from '../common/RequestFailure';
import { MorePages } from '../registry/MorePages';
import { createResultKeys } from '../registry/moveFocus';
import { AnswerLine } from './AnswerLine';
import { AnswerList } from './AnswerList';
import { AnswersSkeleton } from './AnswersSkeleton';
import { NothingFits } from './NothingFits';
import { ServerItemProps } from './ServerItem';
import { StrayTools } from './StrayTools';

const useStyles = makeStyles({
  // Quick answers come before this shows.
  waiting: { opacity: 0.6, transition: 'opacity 100ms linear 300ms' },
});

/** The answers to a question, and what the page does with them. */
export interface SearchAnswersProps {
  pages: SearchPages;
  /** What is asked now. */
  question: string;
  /** Absent: no filter is on. */
  onClearFilters?(): void;
  /** Above the first result, or Escape: back to the question. */
  onLeave(): void;
  renderActions?: ServerItemProps['renderActions'];
}

function Found(props: SearchAnswersProps & { answer: SearchAnswer }) {
  const { answer, pages, renderActions } = props;
  const { groups, strays } = useMemo(() => groupAnswers(answer), [answer]);
  return (
    <>
      <AnswerLine first={groups[0]} total={answer.total} />
      <AnswerList
        groups={groups}
        label="Servers that answer"
        renderActions={renderActions}
      />
      <MorePages
        pages={pages}
        shown={groups.length}
        total={answer.total.servers}
      />
      {/* Until then the next page may bring their servers. */}
      {!pages.hasMore && (
        <StrayTools
          key={pages.question}
          tools={strays}
          open={groups.length === 0}
        />
      )}
    </>
  );
}

function Answer(props: SearchAnswersProps & { answer: SearchAnswer }) {
  const { answer, pages, onClearFilters } = props;
  switch (answer.outcome) {
    case 'found':
      return <Found {...props} />;
    case 'nothing-fits':
      return (
        <NothingFits
          question={pages.question ?? ''}
          nearest={answer.nearest}
          onClearFilters={onClearFilters}
        />
      );
    default:
      return (
        <EmptyNote title="There is no word in this to look for">
          Say what the agent should do, in your own words: “refund an invoice”,
          or “can an agent already talk to billing?”
        </EmptyNote>
      );
  }
}

/** Which servers and tools answer a question, or that none does. */
export function SearchAnswers(props: SearchAnswersProps) {
  const classes = useStyles();
  const { pages, question, onLeave } = props;
  const { answer, error, loading, retry } = pages;
  // What answers another question must not stand under an error.
  const shown = error && pages.question !== question ? undefined : answer;
  return (
    <>
      {error && (
        <RequestFailure
          error={error}
          what="the answers"
          remains={shown && 'What was found before is shown below.'}
          retry={retry}
        />
      )}
      {!shown && !error && <AnswersSkeleton />}
      {shown && (
        <div
          role="presentation"
          className={loading ? classes.waiting : undefined}
          aria-busy={loading || undefined}
          onKeyDown={createResultKeys(onLeave)}
        >
          <Answer {...props} answer={shown} />
        </div>
      )}
    </>
  );
}
