export function McpConventionsContent() { return <></>; }
