import { createContext, runInContext } from 'node:vm'
import type { FromVerifier, Report, ToVerifier } from '../../../src/desk/auditor/messages.ts'
import { reportOf } from '../../../src/desk/auditor/report.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import { verifyBundle } from '../../../src/verification/verify-bundle.ts'
import { bundledDesk } from '../../support/desk.ts'

/** Functions that Chrome 109 or Firefox 115 lacks, and the attempt to make a function from text. */
const OLD = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name]
  for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name]
  for (const name of ['union', 'isSubsetOf', 'symmetricDifference', 'intersection', 'difference']) delete Set.prototype[name]
  for (const name of ['map', 'some', 'every', 'filter', 'toArray', 'find']) delete Iterator.prototype[name]
  delete Map.groupBy
  delete Object.groupBy
  delete globalThis.Iterator
`

/** A file of a browser, as far as the verifier uses it. */
export const blobOf = (bytes: Uint8Array): Blob =>
  ({
    size: bytes.length,
    slice: (from: number, to: number) => ({
      arrayBuffer: async () => Uint8Array.from(bytes.subarray(from, to)).buffer,
    }),
  }) as unknown as Blob

/** The bundled verifier in a context that has what an old browser gives a worker, and nothing else. */
export const openVerifier = async () => {
  const { files } = await bundledDesk()
  const [, address = ''] = /name="verifier" content="([^"]+)"/.exec(files.get('/verify')!.bytes.toString()) ?? []
  const heard: FromVerifier[] = []
  let listener: (event: { readonly data: ToVerifier }) => void = () => {}
  let told: () => void = () => {}
  const world = createContext(
    {
      TextEncoder,
      TextDecoder,
      Uint8Array,
      addEventListener: (_: string, act: typeof listener) => {
        listener = act
      },
      postMessage: (message: FromVerifier) => {
        heard.push(message)
        told()
      },
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(OLD, world)
  runInContext(files.get(address)!.bytes.toString(), world)
  const send = (message: ToVerifier): void => listener({ data: message })
  const end = async (run: number): Promise<FromVerifier> => {
    for (;;) {
      const found = heard.find((one) => one.kind !== 'ready' && one.kind !== 'progress' && one.run === run)
      if (found) return found
      await new Promise<void>((resolve) => {
        told = resolve
      })
    }
  }
  return { heard, send, end }
}

/** The report of the same code in Node. */
export const inNode = async (bytes: Uint8Array): Promise<Report> => {
  const found = await verifyBundle(
    nodeCrypto,
    (async function* () {
      yield bytes
    })(),
    NO_ANCHORS,
  )
  return reportOf(found, [], NO_ANCHORS)
}

/** Objects of another context have other prototypes. */
export const plain = (report: Report): unknown =>
  JSON.parse(JSON.stringify({ ...report, roots: report.roots.slice(-1) }))
