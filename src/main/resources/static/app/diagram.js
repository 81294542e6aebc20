// Shows where a task stands on the diagram; fetched only when somebody opens it.
import { get } from './server.js'

const LIBRARY = '/vendor/bpmn-js-18.31.1'

export function openDiagramWhenAsked(details) {
  details?.addEventListener('toggle', () => { if (details.open) show(details) }, { once: true })
}

async function show(details) {
  const note = document.getElementById('position-note')
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
