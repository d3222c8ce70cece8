/** Words after which a sentence says where and with what, and no longer what. */
export const prepositions: ReadonlySet<string> = new Set(
  (
    'in within inside under for from on at with using by into to via about ' +
    'regarding as over through against between during that which who whose'
  ).split(' '),
);
