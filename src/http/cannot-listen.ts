/** A sentence in each language that says what to do, and the cause as the system gave it. */
export interface CannotListen {
  readonly vi: string
  readonly en: string
  readonly detail: string
}

const NOT_OURS = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

/** Why the address could not be opened, by the code of the system: a port in use, a reserved one, an address elsewhere. */
export const cannotListen = (host: string, port: number, error: unknown): CannotListen => {
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: `${error}` }
  if (NOT_OURS.has(code ?? '')) {
    return {
      vi: `Máy này không có địa chỉ ${host}: hãy bỏ HOST để chỉ dùng trên máy này, hoặc đặt HOST=0.0.0.0 để máy khác gọi được.`,
      en: `This machine has no address ${host}: leave HOST out to serve this machine only, or set HOST=0.0.0.0 to serve others.`,
      detail: message,
    }
  }
  if (code === 'EACCES') {
    return {
      vi: `Không có quyền mở cổng ${port}: hãy đặt PORT sang số từ 1024 trở lên.`,
      en: `Port ${port} may not be opened by this account: set PORT to a number from 1024.`,
      detail: message,
    }
  }
  return {
    vi: `Không mở được cổng ${port} tại ${host}: hãy tắt chương trình đang dùng cổng đó, hoặc đặt PORT sang số khác.`,
    en: `Port ${port} on ${host} cannot be opened: stop the program that uses it, or set PORT to another number.`,
    detail: message,
  }
}
