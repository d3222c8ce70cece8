import { ReadManifest } from '../types';
import { generateServer } from './generateServers';

/** Manifests of each pass; the second finds some changed, gone and new. */
const COUNT = 60;

/** Reads of the source at one time, in the order of their locations. */
export function listPass(pass: number): ReadManifest[] {
  const indices = Array.from({ length: COUNT }, (_, index) => index);
  const reads =
    pass === 0
      ? indices.map(index => generateServer({ index }))
      : indices.flatMap(readLater);
  return [...reads, readUnreadable(), readDuplicate(reads[1])].sort(
    (left, right) => (left.location < right.location ? -1 : 1),
  );
}

function readLater(index: number): ReadManifest[] {
  switch (index % 6) {
    case 0:
      return [];
    case 1:
      return [generateServer({ index, seed: 1, version: '1.1.0' })];
    case 2:
      return [generateServer({ index, owner: 'group:default/team-0' })];
    case 3:
      return [withOtherDescription(generateServer({ index }))];
    case 4:
      return [
        generateServer({ index }),
        generateServer({ index: index + 100 }),
      ];
    default:
      return [generateServer({ index })];
  }
}

/** Other content under the same version. */
function withOtherDescription(read: ReadManifest): ReadManifest {
  const { file, text } = read.manifest;
  const manifest = { ...JSON.parse(String(text)), description: 'Changed.' };
  return { ...read, manifest: { file, text: JSON.stringify(manifest) } };
}

function readUnreadable(): ReadManifest {
  const location = 'broken.json';
  return {
    sourceId: 'files',
    location,
    by: 'source:files',
    manifest: { file: location, text: '{ "name": ' },
  };
}

function readDuplicate(read: ReadManifest): ReadManifest {
  return { ...read, location: 'zzz-duplicate.json' };
}
