const collator = new Intl.Collator('vi')

const givenName = (fullName: string): string => fullName.slice(fullName.lastIndexOf(' ') + 1)

/** Order of Vietnamese lists of people: by given name, then by the whole name. */
export const byName = (a: string, b: string): number =>
  collator.compare(givenName(a), givenName(b)) || collator.compare(a, b)
