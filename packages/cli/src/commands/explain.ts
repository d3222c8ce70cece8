import { Convention } from 'backstage-plugin-mcp-registry-common';
import { findRule, nearestKey, RULE_PAGES, RULES } from 'mcp-governance';
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

/**
 * Prints a rule's page. With a portal, as the organization has set the rule;
 * without one, with the defaults, and says which.
 *
 * @returns the exit code
 */
export async function runExplain(
  id: string,
  options: PortalOptions,
  io: Io,
): Promise<number> {
  const rule = findRule(id);
  if (hasPortal(options, io)) {
    await explainAsSet(rule?.id ?? id, options, io);
    return EXIT_CODES.passed;
  }
  if (!rule) {
    const nearest = nearestKey(
      id,
      RULES.map(each => each.id),
    );
    throw new CouldNotRunError(
      `There is no rule '${id}'${nearest ? `; did you mean ${nearest}?` : ''}`,
    );
  }
  io.print(RULE_PAGES[rule.id]);
  io.tell(
    `Default level: ${rule.level}. Name a portal to see what is in force there.`,
  );
  return EXIT_CODES.passed;
}
