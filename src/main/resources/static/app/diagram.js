// Shows where a task stands on the diagram; fetched only when somebody opens it.
import { get } from './server.js'

const LIBRARY = '/vendor/bpmn-js-18.31.1'

export function openDiagramWhenAsked(details) {
  details?.addEventListener('toggle', () => { if (details.open) show(details) }, { once: true })
}

/** Draws a model and puts the counts of a table's rows on its elements, as links where the rows have one. */
export async function showFigures(place) {
  const note = document.getElementById('live-diagram-note')
  await fetchViewer()
  const model = await get(place.dataset.diagram)
  if (!window.BpmnJS || model.status !== 200) {
    note.textContent = 'The diagram could not be fetched. The table below says the same.'
    place.hidden = true
    return
  }
  const viewer = new window.BpmnJS({ container: place })
  await viewer.importXML(model.body)
  viewer.get('canvas').zoom('fit-viewport')
  const elements = viewer.get('elementRegistry')
  document.querySelectorAll(`#${place.dataset.figures} [data-element]`).forEach((row) => {
    const { element, open, overdue } = row.dataset
    if (elements.get(element) && open !== '0') {
      if (overdue !== '0') viewer.get('canvas').addMarker(element, 'app-late')
      viewer.get('overlays').add(element, {
        position: { bottom: 14, left: -6 },
        scale: { min: 0.9 },
        html: count(row, open, overdue)
      })
    }
  })
}

function count(row, open, overdue) {
  const link = row.querySelector('a')
  const badge = document.createElement(link ? 'a' : 'span')
  badge.className = 'app-on-diagram'
  if (link) {
    badge.href = link.href
    badge.setAttribute('aria-label', `${link.textContent}: ${open} open, ${overdue} overdue`)
  }
  badge.append(`${open} open`)
  if (overdue !== '0') {
    const late = document.createElement('span')
    late.className = 'app-on-diagram__late'
    late.textContent = `! ${overdue} overdue`
    badge.append(' ', late)
  }
  return badge
}

export async function fetchViewer() {
  for (const sheet of ['diagram-js.css', 'bpmn-js.css']) {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${LIBRARY}/${sheet}`
    document.head.append(link)
  }
  await new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = `${LIBRARY}/bpmn-navigated-viewer.production.min.js`
    script.onload = resolve
    script.onerror = resolve
    document.head.append(script)
  })
}

async function show(details) {
  const note = document.getElementById('position-note')
  await fetchViewer()
  const model = await get(details.dataset.diagram)
  if (!window.BpmnJS || model.status !== 200) {
    note.textContent = 'The diagram could not be fetched. The form above works all the same.'
    return
  }
  const viewer = new window.BpmnJS({ container: '#diagram' })
  await viewer.importXML(model.body)
  const canvas = viewer.get('canvas')
  const element = viewer.get('elementRegistry').get(details.dataset.element)
  if (!element) {
    canvas.zoom('fit-viewport')
    return
  }
  canvas.addMarker(element.id, 'app-here')
  const { width, height } = document.getElementById('diagram').getBoundingClientRect()
  const scale = 0.8
  canvas.viewbox({
    x: element.x + element.width / 2 - width / scale / 2,
    y: element.y + element.height / 2 - height / scale / 2,
    width: width / scale,
    height: height / scale
  })
}
