import { buildDesk, type Desk } from '../../src/desk-build/build-desk.ts'

let built: Promise<Desk> | undefined

/** The bundled desk; built once in a process. */
export const bundledDesk = (): Promise<Desk> => {
  built ??= buildDesk()
  return built
}
