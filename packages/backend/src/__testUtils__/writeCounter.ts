import { DatabaseService } from '@backstage/backend-plugin-api';

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

const WRITE =
  /\b(?:insert into|update|delete from)\s+["`](?!_?knex_|backstage_)\w+["`]/i;

/** Rows are booked for work, and noted as read again, all the time. */
const ROUTINE = /^update\s+["`]\w+["`]\s+set\s+["`](?:next_|read_at|error)/;

/** Counts what is written to a database, and can say so at a certain count. */
export class WriteCounter {
  readonly #say: (text: string) => void;
  #count = 0;
  #sayAt = Infinity;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  watch(knex: Knex): void {
    knex.on('query', ({ sql }: { sql: string }) => {
      const [write] = WRITE.exec(sql) ?? [];
      if (write && !ROUTINE.test(sql)) {
        this.#note(write);
      }
    });
  }

  /** Says which write it is, before it is done, once so many were. */
  sayAfter(writes: number): void {
    this.#sayAt = this.#count + writes;
  }

  sayCount(): void {
    this.#say(`count ${this.#count}`);
  }

  #note(write: string): void {
    this.#count += 1;
    if (this.#count === this.#sayAt) {
      this.#say(`write ${write}`);
    }
  }
}
