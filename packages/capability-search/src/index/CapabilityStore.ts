import { ServerDocument } from '../types';
import { ServerEntry, ToolEntry, toHash, toServerNames } from './Entry';
import { Numbers } from './Numbers';
import { TermIndex } from './TermIndex';
import { Vocabulary } from './Vocabulary';
import { toServerImpacts, toToolImpacts } from './impacts';

/** Servers and tools with the terms that lead to them. */
export class CapabilityStore {
  readonly vocabulary: Vocabulary = new Vocabulary(
    term => this.tools.frequency(term) + this.servers.frequency(term),
  );
  readonly tools: TermIndex = new TermIndex(this.vocabulary);
  readonly servers: TermIndex = new TermIndex(this.vocabulary);
  /** Servers by what their names say; numbered as `servers` are. */
  readonly names = new TermIndex();
  private readonly byName = new Map<string, ServerEntry>();
  private readonly byId: (ServerEntry | undefined)[] = [];
  private readonly serverOf = new Numbers();
  private readonly placeOf = new Numbers();
  private readonly toolCounts = new Numbers();
  private readonly toolHashes = new Numbers();
  private readonly serverHashes = new Numbers();

  get size(): number {
    return this.byName.size;
  }

  entry(server: string): ServerEntry | undefined {
    return this.byName.get(server);
  }

  /** The server of that number, if there is one. */
  find(id: number): ServerEntry | undefined {
    return this.byId[id];
  }

  /** The server of a number that is known to be one. */
  server(id: number): ServerEntry {
    const entry = this.find(id);
    if (!entry) throw new RangeError(`There is no server ${id}.`);
    return entry;
  }

  /** The number of a tool's server. */
  serverIdOf(tool: number): number {
    return this.serverOf.at(tool);
  }

  /** How many tools a server has. */
  toolCount(server: number): number {
    return this.toolCounts.at(server);
  }

  /** Orders tools where too many are equal to compare names. */
  toolHash(tool: number): number {
    return this.toolHashes.at(tool);
  }

  /** Orders servers likewise. */
  serverHash(server: number): number {
    return this.serverHashes.at(server);
  }

  /** The tool of that number. */
  tool(id: number): ToolEntry {
    const server = this.server(this.serverIdOf(id));
    const tool = server.document.tools?.[this.placeOf.at(id)];
    if (!tool) throw new RangeError(`There is no tool ${id}.`);
    return { id, server, tool };
  }

  /** Returns the server's number. */
  add(document: ServerDocument): number {
    const id = this.servers.add(toServerImpacts(document));
    this.names.add(toServerNames(document));
    this.serverHashes.set(id, toHash(document.name));
    const tools = (document.tools ?? []).map((tool, place) => {
      const number = this.tools.add(toToolImpacts(tool));
      this.serverOf.set(number, id);
      this.placeOf.set(number, place);
      this.toolHashes.set(number, toHash(`${document.name} ${tool.name}`));
      return number;
    });
    this.toolCounts.set(id, tools.length);
    const entry = { id, document, tools };
    this.byName.set(document.name, entry);
    this.byId[id] = entry;
    return id;
  }

  remove(server: string): boolean {
    const entry = this.byName.get(server);
    if (!entry) return false;
    const { id, document, tools } = entry;
    this.servers.remove(id, toServerImpacts(document));
    this.names.remove(id, toServerNames(document));
    for (const [place, tool] of (document.tools ?? []).entries()) {
      this.tools.remove(tools[place], toToolImpacts(tool));
    }
    this.byId[id] = undefined;
    return this.byName.delete(server);
  }
}
