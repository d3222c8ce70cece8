export function FleetPage() { return <></>; }
