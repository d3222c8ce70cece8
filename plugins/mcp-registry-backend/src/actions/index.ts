import { checkManifest } from './checkManifest';
import { getServer } from './getServer';
import { getToolSchema } from './getToolSchema';
import { listOverlaps } from './listOverlaps';
import { ActionDependencies, registerAction } from './registerAction';
import { searchCapabilities } from './searchCapabilities';

/** Registers all that agents may ask of the registry. */
export function registerActions(deps: ActionDependencies) {
  registerAction(searchCapabilities, deps);
  registerAction(getServer, deps);
  registerAction(getToolSchema, deps);
  registerAction(listOverlaps, deps);
  registerAction(checkManifest, deps);
}
