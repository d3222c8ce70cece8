import { Convention, FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { sortCategories } from '../conventions/ruleWords';

type MatrixSource = FleetHealth['matrix'];

/** One team, and how many of its servers break each category's rules. */
export interface MatrixRow {
  owner?: string;
  servers: number;
  broken: Record<string, number>;
}

/** Teams × categories, worst team first. */
export interface Matrix {
  categories: string[];
  rows: MatrixRow[];
}

function toShare(row: MatrixRow): number {
  const total = Object.values(row.broken).reduce((sum, each) => sum + each, 0);
  return row.servers > 0 ? total / row.servers : 0;
}

/** Orders conformance by team for reading: what is worst comes first. */
export function toMatrix(source: MatrixSource): Matrix {
  return {
    categories: sortCategories(source.flatMap(row => Object.keys(row.broken))),
    rows: [...source].sort(
      (a, b) => toShare(b) - toShare(a) || b.servers - a.servers,
    ),
  };
}

/** Which rules in force belong to each category. */
export function toRulesByCategory(
  rules: Convention[],
): Record<string, string[]> {
  const byCategory: Record<string, string[]> = {};
  for (const { id, category, level } of rules) {
    if (level !== 'off') {
      byCategory[category] = [...(byCategory[category] ?? []), id];
    }
  }
  return byCategory;
}
