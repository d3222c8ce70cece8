import { ANNOTATION_MANIFEST } from 'backstage-plugin-mcp-registry-common';
import { ServerRequest } from '../../hooks/useServerRequest';
import { EmptyNote } from '../common/EmptyNote';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';

/** Renders a request's answer, or what stands in its way. */
export function ServerRequestState<T>(props: {
  request: ServerRequest<T>;
  /** What was asked for, for example `the findings of this server`. */
  what: string;
  children(value: T): JSX.Element;
}) {
  const { request, what, children } = props;
  if (request.name === undefined) {
    return (
      <EmptyNote title="The registry does not know this server yet">
        It reads entities that are declared in catalog files every few minutes,
        where the catalog is one of its sources. Let the annotation{' '}
        <code>{ANNOTATION_MANIFEST}</code> name the server’s manifest, and its
        tools, findings and trust level are shown here.
      </EmptyNote>
    );
  }
  return (
    <>
      {request.error && (
        <RequestFailure
          error={request.error}
          what={what}
          remains={
            request.value === undefined
              ? undefined
              : 'What was read before is shown below.'
          }
          retry={request.retry}
        />
      )}
      {request.value !== undefined && children(request.value)}
      {request.value === undefined && !request.error && (
        <LoadingRows what={what} />
      )}
    </>
  );
}
