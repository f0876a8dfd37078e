import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { parseHostName } from '../../src/tls/host-name.ts'
import type { TlsFiles } from '../../src/tls/load.ts'
import { makeCertificate } from '../../src/tls/store.ts'

export const temporaryFolder = (t: Test): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-tls-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Certificate files created for this machine. */
export const madeFiles = (t: Test, names: readonly string[] = ['localhost', '127.0.0.1']): TlsFiles => {
  const parsed = names.map((name) => parseHostName(name)!)
  const made = makeCertificate({ dataDir: temporaryFolder(t), names: parsed, now: new Date(), replace: false })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

export const pemOf = ({ certificateFile, keyFile }: TlsFiles): { certificate: string; key: string } => ({
  certificate: readFileSync(certificateFile, 'utf8'),
  key: readFileSync(keyFile, 'utf8'),
})
