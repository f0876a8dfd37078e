import type { LogCrypto } from '../../audit/crypto.ts'
import { RECEIPTS_MAX, type Receipt, readReceipts } from '../../audit/receipt.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type Anchors, NO_ANCHORS } from '../../verification/anchors.ts'
import { readWitness } from '../../verification/read-witness.ts'
import type { Evidence, WrongEvidence } from './messages.ts'

const readFile = async (file: Blob): Promise<readonly Receipt[] | null> => {
  if (file.size > RECEIPTS_MAX) return null
  try {
    const read = readReceipts(new Uint8Array(await file.slice(0, file.size).arrayBuffer()))
    return read.ok ? read.value : null
  } catch {
    // The browser cannot read the file any more.
    return null
  }
}

/** Reads the auditor's evidence as the command line does; the error names what cannot be read. */
export const readEvidence = async (
  crypto: LogCrypto,
  { receipts: file, witness: text }: Evidence,
): Promise<Result<Anchors, WrongEvidence>> => {
  const receipts = file === null ? [] : await readFile(file)
  const isNamed = text.trim() !== ''
  const witness = isNamed ? readWitness(crypto, text) : null
  const wrong = { receipts: receipts === null, witness: isNamed && witness === null }
  if (receipts === null || wrong.witness) return err(wrong)
  return ok({ ...NO_ANCHORS, receipts, witnesses: witness ? [witness] : [] })
}
