import { CHECKS } from './generated/checks';
import { Check, CheckAction, Direction } from './types';

const OPPOSITE_ACTIONS: Partial<Record<CheckAction, CheckAction>> = {
  add: 'remove',
  remove: 'add',
  tighten: 'loosen',
  loosen: 'tighten',
};

const OPPOSITE_DIRECTIONS: Record<Direction, Direction | undefined> = {
  input: 'output',
  output: 'input',
  none: undefined,
};

interface Mirror {
  direction: Direction;
  action: CheckAction;
}

/** The places across from a check's own, one axis at a time. */
function mirrorsOf({ axes: { direction, action } }: Check): Mirror[] {
  const otherAction = OPPOSITE_ACTIONS[action];
  const otherDirection = OPPOSITE_DIRECTIONS[direction];
  return [
    ...(otherAction ? [{ direction, action: otherAction }] : []),
    ...(otherDirection ? [{ direction: otherDirection, action }] : []),
  ];
}

function exists({ axes }: Check, { direction, action }: Mirror): boolean {
  return CHECKS.some(
    other =>
      other.axes.direction === direction &&
      other.axes.action === action &&
      other.axes.area === axes.area &&
      other.axes.kind === axes.kind,
  );
}

function listMissing(check: Check): string[] {
  return mirrorsOf(check)
    .filter(mirror => !exists(check, mirror))
    .map(({ direction, action }) => `${direction}/${action}`);
}

it('knows mirrors by one axis at a time', () => {
  const [check] = CHECKS;
  const at = (direction: Direction, action: CheckAction) =>
    mirrorsOf({ ...check, axes: { ...check.axes, direction, action } });
  expect(at('input', 'add')).toEqual([
    { direction: 'input', action: 'remove' },
    { direction: 'output', action: 'add' },
  ]);
  expect(at('none', 'tighten')).toEqual([
    { direction: 'none', action: 'loosen' },
  ]);
  expect(at('none', 'change')).toEqual([]);
});

it.each(CHECKS.map(check => [check.id, check] as const))(
  '%s has its mirrors, or says why not',
  (_id, check) => {
    const { unmirrored = {} } = check;
    expect(Object.keys(unmirrored).sort()).toEqual(listMissing(check).sort());
    for (const reason of Object.values(unmirrored)) {
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  },
);

it('keeps schema checks on one of the two sides, and others on none', () => {
  const misplaced = CHECKS.filter(
    ({ axes: { area, direction } }) =>
      (area === 'schema') === (direction === 'none'),
  );
  expect(misplaced.map(({ id }) => id)).toEqual([]);
});
