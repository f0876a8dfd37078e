/** A code block of a page, the answer that the page shows, and the following text, up to the next block. */
export interface Block {
  readonly code: string
  /** Null if there is no answer. */
  readonly answer: string | null
  readonly after: string
}

/** An HTTP answer, shown on the page or received. */
export interface Shown {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const FENCED = /^```(sh|http)\n(.*?)^```$/gms

/** The blocks marked `sh`, in order, each with the following block marked `http`. */
export const blocksIn = (page: string): readonly Block[] => {
  const found = [...page.matchAll(FENCED)].map((match) => ({
    kind: match[1]!,
    text: match[2]!,
    end: match.index + match[0].length,
    start: match.index,
  }))
  return found.flatMap(({ kind, text, end }, index) => {
    if (kind !== 'sh') return []
    const next = found[index + 1]
    const answer = next?.kind === 'http' ? next : null
    const following = found[index + (answer ? 2 : 1)]
    return [{ code: text, answer: answer?.text ?? null, after: page.slice(answer?.end ?? end, following?.start) }]
  })
}

/** Reads an answer as `curl --include` prints it. */
export const parseAnswer = (text: string): Shown => {
  const [head = '', body = ''] = text.replaceAll('\r\n', '\n').split(/\n\n(.*)/s)
  const [first = '', ...lines] = head.split('\n')
  const headers = lines.map((line) => {
    const [name = '', value = ''] = line.split(/: (.*)/)
    return [name.toLowerCase(), value] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: JSON.parse(body) }
}

const UUID = /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A tag after its version. */
const BINDING = /(?<=^"\d+)\.[\w-]{8}(?="$)/

/** Ids, instants and bindings of tags differ for every reader; everything else must be as shown. */
const isAlike = (shown: unknown, got: unknown): boolean => {
  if (shown === got) return true
  if (typeof shown !== 'string' || typeof got !== 'string') return false
  if (BINDING.test(shown) && BINDING.test(got)) return shown.replace(BINDING, '') === got.replace(BINDING, '')
  return [UUID, INSTANT].some((form) => form.test(shown) && form.test(got))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Differences between the received answer and the one shown. A page may leave out fields and headers, but no item of
 * a list.
 */
const differencesAt = (at: string, shown: unknown, got: unknown): string[] => {
  if (!isObject(shown))
    return isAlike(shown, got) ? [] : [`${at}: ${JSON.stringify(got)} and not ${JSON.stringify(shown)}`]
  if (!isObject(got)) return [`${at}: ${JSON.stringify(got)}`]
  if (Array.isArray(shown) && Array.isArray(got) && shown.length !== got.length) return [`${at}: ${got.length} items`]
  return Object.entries(shown).flatMap(([key, value]) => differencesAt(`${at}/${key}`, value, got[key]))
}

export const differences = (shown: Shown, got: Shown): string[] => differencesAt('', shown, got)

const at = (body: unknown, path: string): unknown =>
  path.split(/[.[\]]+/).reduce<unknown>((inner, key) => (isObject(inner) && key !== '' ? inner[key] : inner), body)

/** The values that a text asks to keep from an answer: `ROUND`, which is `items[0].id`. */
export const kept = (text: string, body: unknown): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/`([A-Z]+)`, which is `([^`]+)`/g)].map(([, name, path]) => {
      const value = at(body, path!)
      if (typeof value !== 'string') throw new Error(`there is no ${path} for ${name}`)
      return [name!, value]
    }),
  )
