/**
 * Who may resolve a difference between entries of one batch. Nobody judges their own typing while somebody free of it
 * is there: the head or deputy who typed one of the entries leaves it to another. Where all of them typed, as in a
 * branch of few, the one who is there resolves it, and the log shows who typed what. The act of resolving comes with
 * second entries and has to ask this.
 * @param resolver account that wants to resolve
 * @param typists accounts that typed one of the entries, those who handed an entry on included
 * @param othersAvailable accounts of the other heads or deputies of the board that could resolve it now
 */
export const mayResolve = (resolver: string, typists: readonly string[], othersAvailable: readonly string[]): boolean =>
  !typists.includes(resolver) || othersAvailable.every((other) => typists.includes(other))
