import { openChannel } from '../other-windows.ts'
import type { Clock } from './clock.ts'
import type { Windows } from './tools.ts'

type Message =
  | { readonly ask: string }
  | { readonly here: string }
  | { readonly gone: string }
  | { readonly changed: string }

/** A window that does not answer within this time has gone. If it only was slow, its next ballot is refused by the store. */
const ANSWER_MS = 500

export const browserWindows = (id: string, clock: Clock): Windows => {
  const [asked, waiting] = [new Map<string, Promise<boolean>>(), new Map<string, () => void>()]
  const gone = new Set<string>()
  const listeners = new Set<(entryId: string | null) => void>()

  const { send } = openChannel<Message>('kiem-phieu-outbox', (message) => {
    if ('ask' in message && message.ask === id) send({ here: id })
    if ('here' in message) waiting.get(message.here)?.()
    if ('gone' in message) {
      gone.add(message.gone)
      for (const act of listeners) act(null)
    }
    if ('changed' in message) for (const act of listeners) act(message.changed)
  })
  addEventListener('pagehide', () => send({ gone: id }))

  const ask = (other: string): Promise<boolean> =>
    new Promise((resolve) => {
      const done = (isThere: boolean): void => {
        asked.delete(other)
        waiting.delete(other)
        cancel()
        resolve(isThere)
      }
      const cancel = clock.after(ANSWER_MS, () => done(false))
      waiting.set(other, () => done(true))
      send({ ask: other })
    })

  return {
    id,
    isThere: (other) => {
      if (gone.has(other)) return Promise.resolve(false)
      const answer = asked.get(other) ?? ask(other)
      asked.set(other, answer)
      return answer
    },
    sayChanged: (changed) => send({ changed }),
    hear: (act) => {
      listeners.add(act)
      return () => void listeners.delete(act)
    },
  }
}
