import { language } from './words.js'

/**
 * Sends one request to the API. The browser adds the session cookie.
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
