type Value = (row: number, column: number) => number;

interface Search {
  readonly least: number[];
  readonly before: number[];
  readonly isUsed: boolean[];
}

function filled<T>(length: number, item: T): T[] {
  return new Array<T>(length).fill(item);
}

/** Kuhn and Munkres' algorithm with potentials; rows and columns count from 1. */
class Assignment {
  private readonly rowPotential: number[];
  private readonly columnPotential: number[];
  readonly rowOf: number[];

  constructor(
    rows: number,
    private readonly columns: number,
    private readonly value: Value,
  ) {
    this.rowPotential = filled(rows + 1, 0);
    this.columnPotential = filled(columns + 1, 0);
    this.rowOf = filled(columns + 1, 0);
    for (let row = 1; row <= rows; row += 1) this.place(row);
  }

  private place(row: number): void {
    const search: Search = {
      least: filled(this.columns + 1, Infinity),
      before: filled(this.columns + 1, 0),
      isUsed: filled(this.columns + 1, false),
    };
    this.rowOf[0] = row;
    let column = 0;
    do {
      search.isUsed[column] = true;
      column = this.extend(column, search);
    } while (this.rowOf[column] !== 0);
    while (column) {
      this.rowOf[column] = this.rowOf[search.before[column]];
      column = search.before[column];
    }
  }

  private extend(from: number, { least, before, isUsed }: Search): number {
    let next = 0;
    for (let column = 1; column <= this.columns; column += 1) {
      if (isUsed[column]) continue;
      const cost = this.toCost(this.rowOf[from], column);
      if (cost < least[column]) {
        least[column] = cost;
        before[column] = from;
      }
      if (next === 0 || least[column] < least[next]) next = column;
    }
    this.shift(least[next], least, isUsed);
    return next;
  }

  private toCost(row: number, column: number): number {
    const potentials = this.rowPotential[row] + this.columnPotential[column];
    return 1 - this.value(row - 1, column - 1) - potentials;
  }

  private shift(by: number, least: number[], isUsed: readonly boolean[]): void {
    for (let column = 0; column <= this.columns; column += 1) {
      if (isUsed[column]) {
        this.rowPotential[this.rowOf[column]] += by;
        this.columnPotential[column] -= by;
      } else {
        least[column] -= by;
      }
    }
  }
}

/**
 * The best one-to-one assignment: which column each row gets, so that the sum
 * of the values is the highest; in O(rows² × columns).
 *
 * @param value - between 0 and 1; there must be no more rows than columns
 */
export function assign(rows: number, columns: number, value: Value): number[] {
  const result = filled(rows, -1);
  const { rowOf } = new Assignment(rows, columns, value);
  rowOf.forEach((row, column) => {
    if (column > 0 && row > 0) result[row - 1] = column - 1;
  });
  return result;
}
