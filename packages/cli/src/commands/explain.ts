import type { Convention } from 'backstage-plugin-mcp-registry-common';
import {
  Check,
  CHECK_PAGES,
  CHECKS,
  findCheck,
  findRule,
  nearestKey,
  Rule,
  RULE_PAGES,
  RULES,
} from 'mcp-governance';
import { EXIT_CODES, CouldNotRunError } from '../exit-codes';
import { Io } from '../io';
import { createPortalClient, hasPortal, PortalOptions } from '../portal/portal';

async function explainAsSet(id: string, options: PortalOptions, io: Io) {
  const portal = await createPortalClient(options, io);
  const convention = await portal.getConvention(id);
  io.print(convention.page);
  io.tell(describeSetting(convention));
}

function describeSetting({ level, defaultLevel, brokenBy }: Convention) {
  const setting = `In force here: ${level} (default ${defaultLevel})`;
  if (level === 'off') {
    return `${setting}; not checked.`;
  }
  const breaking =
    brokenBy === 1 ? '1 server breaks it' : `${brokenBy} servers break it`;
  return `${setting}; ${breaking} now.`;
}

function explainCheck({ id, impact }: Check, io: Io) {
  io.print(CHECK_PAGES[id]);
  io.tell(
    `Default impact: ${impact}. app-config may set another under conventions.compatibility.impacts.`,
  );
}

function explainRule({ id, level }: Rule, io: Io) {
  io.print(RULE_PAGES[id]);
  io.tell(
    `Default level: ${level}. Name a portal to see what is in force there.`,
  );
}

function refuse(id: string): never {
  const ids = [...RULES, ...CHECKS].map(each => each.id);
  const nearest = nearestKey(id, ids);
  throw new CouldNotRunError(
    `There is no rule and no check '${id}'${
      nearest ? `; did you mean ${nearest}?` : ''
    }`,
  );
}

/**
 * Prints the page of a rule or a compatibility check. With a portal, a rule as
 * the organization has set it; without one, with the defaults, and says which.
 *
 * @returns the exit code
 */
export async function runExplain(
  id: string,
  options: PortalOptions,
  io: Io,
): Promise<number> {
  const [rule, check] = [findRule(id), findCheck(id)];
  if (check) {
    explainCheck(check, io);
  } else if (hasPortal(options, io)) {
    await explainAsSet(rule?.id ?? id, options, io);
  } else if (rule) {
    explainRule(rule, io);
  } else {
    refuse(id);
  }
  return EXIT_CODES.passed;
}
