/** The name in a finding's subject: `refund_invoice` in `tool:refund_invoice`. */
export function nameInSubject(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}
