import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createWorkspace } from './__testUtils__/process';

const ROOT = resolve(__dirname, '../../..');

const PAGES = ['docs/gate.md', 'packages/cli/README.md'].map(path => ({
  path,
  text: readFileSync(resolve(ROOT, path), 'utf8'),
}));

function listFences(language: string): string[] {
  return PAGES.flatMap(({ text }) =>
    [...text.matchAll(/```(\w+)\n([^]*?)```/g)]
      .filter(match => match[1] === language)
      .map(match => match[2]),
  );
}

it('shows only commands and options that there are', async () => {
  const shown = [...listFences('sh'), ...listFences('yaml')]
    .flatMap(text => [...text.matchAll(/mcp-registry ([a-z]+) ([^\n]*)/g)])
    .map(([, command, rest]) => ({
      command,
      // What follows -- or a redirection is another program's.
      options: rest.split(/ -- |[>|]/)[0].match(/--[a-z-]+/g) ?? [],
    }));
  const commands = [...new Set(shown.map(({ command }) => command))].sort();
  expect(commands).toEqual(['check', 'diff', 'publish', 'snapshot']);
  const space = await createWorkspace();
  try {
    for (const command of commands) {
      const { code, out } = await space.run(command, '--help');
      expect({ command, code }).toEqual({ command, code: 0 });
      const known = out.match(/--[a-z-]+/g) ?? [];
      const used = shown
        .filter(each => each.command === command)
        .flatMap(({ options }) => options);
      expect(known).toEqual(expect.arrayContaining(used));
    }
  } finally {
    await space.remove();
  }
}, 60_000);

it('lets no pipeline deploy what was not published', () => {
  const [github, gitlab] = listFences('yaml')
    .map(text => parse(text))
    .filter(({ jobs, stages }) => jobs || stages);
  expect(github.jobs.publish.needs).toBe('check');
  expect(github.jobs.deploy.needs).toBe('publish');
  expect(github.jobs.publish.if).toContain('refs/heads/main');
  expect(gitlab.stages).toEqual(['check', 'publish', 'deploy']);
  expect(gitlab.deploy.rules).toEqual(gitlab.publish.rules);
});
