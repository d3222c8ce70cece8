export function ConventionPage() { return <></>; }
