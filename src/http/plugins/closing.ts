import type { App } from '../support/app.ts'

/**
 * Once the server is closing, answers still in flight also end their connection: otherwise a client that keeps it open
 * would hold the service, and its database, for as long as an idle connection may live.
 */
export const endConnectionsOnClose = (app: App): void => {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
