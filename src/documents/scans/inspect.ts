import { err, ok } from '../../kernel/result.ts'
import type { ScanFormat } from '../../rules/scans.ts'
import type { Inspected } from './scan.ts'
import { carriesDocument, isJpeg, isPng, isWholeJpeg, isWholePng } from './scan-image.ts'
import { inspectPdf, isPdf } from './scan-pdf.ts'

const picture = (format: ScanFormat, bytes: Uint8Array): Inspected =>
  carriesDocument(bytes) ? err('scan-active') : ok({ format, pages: null })

/** Inspects a file by its bytes; the type that its sender states says nothing. */
export const inspect = async (bytes: Uint8Array): Promise<Inspected> => {
  if (isPdf(bytes)) return inspectPdf(bytes)
  if (isPng(bytes)) return isWholePng(bytes) ? picture('png', bytes) : err('scan-damaged')
  if (isJpeg(bytes)) return isWholeJpeg(bytes) ? picture('jpeg', bytes) : err('scan-damaged')
  return err('scan-type-not-taken')
}
