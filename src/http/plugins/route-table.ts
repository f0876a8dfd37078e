import type { App } from '../support/app.ts'

export interface RouteTable {
  /** Methods of the routes at this address; empty if there are none. */
  readonly methodsFor: (url: string) => readonly string[]
}

/** Collects the routes, to tell a wrong method at a known address from an unknown address. */
export const routeTable = (app: App): RouteTable => {
  const known: { pattern: RegExp; methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`)
    known.push({ pattern, methods: [method].flat() })
  })
  return {
    methodsFor: (url) => {
      const path = url.split('?', 1)[0] ?? ''
      return [...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))]
    },
  }
}
