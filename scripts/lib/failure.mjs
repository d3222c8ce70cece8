/** Something the user has to mend: shown as its message alone, no stack. */
export class Failure extends Error {}
