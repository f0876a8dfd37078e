import { hash } from 'node:crypto'

/** Short SHA-256 key for a long, non-secret text that is only compared for equality. */
export const fingerprint = (text: string): string => hash('sha256', text, 'base64url')
