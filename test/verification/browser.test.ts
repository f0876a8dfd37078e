import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { test } from 'tap'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { NO_ANCHORS } from '../../src/verification/anchors.ts'
import { verifyBundle } from '../../src/verification/verify-bundle.ts'

const OLD = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'))
const ROOT = 'a4e2a5b73dee414d6f7fe52bc11f1d6b2bd554dfc65a606d6e3eb11d4597f1fe'
const SIZE = 64

/** The verifier as one script for a browser, without polyfills for Node. */
const bundle = async (): Promise<{ readonly code: string; readonly imports: readonly string[] }> => {
  const built = await rolldown({
    input: join(import.meta.dirname, 'support', 'browser-entry.ts'),
    platform: 'browser',
    onLog: (_, { message }) => {
      throw new Error(message)
    },
  })
  const { output } = await built.generate({ format: 'iife', name: 'verifier' })
  await built.close()
  const [{ code, imports }] = output
  return { code, imports }
}

type Verify = (bytes: Uint8Array, root: { readonly size: number; readonly hex: string }) => Promise<string>

/** A context with the language, and of a browser only the functions that convert text to bytes and back. */
const browserWith = (code: string): { readonly verify: Verify; readonly has: (name: string) => boolean } => {
  const world = createContext({ TextEncoder, TextDecoder, Uint8Array })
  const { verify } = runInContext(`${code}; verifier`, world) as { readonly verify: Verify }
  return { verify, has: (name) => runInContext(`typeof ${name}`, world) !== 'undefined' }
}

const inNode = async (bytes: Uint8Array, hex: string): Promise<string> => {
  const root = Uint8Array.from(Buffer.from(hex, 'hex'))
  async function* whole() {
    yield bytes
  }
  const found = await verifyBundle(nodeCrypto, whole(), { ...NO_ANCHORS, roots: [{ size: SIZE, root }] })
  return JSON.stringify({ ...found, root: found.root && Array.from(found.root) })
}

const changed = (from: string, to: string): Uint8Array => {
  const text = OLD.toString()
  if (!text.includes(from)) throw new Error(`the export does not say ${from}`)
  return new Uint8Array(Buffer.from(text.replace(from, to)))
}

test('the verifier runs in a browser with the same findings as in Node', async (t) => {
  const { code, imports } = await bundle()
  t.same(imports, [], 'nothing is left to be loaded')
  const { verify, has } = browserWith(code)
  for (const name of ['Buffer', 'process', 'require', 'global', 'module']) t.notOk(has(name), `${name} is not there`)
  t.ok(has('TextDecoder'))

  const whole = new Uint8Array(OLD)
  const verified = await verify(whole, { size: SIZE, hex: ROOT })
  t.match(JSON.parse(verified), { verdict: 'verified', violations: [], events: SIZE, checkpoints: 5, rounds: 4 })
  t.equal(verified, await inNode(whole, ROOT))

  const otherRoot = ROOT.replace('a4e2', 'a4e3')
  const signature = /(\\u2014|—) [^"\\]* ([A-Za-z0-9+/]{8})/.exec(OLD.toString())![2]!
  const attacks: readonly (readonly [title: string, bytes: Uint8Array, root: string, code: string])[] = [
    ['another root', whole, otherRoot, 'anchor-root'],
    ['a changed event', changed('"summoned":', '"summoned":1'), ROOT, 'event-changed'],
    [
      'a changed signature',
      changed(signature, `${signature.slice(0, 7)}${signature.endsWith('A') ? 'B' : 'A'}`),
      ROOT,
      'checkpoint-signature',
    ],
  ]
  for (const [title, bytes, hex, violation] of attacks) {
    const found = await verify(bytes, { size: SIZE, hex })
    const codes = (JSON.parse(found) as { violations: { code: string }[] }).violations.map((one) => one.code)
    t.ok(codes.includes(violation), `${title}: ${codes}`)
    t.equal(found, await inNode(bytes, hex), title)
  }
  for (const bytes of [
    new Uint8Array(0),
    whole.subarray(0, 5000),
    Uint8Array.of(0x7b, 0xff, 0x0a),
    Uint8Array.of(0xef, 0xbb, 0xbf),
  ]) {
    const found = await verify(bytes, { size: SIZE, hex: ROOT })
    t.match(JSON.parse(found), { verdict: 'unreadable' })
    t.equal(found, await inNode(bytes, ROOT), `${bytes.length} bytes`)
  }
})
