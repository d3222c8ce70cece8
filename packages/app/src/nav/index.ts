import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { sidebarContent } from './Sidebar';

/** The demo portal's navigation. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [sidebarContent],
});
