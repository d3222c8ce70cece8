import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countCheck, countTests, sum } from './counts.mjs';
import { Failure } from './failure.mjs';
import { needs } from './needs.mjs';
import { logsDir } from './paths.mjs';
import { runLogged } from './process.mjs';
import {
  renderTotal,
  showLog,
  showMissing,
  showProgress,
  showStep,
} from './report.mjs';
import { steps } from './steps.mjs';
import { changedPaths, treeState } from './tree.mjs';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** The steps whose ids, or the part before their first dash, are wanted. */
export function selectSteps(all, only) {
  if (only === undefined) {
    return all;
  }
  const wanted = only.split(',');
  const isNamed = (step, name) =>
    step.id === name || step.id.startsWith(`${name}-`);
  const unknown = wanted.filter(name => !all.some(step => isNamed(step, name)));
  if (unknown.length > 0) {
    const known = all.map(step => step.id).join(', ');
    throw new Failure(
      `No such step: ${unknown.join(', ')}. There are: ${known}`,
    );
  }
  return all.filter(step => wanted.some(name => isNamed(step, name)));
}

/** The messages of what a step lacks, and whether it is counted as failed. */
export function missingFor(step, env) {
  const lacks = names =>
    (names ?? [])
      .filter(name => !needs[name].isMet(env))
      .map(name => needs[name]);
  const required = lacks(step.requires);
  const missing = [...required, ...lacks(step.better)];
  return {
    cannotRun: required.length > 0,
    messages: missing.map(need => need.missing),
    failed: env.CI === 'true' ? missing.filter(need => need.strict).length : 0,
  };
}

function readReport(step, logFile) {
  const file = step.counts.file ?? logFile;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function runStep(step, env) {
  const logFile = join(logsDir, `${step.id}.log`);
  if (step.counts?.file) {
    rmSync(step.counts.file, { force: true });
  }
  const stopProgress = showProgress(step.title);
  const status = await runLogged(step.run, {
    env: { ...env, ...step.env },
    logFile,
  });
  const milliseconds = stopProgress();
  const counts = step.counts
    ? countTests(step.counts.format, {
        status,
        report: readReport(step, logFile),
      })
    : countCheck({ status });
  showStep({ title: step.title, counts, milliseconds });
  if (counts.failed > 0) {
    showLog(logFile);
  }
  return counts;
}

async function runWithNeeds(step, env) {
  const { cannotRun, messages, failed } = missingFor(step, env);
  showMissing(messages);
  const counts = cannotRun
    ? { ...nothing, skipped: 1 }
    : await runStep(step, env);
  return {
    messages,
    counts: sum([counts, { ...nothing, failed }]),
  };
}

function checkTree(before) {
  const after = treeState();
  if (before === undefined || after === undefined) {
    showMissing(['Not a git checkout: whether it stayed clean is not known.']);
    return { ...nothing, skipped: 1 };
  }
  const changed = changedPaths(before, after);
  const counts = countCheck({ status: changed.length });
  showStep({ title: 'Clean tree', counts, milliseconds: 0 });
  changed.forEach(path => console.log(`  The checks changed ${path}`));
  return counts;
}

/**
 * Runs the checks; one that fails does not stop the others.
 *
 * @param env - what `ensureToolchain` gave
 * @param args - `--only unit,lint` picks steps
 * @returns the exit code
 */
export async function test(env, args) {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
  const selected = selectSteps(steps, values.only);
  mkdirSync(logsDir, { recursive: true });
  const before = treeState();
  const results = [];
  for (const step of selected) {
    results.push(await runWithNeeds(step, env));
  }
  const tree = checkTree(before);
  const total = sum([...results.map(result => result.counts), tree]);
  showMissing([...new Set(results.flatMap(result => result.messages))]);
  const line = renderTotal(total);
  writeFileSync(join(logsDir, 'total'), `${line}\n`);
  console.log(`\n${line}`);
  return total.failed > 0 ? 1 : 0;
}
