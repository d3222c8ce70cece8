import type { ManifestPackage } from 'mcp-governance';

/** How a kind of package is started. */
export interface Runtime {
  /** Programs that start it; the first is taken where the hint names none. */
  commands: readonly string[];
  /** What comes first whatever the manifest says. */
  first: readonly string[];
  /** Options for a registry other than the public one. */
  from(url: string): string[];
  /** The package, pinned where the manifest pins it. */
  pin(identifier: string, version: string | undefined): string;
  /** How the program is told to pass a variable on; absent: it does anyhow. */
  pass?: (variable: string) => string[];
}

const atVersion = (identifier: string, version: string | undefined) =>
  version ? `${identifier}@${version}` : identifier;

const isTagged = (image: string) => /[@:][^/]*$/.test(image);

const RUNTIMES: Record<string, Runtime> = {
  npm: {
    commands: ['npx'],
    first: ['-y'],
    from: url => ['--registry', url],
    pin: atVersion,
  },
  pypi: {
    commands: ['uvx'],
    first: [],
    from: url => ['--default-index', url],
    pin: atVersion,
  },
  oci: {
    commands: ['docker', 'podman'],
    first: ['run', '-i', '--rm'],
    from: () => [],
    pin: (image, version) =>
      version && !isTagged(image) ? `${image}:${version}` : image,
    pass: variable => ['-e', variable],
  },
  nuget: {
    commands: ['dnx'],
    first: ['--yes'],
    from: url => ['--source', url],
    pin: atVersion,
  },
};

const PUBLIC = new Set([
  'https://registry.npmjs.org',
  'https://pypi.org',
  'https://docker.io',
  'https://api.nuget.org',
  'https://api.nuget.org/v3/index.json',
]);

/** What starts the package; undefined where no program does. */
export function findRuntime({
  registryType,
  runtimeHint,
}: ManifestPackage): { runtime: Runtime; command: string } | undefined {
  if (!Object.hasOwn(RUNTIMES, registryType)) {
    return undefined;
  }
  const runtime = RUNTIMES[registryType];
  const [usual] = runtime.commands;
  const hinted = runtime.commands.find(command => command === runtimeHint);
  return { runtime, command: hinted ?? usual };
}

/** Options that name the registry, where it is not the public one. */
export function toRegistryOptions(
  runtime: Runtime,
  url: string | undefined,
): string[] {
  return url === undefined || PUBLIC.has(url.replace(/\/+$/, ''))
    ? []
    : runtime.from(url);
}
