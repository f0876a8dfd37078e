import type { App } from '../support/app.ts'

export interface RouteTable {
  /** Methods that some route answers at this address; empty when none does. */
  readonly methodsFor: (url: string) => readonly string[]
}

/** Remembers the routes, so that a wrong method at a known address is told apart from an unknown address. */
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
