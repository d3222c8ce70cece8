import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import { findPersona, Persona, readPersonas } from './personas';

const PERSONA_HEADER = 'x-demo-persona';

function createDemoAuthenticator(personas: Persona[]) {
  return createProxyAuthenticator({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize: () => undefined,
    async authenticate({ req }) {
      return { result: findPersona(personas, req.header(PERSONA_HEADER)) };
    },
  });
}

const signInAsPersona: SignInResolver<Persona> = ({ result }, context) =>
  context.signInWithCatalogUser({ entityRef: result.userEntityRef });

/** Lets a visitor of the demo enter as one of the sample people. */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        const personas = readPersonas(config, process.env.NODE_ENV);
        if (!personas) {
          return;
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator(personas),
            signInResolver: signInAsPersona,
          }),
        });
      },
    });
  },
});
