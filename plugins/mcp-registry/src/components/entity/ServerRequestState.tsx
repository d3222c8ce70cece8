import { ANNOTATION_SERVER_NAME } from 'backstage-plugin-mcp-registry-common';
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
        The entity has no annotation <code>{ANNOTATION_SERVER_NAME}</code>. The
        registry adds it to what it publishes, and to servers declared in
        catalog files once it has read them. To link one yourself, set the
        annotation to the server’s name.
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
