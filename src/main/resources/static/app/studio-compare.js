// The two diagrams of a comparison: what differs is coloured, dashed or marked by a sign; the list above says the same.
import { draw } from './drawing.js'

const SIGNS = { ADDED: '+', REMOVED: '−', CHANGED: '≠', MOVED: '↔' }

start()

async function start() {
  const pairs = [...document.querySelectorAll('.app-studio-pair')]
  if (pairs.length === 0) return
  for (const pair of pairs) {
    const changes = [...pair.parentElement.querySelectorAll('.app-studio-differences li[data-element]')]
      .map((line) => ({ element: line.dataset.element, change: line.dataset.change }))
    if (pair.dataset.before) await compared(pair.querySelector('.app-studio-before'), pair.dataset.before, changes)
    await compared(pair.querySelector('.app-studio-after'), pair.dataset.after, changes)
  }
}

async function compared(place, address, changes) {
  const viewer = await draw(place, address)
  if (!viewer) {
    place.textContent = 'The diagram could not be fetched. The list above says the same.'
    return
  }
  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const marked = new Set()
  for (const { element, change } of changes) {
    const shape = elements.get(element)
    if (!shape || marked.has(element)) continue
    marked.add(element)
    canvas.addMarker(element, `app-studio-${change.toLowerCase()}`)
    if (shape.waypoints || shape === canvas.getRootElement()) continue
    const sign = document.createElement('span')
    sign.className = `app-studio-sign app-studio-sign--${change.toLowerCase()}`
    sign.textContent = SIGNS[change]
    viewer.get('overlays').add(element, { position: { top: -12, left: -12 }, html: sign })
  }
  place.dataset.drawn = ''
}
