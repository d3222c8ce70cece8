import Skeleton from '@material-ui/lab/Skeleton';
import { VisuallyHidden } from './VisuallyHidden';

/** Stands in for what is still being loaded. */
export function LoadingRows(props: { what: string; rows?: number }) {
  const { what, rows = 4 } = props;
  return (
    <div aria-busy="true">
      <VisuallyHidden>Loading {what}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} variant="text" height={32} />
      ))}
    </div>
  );
}
