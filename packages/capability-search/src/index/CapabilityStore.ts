import { ServerDocument, ToolDocument } from '../types';
import {
  ServerEntry,
  ToolEntry,
  toHash,
  toServerNames,
  toStems,
} from './Entry';
import { Impacts, TermIndex } from './TermIndex';
import { Vocabulary } from './Vocabulary';
import { toServerImpacts, toToolImpacts } from './impacts';

/** Servers and tools with the terms that lead to them. */
export class CapabilityStore {
  readonly tools = new TermIndex();
  readonly servers = new TermIndex();
  readonly vocabulary = new Vocabulary();
  private readonly byName = new Map<string, ServerEntry>();
  private readonly byTool: (ToolEntry | undefined)[] = [];

  get size(): number {
    return this.byName.size;
  }

  entry(server: string): ServerEntry | undefined {
    return this.byName.get(server);
  }

  entries(): Iterable<ServerEntry> {
    return this.byName.values();
  }

  toolEntry(id: number): ToolEntry | undefined {
    return this.byTool[id];
  }

  add(document: ServerDocument): void {
    const tools = (document.tools ?? []).map(tool =>
      this.addTool(document, tool),
    );
    const names = toServerNames(document);
    const id = this.addTerms(this.servers, toServerImpacts(document));
    this.byName.set(document.name, { id, document, tools, names });
  }

  remove(server: string): boolean {
    const entry = this.byName.get(server);
    if (!entry) return false;
    this.removeTerms(this.servers, entry.id, toServerImpacts(entry.document));
    for (const { id, tool } of entry.tools) {
      this.removeTerms(this.tools, id, toToolImpacts(tool));
      this.byTool[id] = undefined;
    }
    return this.byName.delete(server);
  }

  private addTool(
    { name: server }: ServerDocument,
    tool: ToolDocument,
  ): ToolEntry {
    const id = this.addTerms(this.tools, toToolImpacts(tool));
    const hash = toHash(`${server} ${tool.name}`);
    const names = toStems([tool.name]);
    const entry = { id, server, tool, names, hash };
    this.byTool[id] = entry;
    return entry;
  }

  private addTerms(index: TermIndex, impacts: Impacts): number {
    for (const term of impacts.keys()) this.vocabulary.add(term);
    return index.add(impacts);
  }

  private removeTerms(index: TermIndex, id: number, impacts: Impacts): void {
    for (const term of impacts.keys()) this.vocabulary.remove(term);
    index.remove(id, impacts);
  }
}
