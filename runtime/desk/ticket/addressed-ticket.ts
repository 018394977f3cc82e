const READABLE_KEY = /^[A-Za-z][A-Za-z0-9]{1,9}-\d+$/;

/** What a segment of the address names: a readable key in capitals however it was typed, or the id of a ticket as it stands. */
export function addressedTicket(segment: string): string {
  const name = decodeURIComponent(segment);
  return READABLE_KEY.test(name) ? name.toUpperCase() : name;
}
