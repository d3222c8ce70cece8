import { z } from 'zod';
import { FindingLevel } from '../model/finding';
import { JsonObject } from '../model/json';
import { IMPACTS } from '../compat/impact';
import { CHECKS } from '../compat/generated/checks';
import {
  CompatibilityPolicy,
  NamedShapes,
  Rule,
  RulePreset,
  RuleScope,
} from './types';

/** One rule's setting, as the organization wrote it. */
export interface RuleSettingConfig {
  level?: FindingLevel | 'off';
  options?: JsonObject;
  scope?: RuleScope;
}

/** The configuration of a ruleset, defaults filled in. */
export interface RulesetConfig {
  extends: RulePreset[];
  compatibility: CompatibilityPolicy;
  rules: Record<string, RuleSettingConfig | undefined>;
  errorShapes: NamedShapes;
  loggingShapes: NamedShapes;
}

const levelSchema = z.enum(['error', 'warning', 'info', 'off']);

const listSchema = z.array(z.string().min(1)).min(1);

const scopeSchema = z.strictObject({
  servers: listSchema.optional(),
  origins: z
    .array(z.enum(['internal', 'third-party']))
    .min(1)
    .optional(),
  systems: listSchema.optional(),
  lifecycles: listSchema.optional(),
});

const shapeSchema = z
  .record(z.string(), z.json())
  .refine(shape => Object.keys(shape).length > 0, {
    message: 'An empty schema allows everything; say what the shape holds.',
  });

const shapesSchema = z.record(z.string().min(1), shapeSchema);

/** Impacts by the ids of the checks there are; `none` silences one. */
const impactsSchema = z
  .strictObject(
    Object.fromEntries(
      CHECKS.map(({ id }) => [id, z.enum(IMPACTS).optional()] as const),
    ),
  )
  .transform(impacts =>
    Object.fromEntries(
      Object.entries(impacts).flatMap(([id, impact]) =>
        impact === undefined ? [] : [[id, impact] as const],
      ),
    ),
  );

const compatibilitySchema = z.strictObject({
  level: levelSchema.default('error'),
  compareWith: z.enum(['baseline', 'all-active']).default('baseline'),
  impacts: impactsSchema.default({}),
  formatAssertion: z.boolean().default(false),
  extensibleEnums: z.boolean().default(false),
});

/** Makes the schema of a ruleset's configuration for the rules there are. */
export function createRulesetSchema(
  rules: readonly Rule[],
): z.ZodType<RulesetConfig> {
  return z.strictObject({
    extends: z
      .array(z.enum(['recommended', 'strict']))
      .default(['recommended']),
    compatibility: compatibilitySchema.prefault({}),
    rules: createRulesSchema(rules).prefault({}),
    errorShapes: shapesSchema.default({}),
    loggingShapes: shapesSchema.default({}),
  });
}

/** A rule answers to its id and to its aliases. */
function createRulesSchema(
  rules: readonly Rule[],
): z.ZodType<RulesetConfig['rules']> {
  const entries = rules.flatMap(rule => {
    const schema = createSettingSchema(rule).optional();
    return [rule.id, ...(rule.aliases ?? [])].map(
      name => [name, schema] as const,
    );
  });
  return z.strictObject(Object.fromEntries(entries));
}

function createSettingSchema(rule: Rule): z.ZodType<RuleSettingConfig> {
  const optionsSchema = rule.options.pipe(z.record(z.string(), z.json()));
  return z.preprocess(
    toSetting,
    z.strictObject({
      level: levelSchema.optional(),
      options: optionsSchema.optional(),
      scope: scopeSchema.optional(),
    }),
  );
}

/** A bare level stands for a setting; YAML 1.1 reads a bare `off` as false. */
function toSetting(raw: unknown): unknown {
  if (raw === false) {
    return { level: 'off' };
  }
  return typeof raw === 'string' ? { level: raw } : raw;
}
