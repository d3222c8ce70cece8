import { ServerDocument, ToolDocument } from '../../src';
import { Random, Zipf } from './random';

const vocabulary = 40_000;
const commonNouns =
  'user data file account project message document service report order customer event record task page image table item product team group key log resource list query project metric issue ticket invoice payment contract shipment calendar meeting employee asset cluster database schema model pipeline build release branch repository comment alert incident policy role token secret domain address location price campaign contact lead quote budget'.split(
    ' ',
  );
const verbs =
  'get list create update delete search find send read write set add remove run check fetch export import upload download generate convert analyze validate schedule cancel approve assign move copy archive restore share subscribe publish sync'.split(
    ' ',
  );
const grammar =
  'the of a in for with to and by from on all this that is or as using when each'.split(
    ' ',
  );
const onsets =
  'b c d f g h k l m n p r s t v w br cr dr fr gr pl pr sl st tr ch sh th'.split(
    ' ',
  );
const vowels = 'a e i o u ai ea ou io'.split(' ');
const codas = ['', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'ck', 'x'];

/** A fleet that looks like a large company's, the same in every run. */
export class GeneratedFleet {
  readonly servers: readonly ServerDocument[];
  private readonly random = new Random(20_261_122);
  private readonly words: Zipf;

  constructor(servers: number, tools: number) {
    this.words = new Zipf(this.toWords(), this.random);
    this.servers = Array.from({ length: servers }, (_, at) =>
      this.toServer(at, Math.round(tools / servers)),
    );
  }

  private toWords(): string[] {
    const words = new Set(commonNouns);
    while (words.size < vocabulary) {
      const syllables = this.random.between(2, 4);
      words.add(
        Array.from({ length: syllables }, () => this.toSyllable()).join(''),
      );
    }
    return [...words];
  }

  private toSyllable(): string {
    const { random } = this;
    return random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  }

  private toSentence(subject: string): string {
    const { random, words } = this;
    const length = random.between(6, 22);
    const said = Array.from({ length }, (_, at) => {
      if (at === 2) return subject;
      return random.next() < 0.4 ? random.pick(grammar) : words.pick();
    });
    const text = `${random.pick(verbs)}s ${said.join(' ')}.`;
    return text[0].toUpperCase() + text.slice(1);
  }

  private toTool(domain: string): ToolDocument {
    const { random, words } = this;
    const noun = random.next() < 0.5 ? domain : words.pick();
    const second = random.next() < 0.4 ? `_${words.pick()}` : '';
    const parameters = Array.from(
      { length: random.between(1, 6) },
      () => `${words.pick()}_id`,
    );
    return {
      name: `${random.pick(verbs)}_${noun}${second}`,
      description: `${this.toSentence(noun)} ${this.toSentence(domain)}`,
      parameters,
    };
  }

  private toServer(at: number, tools: number): ServerDocument {
    const { random, words } = this;
    const domain = words.pick();
    const count = random.between(1, 2 * tools - 1);
    return {
      name: `com.example.team${at % 500}/${domain}-${at}`,
      title: `${domain} ${words.pick()}`,
      description: this.toSentence(domain),
      wraps: [`api:default/${domain}-api`],
      owner: `group:default/team${at % 500}`,
      system: `system:default/${domain}`,
      tags: [words.pick()],
      trust: at % 5,
      tools: Array.from({ length: count }, () => this.toTool(domain)),
    };
  }
}

function toQuestion(server: ServerDocument, random: Random): string {
  const [title, other] = (server.title ?? '').split(' ');
  const tool = random.pick(server.tools ?? []);
  const words = tool.name.replace(/_/g, ' ');
  const said = (tool.description ?? '').split(' ');
  const at = random.between(1, title.length - 1);
  return random.pick([
    `can an agent already talk to ${title}?`,
    title,
    title.slice(0, Math.max(3, at)),
    `${title.slice(0, at)}${title.slice(at + 1)} ${other}`,
    words,
    `how do I ${words} in ${other}?`,
    `show me all ${other} of the ${title}`,
    `list the user accounts and files in the project ${title}`,
    said.slice(0, 12).join(' '),
    said.slice(2, 25).join(' '),
    `can an agent book a zeppelin for ${other}?`,
  ]);
}

/** Questions to a fleet: keywords, sentences, beginnings, typing errors, tasks. */
export function toQuestions(
  servers: readonly ServerDocument[],
  count: number,
): string[] {
  const random = new Random(118);
  return Array.from({ length: count }, () =>
    toQuestion(random.pick(servers), random),
  );
}
