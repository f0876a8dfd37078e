/** A file that a browser gets, ready to be sent. */
export interface DeskFile {
  readonly bytes: Buffer
  /** The same compressed; null if that saves nothing. */
  readonly gzip: Buffer | null
  /** Media type. */
  readonly type: string
  /** Strong entity tag of the bytes. */
  readonly etag: string
  /** True if its address contains its digest, so that the content at that address never changes. */
  readonly lasts: boolean
}

/** Files by the path at which they are served. */
export type DeskFiles = ReadonlyMap<string, DeskFile>
