// Colours the way a process took on its diagram. Without it the table on the page says the same.
import { get } from './server.js'

const LIBRARY = '/vendor/bpmn-js-18.31.1'
const place = document.getElementById('path')
const note = document.getElementById('path-note')

const script = document.createElement('script')
script.src = `${LIBRARY}/bpmn-navigated-viewer.production.min.js`
script.onload = show
script.onerror = failed
document.head.append(script)

function failed() {
  note.textContent = 'The diagram could not be fetched. The table below says the same.'
  place.hidden = true
}

async function show() {
  const model = await get(place.dataset.diagram)
  if (!window.BpmnJS || model.status !== 200) return failed()
  const viewer = new window.BpmnJS({ container: place })
  try {
    await viewer.importXML(model.body)
  } catch {
    return failed()
  }
  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const mark = (ids, marker) => ids.split(' ').filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker))
  mark(place.dataset.visited, 'app-been')
  mark(place.dataset.here, 'app-here')
  mark(place.dataset.stuck, 'app-stuck')
  canvas.zoom('fit-viewport', 'auto')
}
