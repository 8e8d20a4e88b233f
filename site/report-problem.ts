// Whom to tell that a number is wrong, with the number's identity in the subject, so that nobody has to
// ask which one it was.

export interface NumberIdentity {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly value: string;
  /** The whole address of the page, with the anchor. */
  readonly address: string;
}

const MAIL = /^[^\s@]+@[^\s@]+$/;

/** Returns a mailto link to the publisher, or null where the contact is no mail address. */
export function reportProblem(contact: string, identity: NumberIdentity): string | null {
  if (!MAIL.test(contact)) return null;
  const { indicator, place, period, value, address } = identity;
  const subject = [indicator, place, period, value, address].filter(Boolean).join(' ');
  // The mail address itself may hold a ? or &, which would begin the next header.
  const to = encodeURIComponent(contact).replace('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}`;
}
