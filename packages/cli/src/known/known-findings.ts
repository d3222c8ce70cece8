import { Finding } from 'mcp-governance';
import { z } from 'zod';
import { CouldNotRunError } from '../exit-codes';
import { explainFileError, writeOutput } from '../files';
import { Io } from '../io';

const knownSchema = z.object({
  formatVersion: z.literal(1),
  findings: z.array(z.looseObject({ fingerprint: z.string() })),
});

/**
 * Reads the fingerprints of a saved list of findings.
 *
 * @throws CouldNotRunError where there is none
 */
export async function readKnown(file: string, io: Io): Promise<Set<string>> {
  let text: string;
  try {
    text = new TextDecoder().decode(await io.readFile(file));
  } catch (error) {
    throw new CouldNotRunError(
      `Could not read ${file}: ${explainFileError(
        error,
      )}. Save it with --save-known ${file}`,
    );
  }
  try {
    const { findings } = knownSchema.parse(JSON.parse(text));
    return new Set(findings.map(({ fingerprint }) => fingerprint));
  } catch {
    throw new CouldNotRunError(
      `${file} is no list of known findings: save it anew with --save-known ${file}`,
    );
  }
}

/** Saves findings so that only later ones count; in an order that diffs well. */
export async function saveKnown(
  file: string,
  findings: Finding[],
  io: Io,
): Promise<void> {
  const listed = findings
    .map(({ fingerprint, rule, subject }) => ({
      fingerprint,
      rule,
      ...(subject !== undefined && { subject }),
    }))
    .sort((a, b) => (a.rule + a.fingerprint < b.rule + b.fingerprint ? -1 : 1));
  const content = { formatVersion: 1, findings: listed };
  await writeOutput(file, `${JSON.stringify(content, undefined, 2)}\n`, io);
}
