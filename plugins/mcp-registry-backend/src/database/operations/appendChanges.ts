import { Knex } from 'knex';
import { ChangeRow } from '../tables';

/** A change before it has its number. */
export type NewChange = Omit<ChangeRow, 'sequence'>;

/**
 * Numbers and appends changes. The counter's row stays locked until the
 * transaction ends, so that no later number becomes visible before an
 * earlier one: call it last, and end the transaction soon.
 *
 * @returns the last number given
 */
export async function appendChanges(
  tx: Knex,
  changes: NewChange[],
): Promise<number> {
  const [{ value }]: { value: number | string }[] = await tx('change_counter')
    .where({ id: 1 })
    .increment('value', changes.length)
    .returning('value');
  const last = Number(value);
  const first = last - changes.length + 1;
  if (changes.length > 0) {
    await tx('changes').insert(
      changes.map((change, index) => ({ sequence: first + index, ...change })),
    );
  }
  return last;
}
