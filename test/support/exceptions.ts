import { codeOf, type Source } from './source.ts'

/** The rooms in which an expected failure is a value. */
const ROOM = /^src\/(?:kernel|rules|events|audit|views|verification|count-record|app)\//

/** The files with an exception class of their own, each with its reason. */
const OWN_CLASS: Readonly<Record<string, string>> = {
  'src/audit/canonical.ts': 'NotCanonical ends a deep recursion; `canonicalOf` in verification makes it a value',
}

/** The files that catch, each with what it catches; all of them turn it into a value. */
const CATCHES: Readonly<Record<string, string>> = {
  'src/kernel/read-json.ts': 'bytes that are not UTF-8, text that is not JSON',
  'src/kernel/json-faults.ts': 'an escape that is not JSON',
  'src/audit/committed-figures.ts': 'a content without canonical text, which fits no commitment',
  'src/verification/canonical-line.ts': 'a value without canonical text, or nested beyond the stack',
  'src/verification/bundle-reader.ts': 'bytes that are not UTF-8, text that is not JSON',
  'src/app/openid/flow.ts': 'a sealed text that does not open',
  'src/app/sessions/shared-addresses.ts': 'a database that is away stops neither the start nor a sign-in',
}

/** Throws and catches of one file that break the rule: throw `Bug` alone, and catch at named places alone. */
export const exceptionComplaints = ({ path, text }: Source): string[] => {
  if (!ROOM.test(path)) return []
  const code = codeOf(text)
  const complaints: string[] = []
  const thrown = [...code.matchAll(/\bthrow\b(?! new Bug\()/g)].length
  if (thrown > 0 && !Object.hasOwn(OWN_CLASS, path)) complaints.push(`${path} throws something other than Bug`)
  if (/\bcatch\b/.test(code) && !Object.hasOwn(CATCHES, path)) complaints.push(`${path} catches`)
  if (/\bPromise\.reject\b/.test(code)) complaints.push(`${path} rejects`)
  return complaints
}

/** The files that are excused without need. */
export const idleExcuses = (sources: readonly Source[]): string[] => {
  const codeAt = new Map(sources.map(({ path, text }) => [path, codeOf(text)]))
  return [
    ...Object.keys(OWN_CLASS).filter((path) => !/\bthrow\b(?! new Bug\()/.test(codeAt.get(path) ?? '')),
    ...Object.keys(CATCHES).filter((path) => !/\bcatch\b/.test(codeAt.get(path) ?? '')),
  ]
}
