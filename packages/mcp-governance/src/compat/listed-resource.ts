import { Listed } from './changes';

/** Whether it is a resource or a template of some. */
export function isResource(what: Listed): boolean {
  return what === 'resource' || what === 'resource template';
}
