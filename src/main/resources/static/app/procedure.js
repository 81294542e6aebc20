// The diagram of a model: drawn beside its list; choosing an element on it opens the same page as the list does.
import { get } from './server.js'

const LIBRARY = '/vendor/bpmn-js-18.31.1'
const place = document.getElementById('procedure-diagram')
if (place) draw()

async function draw() {
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
  const model = await get(place.dataset.diagram)
  if (!window.BpmnJS || model.status !== 200) {
    document.getElementById('procedure-diagram-note').textContent = 'The diagram could not be fetched. The list of steps says the same.'
    return
  }
  place.replaceChildren()
  const viewer = new window.BpmnJS({ container: place })
  await viewer.importXML(model.body)
  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const chosen = elements.get(place.dataset.element)
  if (chosen) {
    canvas.addMarker(chosen.id, 'app-here')
    const { width, height } = place.getBoundingClientRect()
    const scale = 0.7
    canvas.viewbox({
      x: chosen.x + chosen.width / 2 - width / scale / 2,
      y: chosen.y + chosen.height / 2 - height / scale / 2,
      width: width / scale,
      height: height / scale
    })
  } else {
    canvas.zoom('fit-viewport', 'auto')
  }
  viewer.get('eventBus').on('element.click', ({ element }) => {
    const id = element.labelTarget ? element.labelTarget.id : element.id
    if (id !== chosen?.id && document.getElementById(`step-${id}`)) {
      location.assign(`${place.dataset.elements}/${encodeURIComponent(id)}#chosen`)
    }
  })
  place.dataset.drawn = ''
}
