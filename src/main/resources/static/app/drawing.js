// Draws a model for reading: fetched once, made as large as its place allows, enlarged by buttons as well as by the wheel.
import { get } from './server.js'

const LIBRARY = '/vendor/bpmn-js-18.31.1'
const ROOM = 40
/** Below this nobody reads a name: part of the diagram is shown instead, from its beginning. */
const READABLE = 0.45
let fetched

/**
 * Gives the viewer of the model at the address, drawn into the place; null where it cannot be drawn.
 * With an element, that one is in the middle, else the whole is shown.
 */
export async function draw(place, address, { element = null, scale = 0.8 } = {}) {
  fetched ??= fetchLibrary()
  await fetched
  const model = await get(address)
  if (!window.BpmnJS || model.status !== 200) return null
  place.replaceChildren()
  const viewer = new window.BpmnJS({ container: place })
  try {
    await viewer.importXML(model.body)
  } catch {
    return null
  }
  const canvas = viewer.get('canvas')
  const middle = element && viewer.get('elementRegistry').get(element)
  const whole = () => fit(place, canvas)
  const home = middle ? () => centre(place, canvas, middle, scale) : whole
  grow(place, canvas)
  home()
  place.append(tools(canvas, home))
  return viewer
}

/** A low place grows with its diagram, so that a long one is no strip and a short one no empty field. */
function grow(place, canvas) {
  const { width, height } = canvas.viewbox().inner
  const scale = Math.min(1, place.clientWidth / (width + ROOM))
  const wanted = Math.round((height + ROOM) * scale) + ROOM
  place.style.height = `${Math.max(200, Math.min(wanted, 720, window.innerHeight * 0.8))}px`
  canvas.resized()
}

function fit(place, canvas) {
  canvas.zoom('fit-viewport', 'auto')
  if (canvas.zoom() >= READABLE || place.clientWidth > 600) return
  const { inner } = canvas.viewbox()
  const width = place.clientWidth / READABLE
  const height = place.clientHeight / READABLE
  canvas.viewbox({ x: inner.x - ROOM, y: inner.y + inner.height / 2 - height / 2, width, height })
}

function centre(place, canvas, element, scale) {
  const { width, height } = place.getBoundingClientRect()
  canvas.viewbox({
    x: element.x + element.width / 2 - width / scale / 2,
    y: element.y + element.height / 2 - height / scale / 2,
    width: width / scale,
    height: height / scale
  })
}

function tools(canvas, home) {
  const bar = document.createElement('div')
  bar.className = 'app-diagram__tools'
  const acts = [
    ['+', 'Enlarge the diagram', () => canvas.zoom(canvas.zoom() * 1.3, 'auto')],
    ['−', 'Make the diagram smaller', () => canvas.zoom(canvas.zoom() / 1.3, 'auto')],
    ['Reset', 'Show the diagram as at first', home]
  ]
  for (const [sign, name, act] of acts) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'app-diagram__tool'
    button.textContent = sign
    button.title = name
    button.setAttribute('aria-label', name)
    button.addEventListener('click', act)
    bar.append(button)
  }
  return bar
}

async function fetchLibrary() {
  await Promise.all(['diagram-js.css', 'bpmn-js.css'].map((sheet) => new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${LIBRARY}/${sheet}`
    link.onload = resolve
    link.onerror = resolve
    document.head.append(link)
  })))
  await new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = `${LIBRARY}/bpmn-navigated-viewer.production.min.js`
    script.onload = resolve
    script.onerror = resolve
    document.head.append(script)
  })
}
