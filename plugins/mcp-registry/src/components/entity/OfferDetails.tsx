import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OfferView } from '../../entity/capabilities';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { RawJson } from '../common/RawJson';
import { UntrustedText } from '../common/UntrustedText';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.5em' } });

function Arguments({ offer }: { offer: OfferView }) {
  const classes = useStyles();
  const dense = useDenseTable();
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        Arguments
      </Typography>
      <ul className={classes.list}>
        {offer.arguments.map((argument, index) => (
          <li key={index}>
            <span className={dense.name}>
              {toMiddleTruncated(toVisibleText(argument.name), 80)}
            </span>{' '}
            ({argument.required ? 'required' : 'optional'})
            {argument.description && (
              <UntrustedText text={argument.description} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One prompt, resource or template, foldable. */
export function OfferDetails({ offer }: { offer: OfferView }) {
  const dense = useDenseTable();
  const name = toMiddleTruncated(toVisibleText(offer.title ?? offer.name), 80);
  return (
    <Disclosure
      heading="h3"
      summary={
        <>
          {name}{' '}
          {offer.address && (
            <span className={`${dense.name} ${dense.quiet}`}>
              {toMiddleTruncated(toVisibleText(offer.address), 80)}
            </span>
          )}
        </>
      }
    >
      <UntrustedText text={offer.description ?? 'No description.'} />
      {offer.mimeType && (
        <Typography variant="body2">
          Media type: {toMiddleTruncated(toVisibleText(offer.mimeType), 80)}
        </Typography>
      )}
      {offer.arguments.length > 0 && <Arguments offer={offer} />}
      <RawJson value={offer.raw} label={name} />
    </Disclosure>
  );
}
