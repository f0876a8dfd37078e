type Components = Record<string, unknown>

interface WithComponents {
  readonly components?: { readonly schemas?: Components }
}

const SUFFIX = 'Input'
const PREFIX = '#/components/schemas/'

const referenced = (value: unknown): Set<string> =>
  new Set([...JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!))

interface Described {
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly anyOf?: readonly Described[]
  readonly type?: unknown
}

/** Moves the description of a nullable field from its alternatives to the field, where readers look for it. */
const describeNullable = (_key: string, schema: Described | null): unknown => {
  const [inner, none, ...more] = schema?.anyOf ?? []
  if (!inner?.description || none?.type !== 'null' || more.length > 0 || schema?.description) return schema
  const { description, examples, ...rest } = inner
  return { ...schema, anyOf: [rest, none], description, ...(examples ? { examples } : {}) }
}

/** All schemas reachable from a set of names. */
const reachable = (names: Iterable<string>, schemas: Components): Set<string> => {
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...referenced(schemas[name] ?? null))
  }
  return found
}

/**
 * Every named schema is described twice, as input and as output. Keeps the ones that some route uses, and gives them
 * their plain name if one of the two is enough.
 */
export const tidyComponents = (document: object): object => {
  const { components = {}, ...rest } = document as WithComponents
  const { schemas = {}, ...others } = components
  const used = reachable(referenced({ rest, others }), schemas)
  const plain = (name: string): string => (name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name)
  const same = (name: string): boolean =>
    JSON.stringify(schemas[name]).replaceAll(`${SUFFIX}"`, '"') === JSON.stringify(schemas[plain(name)])
  const renamed = [...used].filter((name) => name !== plain(name) && (!used.has(plain(name)) || same(name)))
  const text = renamed.reduce(
    (all, name) => all.replaceAll(`"${PREFIX}${name}"`, `"${PREFIX}${plain(name)}"`),
    JSON.stringify({ rest, others, schemas: Object.fromEntries([...used].map((name) => [name, schemas[name]])) }),
  )
  const tidy = JSON.parse(text, describeNullable) as { rest: object; others: object; schemas: Components }
  for (const name of renamed) {
    tidy.schemas[plain(name)] = tidy.schemas[name]
    delete tidy.schemas[name]
  }
  const sorted = Object.fromEntries(Object.entries(tidy.schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...tidy.rest, components: { ...tidy.others, schemas: sorted } }
}
