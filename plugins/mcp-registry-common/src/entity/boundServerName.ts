import { ANNOTATION_ORIGIN_LOCATION, Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_BOUND_SERVER,
  ANNOTATION_SERVER_NAME,
} from '../annotations';
import { REGISTRY_LOCATION } from './projectEntity';

/**
 * The server that an entity stands for, as the registry says; never what the
 * entity's authors say, who could name another team's server.
 *
 * @param entity - as the catalog with the registry's module gives it
 * @returns the server's name, or `undefined` where the registry has bound none
 * @public
 */
export function boundServerName({ metadata }: Entity): string | undefined {
  const { annotations = {} } = metadata;
  return annotations[ANNOTATION_ORIGIN_LOCATION] === REGISTRY_LOCATION
    ? annotations[ANNOTATION_SERVER_NAME]
    : annotations[ANNOTATION_BOUND_SERVER];
}
