/** What a change means for those who rely on a server, mildest first. @public */
export const IMPACTS = [
  'none',
  'cosmetic',
  'additive',
  'risk',
  'undecided',
  'breaking',
] as const;

/** What a change means for those who rely on a server. @public */
export type Impact = (typeof IMPACTS)[number];

/** How far a version number is raised, least first. @public */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;

/** How far a version number is raised. @public */
export type Bump = (typeof BUMPS)[number];

/**
 * What a change asks for besides its impact: `review`, since a human approved
 * the older definition; `security`; `portability`, since some clients cannot
 * take what is legal.
 *
 * @public
 */
export type ImpactFlag = 'review' | 'security' | 'portability';

const BUMP_OF: Record<Impact, Bump | null> = {
  none: 'none',
  cosmetic: 'patch',
  additive: 'minor',
  risk: 'minor',
  undecided: null,
  breaking: 'major',
};

/** Negative, zero or positive, as the first is milder, equal or graver. @public */
export function compareImpacts(a: Impact, b: Impact): number {
  return IMPACTS.indexOf(a) - IMPACTS.indexOf(b);
}

/** The gravest of them; `none` where there are none. @public */
export function worstImpact(impacts: Iterable<Impact>): Impact {
  return [...impacts].reduce<Impact>(
    (worst, impact) => (compareImpacts(impact, worst) > 0 ? impact : worst),
    'none',
  );
}

/** The bump that an impact requires; `null` where it is undecided. @public */
export function bumpOf(impact: Impact): Bump | null {
  return BUMP_OF[impact];
}

/** Whether a bump is at least another. @public */
export function coversBump(declared: Bump, required: Bump): boolean {
  return BUMPS.indexOf(declared) >= BUMPS.indexOf(required);
}
