import type { Page } from 'playwright-core'

/** A part of an answer that is on its way. */
export interface HalfAnswer {
  /** Lets the page have the rest of it. */
  readonly letGo: () => Promise<void>
}

/** Runs in the page: of each answer from these addresses it gets half of the bytes at once, and the rest when it is let go. */
const HALF = (address: string): string => `(() => {
  const ask = globalThis.fetch
  const { promise, resolve } = Promise.withResolvers()
  globalThis.letAnswerGo = resolve
  globalThis.fetch = async (...asked) => {
    const answer = await ask(...asked)
    if (!answer.ok || !answer.url.includes(${JSON.stringify(address)})) return answer
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const half = Math.floor(bytes.length / 2)
    const body = new ReadableStream({
      start: async (stream) => {
        stream.enqueue(bytes.subarray(0, half))
        await promise
        stream.enqueue(bytes.subarray(half))
        stream.close()
      },
    })
    return new Response(body, { status: answer.status, headers: answer.headers })
  }
})()`

/**
 * Gives a page half of each answer from these addresses, so that a test sees the page in the middle of it. A route can hold
 * a whole answer only.
 * @param address a part of the address
 */
export const halveAnswers = async (page: Page, address: string): Promise<HalfAnswer> => {
  await page.evaluate(HALF(address))
  return {
    letGo: async () => {
      await page.evaluate('letAnswerGo()')
    },
  }
}
