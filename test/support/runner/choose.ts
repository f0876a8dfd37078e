import { KINDS, type Kind } from './kinds.ts'

/**
 * The test files that the arguments name: files, folders, kinds (`--unit`); all files without any. A name without a
 * matching test is an error, so that an empty run cannot pass.
 */
export const choose = (kinds: ReadonlyMap<string, Kind>, args: readonly string[]): ReadonlyMap<string, Kind> => {
  if (args.length === 0) return kinds
  const names = args.map((arg) => arg.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, ''))
  const fits = (name: string, file: string, kind: Kind): boolean =>
    name === `--${kind}` || file === name || file.startsWith(`${name}/`)
  for (const name of names) {
    const isKnown =
      KINDS.some((kind) => name === `--${kind}`) || [...kinds].some(([file, kind]) => fits(name, file, kind))
    if (!isKnown) throw new Error(`there is no test at ${name}`)
  }
  return new Map([...kinds].filter(([file, kind]) => names.some((name) => fits(name, file, kind))))
}

/** Whether all unit files were chosen, so that their coverage can be judged. */
export const hasAllUnits = (kinds: ReadonlyMap<string, Kind>, chosen: ReadonlyMap<string, Kind>): boolean =>
  [...kinds].every(([file, kind]) => kind !== 'unit' || chosen.has(file))
