interface Cookie {
  readonly value: string
  readonly sameSite: string
}

export interface Visited {
  readonly address: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** As much of a browser as signing in needs: cookies by origin, redirects, and which site began a navigation. */
export interface Browser {
  /** Requests one address; a redirect is a normal answer. `from`: the page with the clicked link. */
  readonly visit: (address: string, from?: string) => Promise<Visited>
  /** Like `visit`, then follows redirects until there is none, or until `until` is true. */
  readonly follow: (
    address: string,
    until?: (next: string) => boolean,
  ) => Promise<Visited & { readonly next: string | null }>
  /** Deletes the cookies of an origin. */
  readonly forget: (origin: string) => void
  /** Cookies that an origin has set. */
  readonly cookiesOf: (origin: string) => ReadonlyMap<string, Cookie>
}

const MOST_REDIRECTS = 20

/** A real browser treats two ports of one machine as one site; here each origin is a site of its own. */
export const openBrowser = (): Browser => {
  const jars = new Map<string, Map<string, Cookie>>()
  const jarOf = (origin: string): Map<string, Cookie> => {
    const jar = jars.get(origin) ?? new Map<string, Cookie>()
    jars.set(origin, jar)
    return jar
  }

  const keep = (jar: Map<string, Cookie>, lines: readonly string[]): void => {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const isTakenBack = /;\s*max-age=0\b|;\s*expires=Thu, 01 Jan 1970/i.test(line)
      const sameSite = /;\s*samesite=(\w+)/i.exec(line)?.[1]?.toLowerCase() ?? 'lax'
      if (isTakenBack) jar.delete(name)
      else jar.set(name, { value, sameSite })
    }
  }

  /** `isForeign`: another site took part in this navigation, so strict cookies are withheld. */
  const ask = async (address: string, isForeign: boolean): Promise<Visited> => {
    const jar = jarOf(new URL(address).origin)
    const sent = [...jar].filter(([, { sameSite }]) => !isForeign || sameSite !== 'strict')
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    keep(jar, answer.headers.getSetCookie())
    return { address, status: answer.status, headers: answer.headers, body: await answer.text() }
  }

  const originOf = (address: string): string => new URL(address).origin

  return {
    visit: (address, from = address) => ask(address, originOf(from) !== originOf(address)),
    follow: async (first, until = () => false) => {
      const origins = new Set<string>()
      let address = first
      for (let redirects = 0; redirects < MOST_REDIRECTS; redirects += 1) {
        origins.add(originOf(address))
        const visited = await ask(address, origins.size > 1)
        const location = visited.headers.get('location')
        if (location === null) return { ...visited, next: null }
        const next = new URL(location, address).href
        if (until(next)) return { ...visited, next }
        address = next
      }
      throw new Error(`redirected in circles at ${originOf(address)}`)
    },
    forget: (origin) => jarOf(origin).clear(),
    cookiesOf: jarOf,
  }
}
