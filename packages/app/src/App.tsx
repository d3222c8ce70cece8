import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';
import { signInModule } from './signIn';

/** The demo portal; the plugins come from this package's dependencies. */
export const app = createApp({ features: [navModule, signInModule] });
