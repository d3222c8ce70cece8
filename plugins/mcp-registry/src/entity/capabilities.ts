import { Capabilities } from 'backstage-plugin-mcp-registry-common';
import { JsonObject, JsonValue } from 'mcp-governance';
import { getOwn, isJsonObject } from '../schema/resolveSchema';

/** A tool, as far as it could be read. */
export interface ToolView {
  name: string;
  title?: string;
  description?: string;
  inputSchema?: JsonObject;
  outputSchema?: JsonObject;
  annotations: JsonObject;
  raw: JsonObject;
}

/** A prompt, resource or template, as far as it could be read. */
export interface OfferView {
  name: string;
  title?: string;
  description?: string;
  /** URI or URI template. */
  address?: string;
  mimeType?: string;
  arguments: { name: string; required: boolean; description?: string }[];
  raw: JsonObject;
}

/** What a server offers, ready to be shown. */
export interface CapabilitiesView {
  tools: ToolView[];
  prompts: OfferView[];
  resources: OfferView[];
  templates: OfferView[];
}

function toText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function toObject(value: JsonValue | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

function toTool(raw: JsonObject): ToolView {
  return {
    name: toText(getOwn(raw, 'name')) ?? '(no name)',
    title: toText(getOwn(raw, 'title')),
    description: toText(getOwn(raw, 'description')),
    inputSchema: toObject(getOwn(raw, 'inputSchema')),
    outputSchema: toObject(getOwn(raw, 'outputSchema')),
    annotations: toObject(getOwn(raw, 'annotations')) ?? {},
    raw,
  };
}

function toArguments(value: JsonValue | undefined): OfferView['arguments'] {
  const list = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return list.map(each => ({
    name: toText(getOwn(each, 'name')) ?? '(no name)',
    required: getOwn(each, 'required') === true,
    description: toText(getOwn(each, 'description')),
  }));
}

function toOffer(raw: JsonObject): OfferView {
  const address =
    toText(getOwn(raw, 'uri')) ?? toText(getOwn(raw, 'uriTemplate'));
  return {
    name: toText(getOwn(raw, 'name')) ?? address ?? '(no name)',
    title: toText(getOwn(raw, 'title')),
    description: toText(getOwn(raw, 'description')),
    address,
    mimeType: toText(getOwn(raw, 'mimeType')),
    arguments: toArguments(getOwn(raw, 'arguments')),
    raw,
  };
}

/** Reads what a server offers; what it cannot read it leaves in `raw`. */
export function toCapabilitiesView(
  capabilities: Capabilities,
): CapabilitiesView {
  return {
    tools: capabilities.tools.map(toTool),
    prompts: capabilities.prompts.map(toOffer),
    resources: capabilities.resources.map(toOffer),
    templates: capabilities.resourceTemplates.map(toOffer),
  };
}

function isMatch(
  item: { name: string; title?: string; description?: string },
  text: string,
): boolean {
  return [item.name, item.title, item.description].some(each =>
    each?.toLowerCase().includes(text),
  );
}

/** Keeps what has the text in its name, title or description. */
export function findCapabilities(
  view: CapabilitiesView,
  text: string,
): CapabilitiesView {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') {
    return view;
  }
  return {
    tools: view.tools.filter(item => isMatch(item, wanted)),
    prompts: view.prompts.filter(item => isMatch(item, wanted)),
    resources: view.resources.filter(item => isMatch(item, wanted)),
    templates: view.templates.filter(item => isMatch(item, wanted)),
  };
}
