import { createMockDirectory } from '@backstage/backend-test-utils';
import { findRootDirectory } from './findRootDirectory';

const portal = createMockDirectory();

describe('findRootDirectory', () => {
  it('finds the workspace that the backend is a package of', () => {
    portal.setContent({
      'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
      'packages/backend/package.json': JSON.stringify({ name: 'backend' }),
      'packages/broken/package.json': '{',
    });
    for (const folder of ['', 'packages/backend', 'packages/broken']) {
      expect(findRootDirectory(portal.resolve(folder))).toBe(portal.path);
    }
  });

  it('stays where it is outside a workspace', () => {
    portal.setContent({ 'app/package.json': '{"name":"backend"}' });
    expect(findRootDirectory(portal.resolve('app'))).toBe(
      portal.resolve('app'),
    );
  });
});
