export function McpServerCard() { return <></>; }
