import { language } from './words.js'

/**
 * One request to the API. The browser sends the session's cookie by itself.
 * @returns {Promise<{ok: boolean, status: number, body: any}>}
 */
export const ask = async (method, path, body) => {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        'accept-language': language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { ok: response.ok, status: response.status, body: text === '' ? null : JSON.parse(text) }
  } catch {
    return { ok: false, status: 0, body: null }
  }
}
