/** The formats of scans of signed papers. */
export const SCAN_FORMATS = ['pdf', 'jpeg', 'png'] as const
export type ScanFormat = (typeof SCAN_FORMATS)[number]

/** A scan as far as another one, or its withdrawal, depends on it. */
export interface KeptScan {
  readonly number: number
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string
  readonly isWithdrawn: boolean
}

/** The number of the scan that is attached already with the same bytes; null if there is none. */
export const sameScan = (scans: readonly KeptScan[], digest: string): number | null =>
  scans.find((scan) => !scan.isWithdrawn && scan.digest === digest)?.number ?? null

/** Why a scan cannot be withdrawn; null if it can. It is never deleted. */
export const withdrawalProblem = (scan: KeptScan | undefined): 'scan-unknown' | 'scan-withdrawn' | null => {
  if (!scan) return 'scan-unknown'
  return scan.isWithdrawn ? 'scan-withdrawn' : null
}

/** The round that a paper or a scan is about, null for the meeting, and its congress. */
interface InMeeting {
  readonly congressId: string
  readonly roundId: string | null
}

/** Whether a scan in this place can be the one of a paper: both are about the same round, or about the meeting. */
export const isPaperOf = (paper: InMeeting | undefined, { congressId, roundId }: InMeeting): boolean =>
  paper?.congressId === congressId && paper.roundId === roundId
