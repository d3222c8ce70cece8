import { Finding } from '../model/finding';
import { JsonObject } from '../model/json';
import {
  isParseProblemId,
  PARSE_PROBLEMS,
  renderParseFinding,
  renderTemplate,
} from '../model/problems';
import { findCheck } from '../compat/find-check';
import { renderCompatFinding } from '../compat/render-compat-finding';
import { findRule } from './find-rule';
import { REGISTRY_PROBLEMS } from './registry-problems';
import { Rule } from './types';
import { toVisibleData } from './visible-data';

/** A finding in words. @public */
export interface RenderedFinding {
  /** What is wrong. */
  message: string;
  /** How to fix it. */
  fix: string;
  /** Id of the page that explains it; only rules have one. */
  page?: string;
}

interface Template {
  message: string;
  fix: string;
}

/** What the engine itself says of a rule. */
const ENGINE_MESSAGES: Record<string, Template> = {
  ruleFailed: {
    message: 'The rule failed here ({{reason}}), so it could not be decided.',
    fix: 'Tell the platform team: this is a defect of the rule.',
  },
  fleetUnknown: {
    message: 'The other servers of the fleet are unknown here.',
    fix: 'Check against the portal, which knows the fleet.',
  },
  andMore: {
    message: 'There are {{count}} more findings of this rule.',
    fix: 'Fix those that are listed; the rest will then be shown.',
  },
};

/**
 * Puts a finding into words, whatever reported it: a rule, a parser or the
 * registry. Characters that a reader would not see are written out.
 *
 * @public
 */
export function renderFinding(finding: Finding): RenderedFinding {
  const data = toVisibleData(finding.data);
  const rule = findRule(finding.rule);
  if (rule) {
    const template = templateOf(rule, finding.messageId);
    return { ...renderTemplates(template, data), page: rule.id };
  }
  if (findCheck(finding.rule)) {
    return renderCompatFinding(finding);
  }
  return (
    renderParseFinding({ rule: finding.rule, data }) ??
    renderTemplates(registryTemplate(finding), data)
  );
}

/**
 * What findings of this id are about, in one sentence: a rule's summary, or
 * the text of a problem that a parser or the registry reports, where `…`
 * stands for what only a finding knows.
 *
 * @returns `undefined` where this version knows no such id
 * @public
 */
export function summaryOf(id: string): string | undefined {
  return (
    findRule(id)?.summary ??
    findCheck(id)?.summary ??
    findMessage(id)?.replace(/\{\{\w+\}\}/g, '…')
  );
}

function findMessage(id: string): string | undefined {
  if (isParseProblemId(id)) {
    return PARSE_PROBLEMS[id].message;
  }
  return Object.hasOwn(REGISTRY_PROBLEMS, id)
    ? REGISTRY_PROBLEMS[id].message
    : undefined;
}

function templateOf(rule: Rule, messageId: string): Template {
  if (!Object.hasOwn(rule.messages, messageId)) {
    return Object.hasOwn(ENGINE_MESSAGES, messageId)
      ? ENGINE_MESSAGES[messageId]
      : { message: rule.summary, fix: rule.fixes.default };
  }
  const fix = Object.hasOwn(rule.fixes, messageId)
    ? rule.fixes[messageId]
    : rule.fixes.default;
  return { message: rule.messages[messageId], fix };
}

/** A finding of a rule that this version no longer has keeps its ids. */
function registryTemplate({ rule, messageId }: Finding): Template {
  return Object.hasOwn(REGISTRY_PROBLEMS, rule)
    ? REGISTRY_PROBLEMS[rule]
    : {
        message: `${rule}: ${messageId}.`,
        fix: 'Check the server again: this finding is of another version.',
      };
}

function renderTemplates(template: Template, data: JsonObject): Template {
  return {
    message: renderTemplate(template.message, data),
    fix: renderTemplate(template.fix, data),
  };
}
