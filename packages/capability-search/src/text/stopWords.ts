import { toStem } from './stem';

const grammar = `
a an the this that these those some any all each every both either neither no
not and or nor but if then else than so because as of at by for with without
about against between into through during before after above below to from up
down in out on off over under again further once here there when where why how
which who whom whose what i me my mine myself we us our ours ourselves you your
yours he him his she her hers it its they them their theirs am is are was were
be been being do does did doing done have has had having can could shall should
will would may might must ought let lets s t d ll m re ve don doesn didn isn
aren wasn won ain cannot also already just only very too quite rather really
please thanks thank hello hi hey ok okay want wants wanted need needs needed
like would wish help helps way ways something anything everything someone anyone
there's it's that's what's i'm i'd i'll i've etc eg ie via per yes now currently
able such own same other others more most much many few less well while until
upon within whether however whatever
`;

const stopWords = new Set(grammar.split(/\s+/).filter(Boolean));

/**
 * Whether a word carries grammar and no meaning; `word` is in lower case.
 *
 * @public
 */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** What this registry is about anyway: true of every server that it lists. */
const subjects = new Set(
  'mcp server servers tool tools agent agents assistant assistants ai llm capability capabilities model context protocol'
    .split(' ')
    .map(toStem),
);

/**
 * Whether a stem names what every entry of the registry is.
 *
 * @public
 */
export function isSubjectStem(stem: string): boolean {
  return subjects.has(stem);
}

/** How people ask whether something is there, who has it, and in what form. */
const framing = new Set(
  (
    'reach reached reachable connect connected connection ' +
    'talk talking speak interact integrate integrated integration integrations ' +
    'built exist exists ' +
    'offer offers provide provides possible expose exposed ' +
    'wrap wraps wrapper cover covers handle handles deal deals ' +
    'own owns owner owned maintain maintains responsible team system ' +
    'api apis somebody nobody anybody'
  )
    .split(' ')
    .map(toStem),
);

/**
 * Whether a stem may only frame a question: where another word says what is
 * asked for, an answer need not have this one.
 */
export function isFramingStem(stem: string): boolean {
  return framing.has(stem);
}
