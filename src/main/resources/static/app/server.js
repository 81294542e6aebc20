// Talks to the server on behalf of a page; what was typed never leaves the page but for there.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)

/** Sends JSON; resolves to { status, body }, status 0 when the server can not be reached. */
export async function post(address, content) {
  let answer = await send(address, content)
  if ((answer.status === 403 || answer.status === 401) && await freshToken()) {
    answer = await send(address, content)
  }
  return answer
}

async function send(address, content) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-Requested-With': 'fetch',
        ...(meta('_csrf') && { [meta('_csrf_header').content]: meta('_csrf').content })
      },
      body: JSON.stringify(content)
    })
    if (answer.type === 'opaqueredirect') return { status: 401, body: null }
    const body = await answer.json().catch(() => null)
    return { status: answer.status, body }
  } catch {
    return { status: 0, body: null }
  }
}

export async function get(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json, application/xml', 'X-Requested-With': 'fetch' } })
    const json = answer.headers.get('Content-Type')?.includes('json')
    return { status: answer.status, body: answer.ok ? (json ? await answer.json() : await answer.text()) : null }
  } catch {
    return { status: 0, body: null }
  }
}

/**
 * After signing in again in another tab the old token no longer counts: fetch the new one. Not where somebody else signed in
 * there: what this page holds is not theirs to send.
 */
async function freshToken() {
  const answer = await get('/sign-in/token')
  if (answer.status !== 200 || !meta('_csrf') || answer.body.token === meta('_csrf').content) return false
  if (meta('person') && meta('person').content !== answer.body.person) return false
  meta('_csrf').content = answer.body.token
  return true
}
