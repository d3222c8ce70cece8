export function McpCapabilitiesContent() { return <></>; }
