export function ConventionsPage() { return <></>; }
