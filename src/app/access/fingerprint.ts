import { hash } from 'node:crypto'

/** SHA-256 of what is no secret but may be long: stands in its place where only sameness counts. */
export const fingerprint = (text: string): string => hash('sha256', text, 'base64url')
